// What a build brings along reaches the service: modules, what they import, included files.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { freePort } from "../../src/rehearse/loopback.ts";
import { make, proxy } from "../nix/modules/evaluate.ts";
import { everyNix } from "../nix/nix.ts";
import { scratch } from "../nix/scratch.ts";

const { nix, skip } = everyNix[0] ?? { skip: "there is no Nix" };

const files = {
  "index.ts": `import { defineConfig, group, provider } from "muffintin";
const own = provider({ name: "own", prefix: "ollama_chat", api_base: "http://127.0.0.1:9" });
const limits = { model_info: { max_input_tokens: 10, max_output_tokens: 5 } };
export default defineConfig({
  groups: [group("chat", [own("small", limits)])],
  include: ["more.yaml"],
  callbacks: ["hooks.handler"],
});
`,
  "hooks.py": "import beside\nhandler = beside.name\n",
  "beside.py": 'name = "both are here"\n',
  "more.yaml": "router_settings:\n  num_retries: 2\n",
};

/** A service on these group files, whose LiteLLM lists what stands beside its config. */
async function serviceOn(...more: string[]) {
  assert.ok(nix);
  const folder = mkdtempSync(path.join(scratch, "companions-"));
  mkdirSync(path.join(folder, "groups"));
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(path.join(folder, "groups", name), text);
  }
  writeFileSync(path.join(folder, "other.py"), "handler = None\n");
  const settings = proxy(
    `port = ${await freePort()}; requireMasterKey = false;`,
    `stateDir = "${folder}/state";`,
    `package = pkgs.writeTextFile {
      name = "litellm"; executable = true; destination = "/bin/litellm"; meta.mainProgram = "litellm";
      text = ''
        #!/bin/sh
        (cd "$(dirname "$2")" && ls)
        python3 -c "import hooks; print(hooks.handler)"
      '';
    };`,
    `configuration = import (project + "/nix/mk-litellm-config.nix") {
      inherit pkgs; groups = ${path.join(folder, "groups")};
    };`,
    ...more.map((line) => line.replace("FOLDER", folder)),
  );
  return { folder, ...make(nix, { module: "home-manager", settings }, "home") };
}

test("modules, those that they import, and included files are beside the service's config", {
  skip,
}, async () => {
  const { folder, status, stderr, out } = await serviceOn();
  assert.equal(status, 0, stderr);
  const env = { PATH: process.env["PATH"], HOME: folder };
  const { stdout } = spawnSync(path.join(out, "start"), { encoding: "utf8", env });
  assert.deepEqual(stdout.split("\n"), [
    ...["beside.py", "config.yaml", "env.json", "hooks.py", "models.json", "more.yaml", "needed"],
    ...["both are here", ""],
  ]);
});

test("a callback of the same name as a module of the build is refused", { skip }, async () => {
  const { status, stderr } = await serviceOn("callbacks.hooks = FOLDER/other.py;");
  assert.notEqual(status, 0);
  assert.match(
    stderr,
    /services\.litellm-proxy\.callbacks\.hooks: the configuration brings another hooks\.py along; leave out one of the two\./,
  );
});
