import assert from "node:assert/strict";
import { test } from "node:test";
import { lintText, shown } from "./fixture.ts";

const semantic = (routes: string): string => `model_list:
  - { model_name: chat, litellm_params: { model: openai/gpt-5 } }
  - { model_name: embed, litellm_params: { model: openai/text-embedding-3-small } }
  - model_name: auto
    litellm_params:
      model: auto_router/by-meaning
      auto_router_default_model: chat
      auto_router_embedding_model: embed
      auto_router_config: '${routes}'
`;

const found = (text: string): string[] =>
  shown(lintText(text).filter(({ rule }) => rule === "ref/auto-router"));

test("a route of a semantic router is named after the model that it leads to", () => {
  assert.deepEqual(
    found(semantic('{"routes": [{"name": "chat"}, {"name": "caht", "utterances": ["hello"]}]}')),
    [
      '9:27 error ref/auto-router model_list[2].litellm_params.auto_router_config: "caht" is not served by this config; what is handed to it fails',
    ],
  );
});

test("routes that are no JSON say nothing of names", () => {
  assert.deepEqual(found(semantic("{routes: [caht]}")), []);
});
