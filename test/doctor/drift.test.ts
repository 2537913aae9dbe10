import assert from "node:assert/strict";
import { test } from "node:test";
import { answers, complaints, config, type Machine, well, withFile } from "./machine.ts";

/** The config with more models, and with settings of the router. */
function withModels(models: Record<string, string>, router_settings = {}): string {
  const { model_list, ...rest } = JSON.parse(config);
  const more = Object.entries(models).map(([model_name, model]) => ({
    ...{ model_name, litellm_params: { model } },
  }));
  return JSON.stringify({ ...rest, model_list: [...model_list, ...more], router_settings });
}

const cases: [string, Machine, string[], number][] = [
  [
    "the proxy refuses the key",
    { key: "sk-other" },
    ["fail  drift    the proxy refuses LITELLM_MASTER_KEY: /v1/models answers 401"],
    1,
  ],
  [
    "the proxy lacks a model",
    { proxy: { ...answers, "/v1/models": { data: [] } } },
    ["fail  drift    the proxy does not serve a: it runs another config"],
    1,
  ],
  [
    "the proxy runs another config",
    {
      proxy: {
        ...answers,
        "/model/info": {
          data: [{ model_name: "a", litellm_params: { model: "openai/gpt-5", rpm: 9 } }],
        },
      },
    },
    [
      "fail  drift    the proxy runs another config: 1 difference, see muffintin diff http://127.0.0.1:PORT config.yaml",
    ],
    1,
  ],
  [
    "nobody has logged in to GitHub where the proxy runs",
    { files: { ...well.files, "config.yaml": withModels({ b: "github_copilot/gpt-5" }) } },
    [
      "fail  drift    the proxy serves nothing of github_copilot: LiteLLM drops such deployments when it starts before a log-in",
    ],
    1,
  ],
  [
    "an alias is hidden",
    {
      files: {
        ...well.files,
        "config.yaml": withModels({}, { model_group_alias: { b: { model: "a", hidden: true } } }),
      },
    },
    [],
    0,
  ],
];
for (const [what, but, lines, status] of cases) {
  test(what, async () => assert.deepEqual(await complaints(but, ...withFile), [lines, status]));
}
