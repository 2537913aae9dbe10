// What the service's program says and gives before LiteLLM starts; a stand-in is started here.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { freePort } from "../../src/rehearse/loopback.ts";
import { bound } from "../bound.ts";
import { make, proxy } from "../nix/modules/evaluate.ts";
import { everyNix } from "../nix/nix.ts";
import { scratch } from "../nix/scratch.ts";
import { needs } from "../skip.ts";
import { startOf } from "./start.ts";

const { nix, skip } = everyNix[0] ?? { skip: "there is no Nix" };

test("each start warns of models without a key; noProxy holds for a secret HTTPS_PROXY", {
  skip,
}, async () => {
  const folder = mkdtempSync(path.join(scratch, "start-"));
  const secrets = { LITELLM_MASTER_KEY: "sk-mine", HTTPS_PROXY: "http://me:pw@proxy:8080" };
  for (const [name, text] of Object.entries(secrets)) {
    writeFileSync(path.join(folder, name), `${text}\n`);
  }
  const start = await startOf(
    folder,
    "exec printenv HTTPS_PROXY NO_PROXY",
    "requireAllSecrets = false;",
    'noProxy = [ "localhost" "db" ];',
    ...Object.keys(secrets).map((name) => `secrets.${name} = "${folder}/${name}";`),
  );
  const env = { PATH: process.env["PATH"], HOME: folder };
  const started = spawnSync(start, { encoding: "utf8", env });
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

/** A service whose LiteLLM prints where its UI is to be, and the state folder of one run before. */
async function withOldUi() {
  const folder = mkdtempSync(path.join(scratch, "start-"));
  writeFileSync(path.join(folder, "key"), "sk-mine\n");
  const service = await startOf(
    folder,
    "echo ui=$LITELLM_UI_PATH",
    `secrets = { LITELLM_MASTER_KEY = "${folder}/key"; ANTHROPIC_API_KEY = "${folder}/key"; };`,
  );
  const state = path.join(folder, "state");
  const ui = path.join(state, "litellm-ui");
  // as LiteLLM copies it out of the store
  mkdirSync(path.join(ui, "assets"), { recursive: true });
  writeFileSync(path.join(ui, "assets/logo.js"), "", { mode: 0o444 });
  for (const each of [path.join(ui, "assets"), ui]) chmodSync(each, 0o555);
  const start = () => {
    const [program = "", ...args] = [...bound, service];
    const env = { PATH: process.env["PATH"], HOME: folder };
    const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8", env });
    return { status, stdout, stderr };
  };
  return { state, ui, start };
}

const withBound = { skip: skip || needs(...bound.slice(0, 1)).skip };

test("a new package's start removes the old one's UI, read-only as it is", withBound, async () => {
  const { state, ui, start } = await withOldUi();
  writeFileSync(path.join(state, "litellm-ui.package"), "/nix/store/old");
  assert.deepEqual(start(), { status: 0, stdout: `ui=${ui}\n`, stderr: "" });
  assert.ok(!existsSync(ui));
});

test(
  "the next start of a package makes its UI writable, so that it can be rearranged",
  withBound,
  async () => {
    const { state, ui, start } = await withOldUi();
    writeFileSync(path.join(state, "litellm-ui.package"), "/nix/store/old");
    start();
    mkdirSync(ui, { mode: 0o555 });
    assert.match(readFileSync(path.join(state, "litellm-ui.package"), "utf8"), /-litellm$/);
    assert.deepEqual(start(), { status: 0, stdout: `ui=${ui}\n`, stderr: "" });
    assert.equal(statSync(ui).mode & 0o777, 0o755);
  },
);

test("a new package's UI is writable from its first start on", withBound, async () => {
  const folder = mkdtempSync(path.join(scratch, "start-"));
  const settings = proxy(
    `port = ${await freePort()}; requireMasterKey = false; requireAllSecrets = false;`,
    `stateDir = "${folder}/state";`,
    `package = pkgs.runCommand "litellm" { meta.mainProgram = "litellm"; } ''
      ui=$out/lib/python3.13/site-packages/litellm/proxy/_experimental/out
      mkdir -p $out/bin $ui/assets
      touch $ui/assets/logo.js
      printf '#!/bin/sh\\nstat -c "%%a %%n" litellm-ui litellm-ui/*/*\\n' > $out/bin/litellm
      chmod +x $out/bin/litellm
    '';`,
    'configuration = (import (project + "/nix/ready.nix") { inherit pkgs; }).claude;',
  );
  assert.ok(nix);
  const { status, stderr, out } = make(nix, { module: "home-manager", settings }, "home");
  assert.equal(status, 0, stderr);
  const [program = "", ...args] = [...bound, path.join(out, "start")];
  const env = { PATH: process.env["PATH"], HOME: folder };
  const { stdout } = spawnSync(program, args, { encoding: "utf8", env });
  assert.equal(stdout, "755 litellm-ui\n644 litellm-ui/assets/logo.js\n");
});

test("a Python environment with litellm in it is a package", { skip }, async () => {
  const folder = mkdtempSync(path.join(scratch, "start-"));
  const settings = proxy(
    `port = ${await freePort()}; requireMasterKey = false; stateDir = "${folder}/state";`,
    `package = pkgs.runCommand "python3-env" { meta.mainProgram = "python3"; } ''
      mkdir -p $out/bin
      printf '#!/bin/sh\necho litellm\n' > $out/bin/litellm
      chmod +x $out/bin/litellm
    '';`,
    'configuration = (import (project + "/nix/ready.nix") { inherit pkgs; }).claude;',
    'optionalVariables = [ "ANTHROPIC_API_KEY" ];',
  );
  assert.ok(nix);
  const { status, stderr, out } = make(nix, { module: "home-manager", settings }, "home");
  assert.equal(status, 0, stderr);
  const env = { PATH: process.env["PATH"], HOME: folder };
  const said = spawnSync(path.join(out, "start"), { encoding: "utf8", env });
  assert.deepEqual(
    { status: said.status, stdout: said.stdout, stderr: said.stderr },
    { status: 0, stdout: "litellm\n", stderr: "" },
  );
});

test("a UI that cannot be renewed does not stop the start", withBound, async () => {
  const { state, ui, start } = await withOldUi();
  mkdirSync(path.join(state, "litellm-ui.package"));
  const { status, stdout, stderr } = start();
  assert.deepEqual([status, stdout], [0, "ui=\n"]);
  assert.ok(
    stderr.includes(
      `litellm-proxy: ${ui} cannot be renewed, so the package's own UI is shown: remove that folder\n`,
    ),
    stderr,
  );
});
