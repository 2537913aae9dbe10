import assert from "node:assert/strict";
import { test } from "node:test";
import { outsideOf } from "../../src/rehearse/reached.ts";

test("a way out to no vendor is a surprise, one for a tokenizer a note that says how to close it", () => {
  assert.deepEqual(outsideOf(["muffin.example", "huggingface.co"]), {
    surprises: [
      {
        ...{ model: "", kinds: ["network"], path: [] },
        message: "LiteLLM wanted to reach muffin.example, which is no vendor of a deployment",
      },
    ],
    notes: [
      "LiteLLM asks huggingface.co for the tokenizer of a model such as Llama 3, and counts with another where it gets none; litellm_settings.disable_hf_tokenizer_download: true spares it that",
    ],
  });
});

test("where LiteLLM stays at home nothing is said", () => {
  assert.deepEqual(outsideOf([]), { surprises: [], notes: [] });
});
