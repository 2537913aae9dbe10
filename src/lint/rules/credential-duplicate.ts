import { isMapping, listOf } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../text.ts";

const credentials = (...names: string[]): string =>
  `credential_list:\n${names
    .map(
      (name) =>
        `  - credential_name: ${name}\n    credential_info: {}\n    credential_values:\n      api_key: os.environ/KEY\n`,
    )
    .join("")}`;

export const rule: Rule = {
  id: "credential/duplicate",
  severity: "error",
  about: () => ({
    description: "A second credential of one name: LiteLLM takes the first, and never this one.",
    wrong: credentials("openai", "openai"),
    right: credentials("openai", "azure"),
  }),
  check({ config, report }) {
    const list = config["credential_list"];
    const first = new Map<string, number>();
    for (const [index, entry] of listOf(list).entries()) {
      const name = isMapping(entry) ? entry["credential_name"] : undefined;
      if (typeof name !== "string") continue;
      const before = first.get(name);
      if (before === undefined) first.set(name, index);
      else {
        const message = `credential_list[${before}] is called ${quoted(name)} too, and is the one that is used`;
        report(["credential_list", index, "credential_name"], message, { at: "value" });
      }
    }
  },
};
