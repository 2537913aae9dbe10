import { isGiven, mappingOf } from "../../yaml/read.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";

const jwt = (...lines: string[]): string =>
  `${chat}general_settings:\n  enable_jwt_auth: true\n  litellm_jwtauth:\n${lines.map((line) => `    ${line}\n`).join("")}`;
const scopes = ["scope_mappings:", "  - scope: chat.use", "    models: [chat]"];

const refuses = "LiteLLM refuses to start";
const roleless = "no user or token gets a role by it";

/** What stands only beside another key, or does nothing without it. */
const pairs = [
  ["scope_mappings", "enforce_scope_based_access", refuses],
  ["object_id_jwt_field", "role_mappings", refuses],
  ["user_allowed_roles", "user_roles_jwt_field", refuses],
  ["user_roles_jwt_field", "user_allowed_roles", refuses],
  ["jwt_litellm_role_map", "sync_user_role_and_teams", roleless],
  ["jwt_litellm_role_map", "roles_jwt_field", roleless],
  ["role_mappings", "roles_jwt_field", roleless],
] as const;

const place = ["general_settings", "litellm_jwtauth"];

export const rule: Rule = {
  id: "jwt/settings",
  severity: "error",
  about: () => ({
    description:
      "A setting of litellm_jwtauth without another that it stands beside, such as scope_mappings without enforce_scope_based_access: true: LiteLLM refuses to start, or gives nobody a role.",
    wrong: jwt(...scopes),
    right: jwt("enforce_scope_based_access: true", ...scopes),
  }),
  check({ section, report }) {
    const settings = mappingOf(section("general_settings")["litellm_jwtauth"]);
    const told = new Set<string>();
    for (const [key, other, effect] of pairs) {
      if (!isGiven(settings[key]) || told.has(key)) continue;
      const value = settings[other];
      if (isReference(value) || (isGiven(value) && value !== false)) continue;
      // An issuer can say for its own tokens where their parts are.
      if (effect === roleless && isGiven(settings["issuers"])) continue;
      told.add(key);
      const isSwitch = /^(?:enforce|sync)_/.test(other);
      report([...place, key], `without ${other}${isSwitch ? ": true" : ""}, ${effect}`, {
        severity: effect === refuses ? "error" : "warning",
      });
    }
  },
};
