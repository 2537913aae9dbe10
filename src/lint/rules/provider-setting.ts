import { settingsPlaces } from "../../litellm/callback-settings.ts";
import { ownProviders } from "../../litellm/provider-of.ts";
import { nearest } from "../../nearest.ts";
import { listOf, mappingOf } from "../../yaml/read.ts";
import type { Path } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { isReference, stringsAt } from "../text.ts";

const store = (provider: string): string =>
  `vector_store_registry:\n  - vector_store_name: books\n    litellm_params:\n      vector_store_id: V1\n      custom_llm_provider: ${provider}`;

export const rule: Rule = {
  id: "provider/setting",
  severity: "error",
  about: () => ({
    description:
      "A vector store, files, fine-tuning, a discount or a margin of a provider that LiteLLM does not have: every such request fails, or nothing is discounted.",
    wrong: store("bedrok"),
    right: store("bedrock"),
  }),
  check({ config, section, catalogue, report }) {
    const names = Object.keys(catalogue.providers);
    const own = ownProviders(config);
    const look = (path: Path, name: unknown, effect: string, at: "key" | "value"): void => {
      if (typeof name !== "string" || isReference(name) || own.has(name)) return;
      if (Object.hasOwn(catalogue.providers, name)) return;
      const near = nearest(name, names);
      // LiteLLM has providers of such things that serve no model.
      if (near === undefined) return;
      report(path, `LiteLLM has no provider "${name}": ${effect}`, { at, suggestion: near });
    };
    for (const list of ["vector_store_registry", "files_settings", "finetune_settings"]) {
      for (const [index, entry] of listOf(config[list]).entries()) {
        const isStore = list === "vector_store_registry";
        const place: Path = [list, index, ...(isStore ? ["litellm_params"] : [])];
        const given = isStore ? mappingOf(mappingOf(entry)["litellm_params"]) : mappingOf(entry);
        const key = "custom_llm_provider";
        look([...place, key], given[key], "every request to it fails", "value");
      }
    }
    for (const name of ["websearch_interception", "code_interpreter_interception"]) {
      for (const place of settingsPlaces(name)) {
        const list = mappingOf(section(place[0])[place[1]])["enabled_providers"];
        for (const [index, provider] of stringsAt(list)) {
          const path = [...place, "enabled_providers", index];
          look(path, provider, "no request of it is intercepted", "value");
        }
      }
    }
    for (const key of ["cost_discount_config", "cost_margin_config"]) {
      for (const name of Object.keys(mappingOf(section("litellm_settings")[key]))) {
        if (name === "global") continue;
        look(["litellm_settings", key, name], name, "this is never used", "key");
      }
    }
  },
};
