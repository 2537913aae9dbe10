/** An entry of model_list as YAML, for the examples of rules; the lines go into litellm_params. */
export function deployment(name: string, model: string, ...lines: string[]): string {
  const params = lines.map((line) => `      ${line}\n`).join("");
  return `  - model_name: ${name}\n    litellm_params:\n      model: ${model}\n${params}`;
}

/** A model_list of such entries, and the sections that follow it. */
export function modelList(...parts: string[]): string {
  return `model_list:\n${parts.join("")}`;
}

/** One deployment called `chat`. */
export const chat = modelList(deployment("chat", "openai/gpt-5"));
