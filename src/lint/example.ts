/** Lines of YAML below a key, each `by` blanks to the right. */
export const indented = (by: number, lines: readonly string[]): string =>
  lines.map((line) => `${" ".repeat(by)}${line}\n`).join("");

/** An entry of model_list as YAML, for the examples of rules; the lines go into litellm_params. */
export function deployment(name: string, model: string, ...lines: string[]): string {
  return `  - model_name: ${name}\n    litellm_params:\n      model: ${model}\n${indented(6, lines)}`;
}

/** A model_list of such entries, and the sections that follow it. */
export function modelList(...parts: string[]): string {
  return `model_list:\n${parts.join("")}`;
}

/** One deployment called `chat`. */
export const chat = modelList(deployment("chat", "openai/gpt-5"));
