import { nearest } from "../../nearest.ts";
import { isGiven, isMapping, mappingOf } from "../../yaml/read.ts";
import type { Path } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";

const roles = ["internal_user", "customer"];

const settings = (role: string): string =>
  `general_settings:\n  user_header_mappings:\n    - header_name: X-User\n      litellm_user_role: ${role}`;

const roleOf = (entry: unknown): string =>
  String(mappingOf(entry)["litellm_user_role"]).toLowerCase();

/** Why LiteLLM passes over an entry, and what may be meant; undefined where it does not. */
function flawOf(entry: unknown): { at: string[]; what: string; suggestion?: string } | undefined {
  if (!isMapping(entry)) return { at: [], what: "this is no mapping" };
  for (const key of ["header_name", "litellm_user_role"]) {
    if (!isGiven(entry[key])) return { at: [], what: `it has no ${key}` };
  }
  const role = roleOf(entry);
  if (roles.includes(role) || isReference(role)) return undefined;
  const near = nearest(role, roles);
  return {
    at: ["litellm_user_role"],
    what: `a header names an ${roles.join(" or a ")}`,
    ...(near === undefined ? {} : { suggestion: near }),
  };
}

export const rule: Rule = {
  id: "header/user-mapping",
  severity: "error",
  about: () => ({
    description:
      "An entry of user_header_mappings that LiteLLM passes over without a word: it wants a header_name, and internal_user or customer as litellm_user_role. Of several for internal users only the first is read.",
    wrong: settings("end_user"),
    right: settings("customer"),
  }),
  check({ section, report }) {
    const given = section("general_settings")["user_header_mappings"];
    if (!isGiven(given)) return;
    const at: Path = ["general_settings", "user_header_mappings"];
    const isList = Array.isArray(given);
    let first: unknown;
    for (const [index, entry] of (isList ? given : [given]).entries()) {
      const path = isList ? [...at, index] : at;
      const flaw = flawOf(entry);
      if (flaw) {
        const { what, suggestion } = flaw;
        const message = `${what}; LiteLLM passes over this entry`;
        report([...path, ...flaw.at], message, { at: "value", suggestion });
      } else if (roleOf(entry) === "internal_user") {
        if (first !== undefined) {
          const message = `internal users are read from one header, and ${String(first)} comes before this one`;
          report([...path, "header_name"], message, { at: "value", severity: "warning" });
        }
        first ??= mappingOf(entry)["header_name"];
      }
    }
  },
};
