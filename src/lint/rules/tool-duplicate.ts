import { listOf, mappingOf } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../text.ts";

/** Lists of which LiteLLM takes the first entry of a name, and the path of the name in an entry. */
const lists: readonly (readonly [string, ...string[]])[] = [
  ["agents", "agent_name"],
  ["prompts", "prompt_id"],
  ["vector_store_registry", "litellm_params", "vector_store_id"],
  ["files_settings", "custom_llm_provider"],
  ["finetune_settings", "custom_llm_provider"],
];

const files = (second: string): string =>
  `files_settings:\n  - custom_llm_provider: azure\n    api_key: os.environ/FIRST_KEY\n  - custom_llm_provider: ${second}\n    api_key: os.environ/SECOND_KEY\n`;

export const rule: Rule = {
  id: "tool/duplicate",
  severity: "error",
  description:
    "A second agent, prompt, vector store, or provider of files or of fine-tuning of one name: LiteLLM takes the first, and never this one.",
  wrong: files("azure"),
  right: files("openai"),
  check({ config, report }) {
    for (const [list, ...steps] of lists) {
      const seen = new Set<string>();
      for (const [index, entry] of listOf(config[list]).entries()) {
        const name = steps.reduce((value: unknown, step) => mappingOf(value)[step], entry);
        if (typeof name !== "string") continue;
        // A prompt has versions, each of them an entry.
        const { version, environment } = mappingOf(entry);
        const id = JSON.stringify([name, version, environment]);
        if (seen.has(id)) {
          const message = `there is a ${quoted(name)} before this one: LiteLLM never takes this`;
          report([list, index, ...steps], message, { at: "value" });
        }
        seen.add(id);
      }
    }
  },
};
