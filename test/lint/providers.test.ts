import assert from "node:assert/strict";
import { test } from "node:test";
import { deployment, modelList } from "../../src/lint/example.ts";
import { of } from "./older.ts";

test("a compartment of OCI may come from the environment, but not in 1.80", () => {
  const text = modelList(deployment("chat", "oci/cohere.command-latest"));
  const rule = "provider/missing-parameter";
  const unset = new Set<string>();
  const set = new Set(["OCI_COMPARTMENT_ID"]);
  const told = [{}, { environment: unset }, { environment: set }].map((given) =>
    of(rule, text, given),
  );
  const place = "model_list[0].litellm_params.model";
  const unless = " unless OCI_COMPARTMENT_ID is in the proxy's environment";
  assert.deepEqual(told, [
    [`warning ${place}: oci needs oci_compartment_id${unless}`],
    [`error ${place}: oci needs oci_compartment_id${unless}`],
    [],
  ]);
  assert.deepEqual(of(rule, text), [`error ${place}: oci needs oci_compartment_id`]);
});

test("deployments that somebody has to log in for are told once for each vendor", () => {
  const rows = ["github_copilot/gpt-5", "github_copilot/gpt-4o", "chatgpt/gpt-5"];
  const text = modelList(...rows.map((model) => deployment("chat", model)));
  const told = (index: number, what: string): string =>
    `info model_list[${index}].litellm_params.model: LiteLLM drops this deployment${what}`;
  assert.deepEqual(of("provider/login", text, {}), [
    told(0, " (and 1 more) where nobody has logged in to GitHub Copilot"),
    told(2, " where nobody has logged in to ChatGPT"),
  ]);
  assert.deepEqual(of("provider/login", text, { replicas: 2 }), []);
});
