import { listOf, mappingOf } from "../../yaml/read.ts";
import { isNothing } from "../accepted.ts";
import { agentsKey } from "../agents.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../text.ts";
import { is180 } from "../versions.ts";

/** Lists of which LiteLLM takes the first entry of a name, and the path of the name in an entry. */
const lists: readonly (readonly [string, ...string[]])[] = [
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
  about: () => ({
    description:
      "A second agent, prompt, vector store, or provider of files or of fine-tuning of one name: LiteLLM takes the first, and never this one. Beside agents it does not read agent_list.",
    wrong: files("azure"),
    right: files("openai"),
  }),
  check({ config, catalogue, report }) {
    const old = is180(catalogue.version);
    const agents = agentsKey(config, catalogue.version);
    if (agents === "agents" && Object.hasOwn(config, "agent_list")) {
      report(["agent_list"], "LiteLLM reads agents, which is there as well, and never this");
    }
    for (const [list, ...steps] of [...lists, [agents, "agent_name"]] as const) {
      const seen = new Set<string>();
      for (const [index, entry] of listOf(config[list]).entries()) {
        const name = steps.reduce((value: unknown, step) => mappingOf(value)[step], entry);
        if (typeof name !== "string") continue;
        // tool/incomplete says it of an agent that LiteLLM passes over.
        const { agent_card_params: card = null } = mappingOf(entry);
        if (list === agents && isNothing(card)) continue;
        // Each environment has prompts of its own, which earlier versions do not know.
        const { environment } = old || list !== "prompts" ? {} : mappingOf(entry);
        const id = JSON.stringify([name, environment || "development"]);
        if (seen.has(id)) {
          // Earlier versions have a second agent too, for whoever asks for its id.
          const byId = old && list === agents;
          const effect = byId ? "takes that for this name" : "never takes this";
          report(
            [list, index, ...steps],
            `there is a ${quoted(name)} before this one: LiteLLM ${effect}`,
            { at: "value", severity: byId ? "warning" : "error" },
          );
        }
        seen.add(id);
      }
    }
  },
};
