import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";

const database = (url: string): string => `${chat}general_settings:\n  database_url: ${url}`;

export const rule: Rule = {
  id: "database/scheme",
  severity: "error",
  about: () => ({
    description:
      "The database of LiteLLM is PostgreSQL: with any other the proxy refuses to start.",
    wrong: database("sqlite:///litellm.db"),
    right: database("postgresql://db.example/litellm"),
  }),
  check({ section, report }) {
    const value = section("general_settings")["database_url"];
    if (typeof value !== "string" || value === "" || isReference(value)) return;
    const scheme = /^([a-z][a-z\d+.-]*):/i.exec(value)?.[1];
    if (scheme !== undefined && /^postgres(?:ql)?$/i.test(scheme)) return;
    const what = scheme === undefined ? "an address without a scheme" : `"${scheme}"`;
    const message = `${what} is not PostgreSQL; LiteLLM refuses to start, for it wants postgresql://`;
    report(["general_settings", "database_url"], message, { at: "value" });
  },
};
