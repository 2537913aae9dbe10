import { nearest } from "../../nearest.ts";
import { type Mapping, mappingOf } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { isReference, quoted, stringsAt } from "../text.ts";

/** Roles that a new user can be given. */
const given = ["proxy_admin", "proxy_admin_viewer", "internal_user", "internal_user_viewer"];

const user = (role: string): string =>
  `litellm_settings:\n  default_internal_user_params:\n    user_role: ${role}`;

/** Lists of who may make keys, in key_generation_settings, and the roles that there are. */
const makers = [
  ["personal_key_generation", "allowed_user_roles", [...given, "org_admin", "team", "customer"]],
  ["team_key_generation", "allowed_team_member_roles", ["admin", "user"]],
] as const;

export const rule: Rule = {
  id: "access/user-role",
  severity: "error",
  about: () => ({
    description:
      "A role that LiteLLM does not have: it gives it to new users all the same, and where it is one that may make keys, nobody has it.",
    wrong: user("viewer"),
    right: user("internal_user_viewer"),
  }),
  check({ section, report }) {
    const settings: Mapping = section("litellm_settings");
    const look = (path: (string | number)[], role: unknown, known: readonly string[]): void => {
      if (typeof role !== "string" || known.includes(role) || isReference(role)) return;
      const message = `LiteLLM has no role ${quoted(role)} here; there are ${known.join(", ")}`;
      report(["litellm_settings", ...path], message, {
        at: "value",
        suggestion: nearest(role, known),
      });
    };
    const defaults = "default_internal_user_params";
    look([defaults, "user_role"], mappingOf(settings[defaults])["user_role"], given);
    const keys = mappingOf(settings["key_generation_settings"]);
    for (const [kind, list, known] of makers) {
      for (const [index, role] of stringsAt(mappingOf(keys[kind])[list])) {
        look(["key_generation_settings", kind, list, index], role, known);
      }
    }
  },
};
