import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "js-yaml";
import { withDirectory } from "../cli/run-cli.ts";
import { build, index, type Mapping, podOf } from "./cluster-files.ts";

const master = 'master_key: env("LITELLM_MASTER_KEY"),';

/** What asks for the master key, and the keys of the Secret that the pods and the chart want. */
function masterKeyOf(source: string) {
  return withDirectory((directory) => {
    const { secret, manifests, values } = build(directory, source);
    const { masterkeySecretKey } = load(values) as Mapping;
    const { env } = podOf(manifests).containers[0] ?? { env: [] };
    const comment = new RegExp(`# (.*)\n${masterkeySecretKey}=\n`).exec(secret)?.[1];
    return { comment, pod: env.some(({ name }) => name === masterkeySecretKey) };
  });
}

test("a config without a master key has the Secret ask for one", () => {
  assert.deepEqual(masterKeyOf(index().replace(master, "")), {
    comment: "the master key: without one LiteLLM does not start, or lets everybody in",
    pod: true,
  });
});

test("a master key of another name is asked for once", () => {
  const other = index().replace(master, 'master_key: env("OTHER_KEY"),');
  assert.deepEqual(masterKeyOf(other), { comment: "general_settings.master_key", pod: true });
});

test("the head of the Secret names the callbacks that may want more variables, and no own module", () => {
  withDirectory((directory) => {
    const callbacks =
      '}, litellm_settings: { success_callback: ["langfuse", "otel", "own.hooks", "no\\nNAME=1"]';
    const { secret } = build(directory, index(`alerting: ["slack"] ${callbacks}`));
    assert.equal(
      secret.slice(0, secret.indexOf("\n\n")),
      `# Every key of the Secret litellm-env. Copy to a file outside of version control, mode 0600:
# kubectl create secret generic litellm-env --namespace litellm --from-env-file=FILE
# Variables that the config does not name are keys of a second Secret of yours, or of none:
# litellm-environment, for AWS_*, OTEL_*, DIRECT_URL, HTTPS_PROXY, LITELLM_LICENSE.
# With the chart it has to be there and be named:
# --set 'environmentSecrets={litellm-environment}'
# What may want some here: otel`,
    );
  });
});
