import { vendorKeyOf } from "../../vendor-keys.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const header = (value: string): string =>
  modelList(deployment("chat", "openai/gpt-5", "extra_headers:", `  Authorization: ${value}`));

const token = /^(?:Bearer|Basic) +([\w+/=.~-]{12,})$/;
const placeholder =
  /x{4}|\*{3}|example|your|placeholder|dummy|fake|change|none|token|secret|api[_-]?key|1234|\.\.\./i;

/** A private key in the middle of a string, such as a service account's JSON. */
const buried = /.-----BEGIN [A-Z ]*PRIVATE KEY-----\W*[A-Za-z\d+/]{16}/s;

export const rule: Rule = {
  id: "secret/in-header",
  severity: "error",
  about: () => ({
    description:
      "A token behind the word Bearer or Basic, or a private key inside a longer string: whoever reads the file has it.",
    wrong: header("Bearer 8fK2mQ0zRw7TgYb3"),
    right: header("os.environ/GATEWAY_AUTHORIZATION"),
  }),
  check({ texts, report }) {
    for (const { path, value } of texts()) {
      const given = token.exec(value)?.[1];
      // what is told by its vendor's pattern is secret/literal's
      if (given !== undefined && vendorKeyOf(given) !== undefined) continue;
      const bearer = given !== undefined && /\d/.test(given) && !placeholder.test(given);
      if (!bearer && !buried.test(value)) continue;
      const what = bearer ? "a token" : "a private key";
      report(path, `${what} in the file; keep the whole value in a variable`, {
        at: "value",
        suggestion: "os.environ/NAME",
      });
    }
  },
};
