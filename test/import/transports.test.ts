import assert from "node:assert/strict";
import { test } from "node:test";
import { withImport } from "./run-import.ts";

const vertex = (name: string, model: string, location: string): string =>
  `  - model_name: ${name}
    litellm_params:
      model: vertex_ai/${model}
      vertex_project: muffin
      vertex_location: ${location}
      vertex_credentials: /secrets/vertex.json
`;

test("a group over regions shares the transport of models in regions of their own", async () => {
  const yaml = `model_list:
${vertex("pro", "gemini-2.5-pro", "europe-west4")}${vertex("pro", "gemini-2.5-pro", "europe-west1")}${vertex("flash", "gemini-2.5-flash", "europe-west4")}${vertex("claude", "claude-sonnet-4-5", "us-east5")}`;
  await withImport(yaml, ({ status, files }) => {
    assert.equal(status, 0);
    assert.equal(
      files["transports.ts"],
      `import { provider } from "muffintin";

export const vertexAi = provider({
  name: "vertex_ai",
  prefix: "vertex_ai",
  params: { vertex_project: "muffin", vertex_credentials: "/secrets/vertex.json" },
});
`,
    );
    assert.equal(
      files["pro.ts"],
      `import { group, spread } from "muffintin";
import { vertexAi } from "./transports.ts";

export default group(
  "pro",
  spread(vertexAi("gemini-2.5-pro"), { region: ["europe-west4", "europe-west1"] }),
);
`,
    );
  });
});

test("Google's credentials in a file are said beside the project", async () => {
  await withImport(
    `model_list:\n${vertex("flash", "gemini-2.5-flash", "europe-west4")}`,
    ({ status, files }) => {
      assert.equal(status, 0);
      assert.equal(
        files["transports.ts"],
        `import * as vendors from "muffintin";

export const vertexAi = vendors.vertexAi({
  vertex_project: "muffin",
  vertex_location: "europe-west4",
  vertex_credentials: "/secrets/vertex.json",
});
`,
      );
    },
  );
});

const azure = (name: string, version: string): string =>
  `  - model_name: ${name}
    litellm_params:
      model: azure/${name}
      api_base: https://muffin.openai.azure.com
      api_key: os.environ/AZURE_API_KEY
      api_version: "${version}"
`;

test("a model with an api_version of its own says it, and shares the resource", async () => {
  const usual = "2024-10-21";
  const yaml = `model_list:\n${azure("o3", "2025-01-01-preview")}${azure("gpt-4o", usual)}${azure("gpt-4.1", usual)}`;
  await withImport(yaml, ({ status, files }) => {
    assert.equal(status, 0);
    assert.equal(
      files["transports.ts"],
      `import * as vendors from "muffintin";

export const muffin = vendors.azure({
  name: "muffin",
  api_base: "https://muffin.openai.azure.com",
  api_version: "2024-10-21",
});
`,
    );
    assert.equal(
      files["general.ts"],
      `// Models offered under their own names.

import { muffin } from "./transports.ts";

export const models = [
  muffin.model({ model: "o3", model_name: "o3", api_version: "2025-01-01-preview" }),
  ...muffin.bare(["gpt-4o", "gpt-4.1"]),
] as const;
`,
    );
  });
});
