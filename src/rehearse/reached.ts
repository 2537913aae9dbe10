import type { Surprise } from "./rehearsal.ts";

/** A surprise that is about no deployment. */
export const general = (kind: string, message: string): Surprise => ({
  model: "",
  kinds: [kind],
  path: [],
  message,
});

const tokenizer =
  "LiteLLM asks huggingface.co for the tokenizer of a model such as Llama 3, and counts with another where it gets none; litellm_settings.disable_hf_tokenizer_download: true spares it that";

/** Where LiteLLM wanted to go that is no vendor. */
export function outsideOf(hosts: readonly string[]): { surprises: Surprise[]; notes: string[] } {
  const others = hosts.filter((host) => host !== "huggingface.co");
  return {
    surprises: others.map((host) =>
      general("network", `LiteLLM wanted to reach ${host}, which is no vendor of a deployment`),
    ),
    notes: others.length < hosts.length ? [tokenizer] : [],
  };
}
