import assert from "node:assert/strict";
import { test } from "node:test";
import { defineConfig, group, openaiCompatible } from "../../src/index.ts";
import { dataOf } from "./pages.ts";

const one = openaiCompatible({ name: "one", api_base: "https://one.example/v1" });
const limits = { model_info: { max_input_tokens: 100, max_output_tokens: 50 } };

test("a chain is found under another spelling of a name where LiteLLM finds it, and nowhere else", () => {
  const names = ["fast", "team/fast", "openai/fast", "gpt-4o", "gpt-4.1", "openai/twice", "last"];
  const { models } = dataOf(
    defineConfig({
      groups: names.map((name) => group(name, [one("m", limits)])),
      fallbacks: {
        fast: ["last"],
        "openai/gpt-4o": ["fast"],
        "azure/gpt-4.1": ["fast"],
        twice: ["fast"],
      },
      context_window_fallbacks: { "openai/gpt-4o": ["last"], "*": ["fast"] },
      default_fallbacks: ["last"],
    }),
  );
  assert.deepEqual(
    models.map(({ name, fallbacks, byDefault, context }) => [name, fallbacks, byDefault, context]),
    [
      ["fast", ["last"], undefined, undefined],
      ["team/fast", ["last"], true, ["fast"]],
      ["openai/fast", ["last"], undefined, ["fast"]],
      ["gpt-4o", ["fast"], undefined, ["last"]],
      ["gpt-4.1", ["last"], true, ["fast"]],
      ["openai/twice", ["fast"], undefined, ["fast"]],
      ["last", undefined, undefined, ["fast"]],
    ],
  );
});
