// litellm-uvx with an uv that records what it is asked and makes a Python that prints its arguments.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { make, proxy } from "../nix/modules/evaluate.ts";
import { everyNix } from "../nix/nix.ts";
import { scratch } from "../nix/scratch.ts";

const { nix, skip } = everyNix[0] ?? { skip: "there is no Nix" };

const uv = `pkgs.writeTextFile {
  name = "uv"; executable = true; destination = "/bin/uv"; meta.mainProgram = "uv";
  text = ''
    #!/bin/sh
    echo "$1" >> "$HOME/asked"
    [ "$1" = venv ] || exit 0
    for place; do :; done
    mkdir -p "$place/bin"
    printf '#!/bin/sh\\necho "$@"\\n' > "$HOME/python"
    chmod +x "$HOME/python"
    ln -sfn "$HOME/python" "$place/bin/python"
  '';
}`;

test("the packages are installed once, and again when their Python is gone", { skip }, () => {
  assert.ok(nix);
  const settings = proxy(
    `requireMasterKey = false; package = pkgs.callPackage (project + "/nix/uvx.nix") { uv = ${uv}; };`,
  );
  const wanted = { module: "home-manager", settings } as const;
  const { status, stderr, out } = make(nix, wanted, "checked.services.litellm-proxy.package");
  assert.equal(status, 0, stderr);
  const home = mkdtempSync(path.join(scratch, "uvx-"));
  const run = () => {
    const { stdout } = spawnSync(path.join(out, "bin/litellm"), ["--version"], {
      encoding: "utf8",
      env: { PATH: process.env["PATH"], HOME: home },
    });
    return { stdout, asked: readFileSync(path.join(home, "asked"), "utf8") };
  };
  const stdout = "-m litellm.proxy.proxy_cli --version\n";
  assert.deepEqual(run(), { stdout, asked: "venv\npip\n" });
  assert.deepEqual(run(), { stdout, asked: "venv\npip\n" });
  rmSync(path.join(home, "python"));
  assert.deepEqual(run(), { stdout, asked: "venv\npip\nvenv\npip\n" });
});
