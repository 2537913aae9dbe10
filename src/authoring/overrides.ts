import { isMapping } from "../yaml/read-values.ts";
import { need } from "./need.ts";

/** Keys that have another place, and which. */
const elsewhere: Readonly<Record<string, string>> = {
  model: 'the model comes first: transport("gpt-5", { rpm: 10 })',
  model_name:
    "a deployment has the name of its group; a model with its own is made by model({ model, model_name })",
  litellm_params: "params stand side by side, without litellm_params: { rpm: 10, timeout: 60 }",
};

/** What is said of a deployment beside its model, or of all of a transport. */
export function needOverrides(given: unknown): void {
  need(
    isMapping(given),
    'a transport takes params in braces after the model: transport("gpt-5", { rpm: 10 })',
  );
  for (const key in elsewhere) need(!(key in given), elsewhere[key] ?? "");
  const { model_info } = given;
  need(
    model_info === undefined || isMapping(model_info),
    "model_info takes keys and values: { max_input_tokens: 128000 }",
  );
}
