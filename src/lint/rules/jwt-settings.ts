import { nearest } from "../../nearest.ts";
import { isGiven, listOf, mappingOf } from "../../yaml/read.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference, quoted } from "../text.ts";

const jwt = (...lines: string[]): string =>
  `${chat}general_settings:\n  enable_jwt_auth: true\n  litellm_jwtauth:\n${lines.map((line) => `    ${line}\n`).join("")}`;

/** What LiteLLM looks at only where another says so, or says where in a token to look. */
const pairs = [
  ["scope_mappings", "enforce_scope_based_access", "every token may ask for every model"],
  ["jwt_litellm_role_map", "sync_user_role_and_teams", "no user gets a role by it"],
  ["jwt_litellm_role_map", "roles_jwt_field", "no user gets a role by it"],
  ["role_mappings", "roles_jwt_field", "no token gets a role by it"],
] as const;

/** Which LiteLLM wants together. */
const both = ["user_allowed_roles", "user_roles_jwt_field"];

/** Roles that a mapping can give; of any other LiteLLM refuses to start. */
const mappings = [
  [
    "jwt_litellm_role_map",
    "litellm_role",
    [
      ...["proxy_admin", "proxy_admin_viewer", "org_admin", "internal_user"],
      ...["internal_user_viewer", "team", "customer"],
    ],
  ],
  ["role_mappings", "internal_role", ["proxy_admin", "team", "internal_user"]],
] as const;

const refuses = "LiteLLM refuses to start";

export const rule: Rule = {
  id: "jwt/settings",
  severity: "warning",
  description:
    "A setting of litellm_jwtauth that does nothing without another, such as scope_mappings without enforce_scope_based_access: true, or a role in them that there is not, on which LiteLLM refuses to start.",
  wrong: jwt("scope_mappings:", "  - scope: chat.use", "    models: [chat]"),
  right: jwt(
    "enforce_scope_based_access: true",
    "scope_mappings:",
    "  - scope: chat.use",
    "    models: [chat]",
  ),
  check({ section, report }) {
    const place = ["general_settings", "litellm_jwtauth"];
    const settings = mappingOf(section("general_settings")["litellm_jwtauth"]);
    const given = both.filter((key) => isGiven(settings[key]));
    if (given.length === 1) {
      const message = `${refuses}: it wants ${both.join(" and ")} together`;
      report([...place, given[0] ?? ""], message, { severity: "error" });
    }
    for (const [list, key, known] of mappings) {
      for (const [index, entry] of listOf(settings[list]).entries()) {
        const role = mappingOf(entry)[key];
        if (typeof role !== "string" || isReference(role) || known.some((one) => one === role))
          continue;
        const message = `${refuses}: ${quoted(role)} is not one of ${known.join(", ")}`;
        report([...place, list, index, key], message, {
          at: "value",
          severity: "error",
          suggestion: nearest(role, known),
        });
      }
    }
    // An issuer can say for its own tokens where their parts are.
    if (isGiven(settings["issuers"])) return;
    const told = new Set<string>();
    for (const [key, other, effect] of pairs) {
      if (!isGiven(settings[key]) || told.has(key)) continue;
      const value = settings[other];
      if (isReference(value) || (isGiven(value) && value !== false)) continue;
      told.add(key);
      const what = other.endsWith("_field") ? other : `${other}: true`;
      report([...place, key], `without ${what}, ${effect}`);
    }
  },
};
