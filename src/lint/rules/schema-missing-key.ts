import { chat, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { showPlace } from "../unknown.ts";

/** Declared as required, and yet LiteLLM starts and works without. */
const optional = new Set(["model_entry.model_info", "prompt.prompt_info", "guardrail_params.mode"]);
const places = new Set([
  "model_entry",
  "litellm_params",
  "guardrail",
  "guardrail_params",
  "credential",
  "routing_group",
  "pass_through_endpoint",
]);

export const rule: Rule = {
  id: "schema/missing-key",
  severity: "error",
  description:
    "A key without which LiteLLM refuses to start, with an error that does not say where.",
  wrong: modelList("  - model_name: chat\n"),
  right: chat,
  check({ spots, catalogue, report }) {
    for (const { place, path, value } of spots()) {
      if (!places.has(place)) continue;
      for (const key of catalogue.required[place] ?? []) {
        if (optional.has(`${place}.${key}`) || (value[key] ?? undefined) !== undefined) continue;
        report(path, `${showPlace(place)} needs ${key}; LiteLLM refuses to start`);
      }
    }
  },
};
