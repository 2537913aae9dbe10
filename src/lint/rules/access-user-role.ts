import { nearest } from "../../nearest.ts";
import { mappingOf } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { isReference, quoted } from "../text.ts";

const roles = ["proxy_admin", "proxy_admin_viewer", "internal_user", "internal_user_viewer"];

const user = (role: string): string =>
  `litellm_settings:\n  default_internal_user_params:\n    user_role: ${role}`;

export const rule: Rule = {
  id: "access/user-role",
  severity: "error",
  description: "A role for new users that LiteLLM does not have: it gives it to them all the same.",
  wrong: user("viewer"),
  right: user("internal_user_viewer"),
  check({ section, report }) {
    const defaults = mappingOf(section("litellm_settings")["default_internal_user_params"]);
    const role = defaults["user_role"];
    if (typeof role !== "string" || roles.includes(role) || isReference(role)) return;
    const message = `LiteLLM has no role ${quoted(role)}; there are ${roles.join(", ")}`;
    report(["litellm_settings", "default_internal_user_params", "user_role"], message, {
      at: "value",
      suggestion: nearest(role, roles),
    });
  },
};
