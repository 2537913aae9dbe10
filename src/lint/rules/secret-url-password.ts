import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

const database = (url: string): string => `${chat}general_settings:\n  database_url: ${url}`;

const url = /^[a-z][a-z\d+.-]*:\/\/[^/\s:@]*:([^\s@]+)@([^\s/:?#@]+)/i;
const placeholder = /x{3}|\*{3}|example|your|placeholder|dummy|fake|change|passw|secret|[<>${}]/i;

/** A host that only this machine or its containers know. */
const near = /^(?:localhost|127\.\d+\.\d+\.\d+|\[?::1\]?|[^.]+)$/i;

export const rule: Rule = {
  id: "secret/url-password",
  severity: "error",
  about: () => ({
    description:
      "A URL with a password in it, such as a database's: whoever reads the file, its history or a build of it has the password.",
    wrong: database("postgresql://litellm:Vq7rT2mZ@db.internal.net:5432/litellm"),
    right: database("os.environ/DATABASE_URL"),
  }),
  check({ texts, report }) {
    for (const { path, value } of texts()) {
      const [, password, host] = url.exec(value) ?? [];
      if (password === undefined || host === undefined || placeholder.test(password)) continue;
      report(path, "a password in the file; keep the whole URL in a variable", {
        at: "value",
        suggestion: "os.environ/NAME",
        severity: near.test(host) ? "warning" : "error",
      });
    }
  },
};
