// What the service's program says and gives before LiteLLM starts; a stand-in is started here.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { freePort } from "../../src/rehearse/loopback.ts";
import { make, proxy } from "../nix/modules/evaluate.ts";
import { everyNix } from "../nix/nix.ts";
import { scratch } from "../nix/scratch.ts";

const { nix, skip } = everyNix[0] ?? { skip: "there is no Nix" };

test("each start warns of models without a key; noProxy holds for a secret HTTPS_PROXY", {
  skip,
}, async () => {
  assert.ok(nix);
  const folder = mkdtempSync(path.join(scratch, "start-"));
  const secrets = { LITELLM_MASTER_KEY: "sk-mine", HTTPS_PROXY: "http://me:pw@proxy:8080" };
  for (const [name, text] of Object.entries(secrets)) {
    writeFileSync(path.join(folder, name), `${text}\n`);
  }
  const settings = proxy(
    `port = ${await freePort()};`,
    `stateDir = "${folder}/state";`,
    `package = pkgs.writeTextFile {
      name = "litellm"; executable = true; destination = "/bin/litellm"; meta.mainProgram = "litellm";
      text = "#!/bin/sh\\nexec printenv HTTPS_PROXY NO_PROXY\\n";
    };`,
    'configuration = (import (project + "/nix/ready.nix") { inherit pkgs; }).claude;',
    "requireAllSecrets = false;",
    'noProxy = [ "localhost" "db" ];',
    ...Object.keys(secrets).map((name) => `secrets.${name} = "${folder}/${name}";`),
  );
  const { status, stderr, out } = make(nix, { module: "home-manager", settings }, "home");
  assert.equal(status, 0, stderr);
  const env = { PATH: process.env["PATH"], HOME: folder };
  const started = spawnSync(path.join(out, "start"), { encoding: "utf8", env });
  assert.deepEqual(
    { status: started.status, stdout: started.stdout, stderr: started.stderr },
    {
      status: 0,
      stdout: `${secrets.HTTPS_PROXY}\nlocalhost,db\n`,
      stderr: [
        "services.litellm-proxy: the config needs ANTHROPIC_API_KEY (for claude-opus-5-5, claude-sonnet-5-5, claude-haiku-5-5, …), and nothing declares it.",
        "  Set services.litellm-proxy.secrets.ANTHROPIC_API_KEY to the path of its file, or say that it may stay unset with services.litellm-proxy.optionalVariables.",
        "litellm-proxy: ANTHROPIC_API_KEY has no value; the models that need it will fail",
        "",
      ].join("\n"),
    },
  );
});
