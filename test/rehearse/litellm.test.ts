import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { findLitellm } from "../../src/rehearse/litellm.ts";

const folder = mkdtempSync(path.join(tmpdir(), "muffintin-litellm-"));
after(() => rmSync(folder, { recursive: true, force: true }));

function program(file: string, text: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, 0o755);
  return file;
}

/** A Python environment that has a LiteLLM, as far as one can see without starting it. */
function environment(name: string, version: string): string {
  const own = path.join(folder, name);
  const packages = path.join(own, "lib", "python3.11", "site-packages");
  mkdirSync(path.join(packages, `litellm-${version}.dist-info`), { recursive: true });
  program(path.join(own, "bin", "python"), "#!/bin/sh\necho started >&2; exit 3\n");
  program(path.join(own, "bin", "litellm"), `#!${own}/bin/python\n`);
  return own;
}

const find = (given: string | undefined, wanted = "1.108.7", PATH = "") =>
  findLitellm(given, wanted, { cwd: folder, env: { PATH } });

describe("LiteLLM is found", () => {
  it("as a python and as a program, without being started", () => {
    const own = environment("right", "1.108.7");
    const python = path.join(own, "bin", "python");
    const litellm = path.join(own, "bin", "litellm");
    assert.deepEqual(find(python), {
      command: [python, "-m", "litellm.proxy.proxy_cli"],
      version: "1.108.7",
    });
    assert.deepEqual(find("right/bin/litellm"), { command: [litellm], version: "1.108.7" });
    assert.deepEqual(find("litellm", "1.108.7", path.join(own, "bin")).command, [litellm]);
  });

  it("through uv", () => {
    const bin = path.join(folder, "uv-bin");
    const text = `#!/bin/sh\n[ "$*" = "tool run --from litellm[proxy]==1.108.7 python -c import sys; print(sys.executable)" ] && echo /cache/bin/python\n`;
    program(path.join(bin, "uv"), text);
    assert.deepEqual(find(undefined, "1.108.7", bin), {
      command: ["/cache/bin/python", "-m", "litellm.proxy.proxy_cli"],
      version: "1.108.7",
    });
  });
});

describe("what is said where it is not", () => {
  const message = (given: string | undefined, wanted?: string, PATH?: string): string => {
    try {
      find(given, wanted, PATH);
    } catch (error) {
      return error instanceof Error ? error.message : "";
    }
    return "found";
  };

  it("no uv", () => {
    assert.equal(
      message(undefined),
      "there is no uv on PATH to bring LiteLLM 1.108.7; install uv, or name a LiteLLM that is here: --litellm PATH",
    );
  });

  it("uv that fails", () => {
    const bin = path.join(folder, "uv-fails");
    program(path.join(bin, "uv"), "#!/bin/sh\necho 'error: no network' >&2; exit 2\n");
    assert.equal(
      message(undefined, "1.108.7", bin),
      "uv could not bring LiteLLM 1.108.7: error: no network",
    );
  });

  it("no such program", () => {
    assert.equal(message("./nothing"), "--litellm ./nothing: there is no such program");
  });

  it("a folder", () => {
    assert.equal(message("./"), "--litellm ./: there is no such program");
  });

  it("a program of something else", () => {
    program(path.join(folder, "other"), "#!/bin/sh\n");
    assert.equal(
      message("./other"),
      "--litellm ./other: it has no LiteLLM; name a litellm program, or a python that has litellm[proxy]",
    );
  });

  it("a program of an environment that was moved", () => {
    program(path.join(folder, "moved"), "#!/nowhere/bin/python\n");
    assert.equal(
      message("./moved"),
      "--litellm ./moved: it starts /nowhere/bin/python, which is not there; name the python of its environment",
    );
  });

  it("another version", () => {
    environment("old", "1.80.11");
    assert.equal(
      message("old/bin/python"),
      "old/bin/python is LiteLLM 1.80.11, the rehearsal is of 1.108.7: say --target 1.80.11, or leave --litellm out and uv brings 1.108.7",
    );
  });

  it("a release with foreign code, which is not started to be asked", () => {
    environment("foreign", "1.82.8");
    assert.equal(
      message("foreign/bin/python"),
      "foreign/bin/python is LiteLLM 1.82.8, which was published with foreign code: remove it",
    );
  });
});
