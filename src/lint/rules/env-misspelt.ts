import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";

const key = (value: string): string =>
  modelList(deployment("chat", "openai/gpt-5", `api_key: ${value}`));

/** `os.environ.NAME`, `os.environ["NAME"]`, `os.getenv("NAME")`, `environ/NAME`, `process.env.NAME`. */
const misspelt =
  /^(?:(?:os\.)?(?:environ?|getenv|environment)\b(?!\/[A-Za-z_]\w*$)|process\.env|ENV(?=[[/:.])|env(?=[[/:.]))[/:.[('"\s]*(?:get\(['"])?\$?\{?([A-Za-z_]\w*)['"\])}]*$/;
const own = /^(?:os\.env|environ)\/([A-Za-z_]\w*)$|^os\.environ\/([A-Za-z_]\w*)$/i;

export const rule: Rule = {
  id: "env/misspelt",
  severity: "error",
  about: () => ({
    description:
      "Something like os.environ.NAME, os.getenv(NAME) or env/NAME: LiteLLM knows os.environ/NAME only, and uses the text as it stands.",
    wrong: key("os.environ.OPENAI_API_KEY"),
    right: key("os.environ/OPENAI_API_KEY"),
  }),
  check({ texts, report }) {
    for (const { path, value, inList } of texts()) {
      if (inList || isReference(value)) continue;
      const name = own.exec(value)?.slice(1).find(Boolean) ?? misspelt.exec(value)?.[1];
      if (name === undefined) continue;
      const text = `os.environ/${name}`;
      report(path, "LiteLLM does not read this as a variable; it is used as it stands", {
        at: "value",
        suggestion: text,
        fix: { path, at: "value", text },
      });
    }
  },
};
