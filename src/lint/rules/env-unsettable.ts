import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { variable } from "../texts.ts";

const model = (name: string): string =>
  modelList(deployment("chat", "openai/gpt-5", `api_key: os.environ/${name}`));

export const rule: Rule = {
  id: "env/unsettable",
  severity: "warning",
  about: () => ({
    description:
      "A variable with a name, such as MY-KEY, that neither a shell nor systemd can set: it is likely absent where the proxy runs.",
    wrong: model("OPENAI-KEY"),
    right: model("OPENAI_KEY"),
  }),
  check({ texts, report }) {
    for (const { path, value, inList } of texts()) {
      const name = inList ? undefined : variable(value);
      if (name === undefined || /^[A-Za-z_]\w*$/.test(name) || /\s/.test(name)) continue;
      const plain = name.replace(/\W/g, "_").replace(/^(?=\d)/, "_");
      report(path, `neither a shell nor systemd can set a variable called ${name}`, {
        at: "value",
        // Anything but a dash or a dot is no slip, and what is meant is not plain.
        suggestion: /^[\w.-]+$/.test(name) ? `os.environ/${plain}` : undefined,
      });
    }
  },
};
