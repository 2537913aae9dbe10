import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Outcome } from "../cli/run-cli.ts";
import { inRoot } from "../root.ts";

/** A machine of fakes: what its programs print, what its files hold, what its proxy answers. */
export type Machine = {
  /** by name: what a program prints, and its exit code */
  programs?: Record<string, { prints: string; status?: number }>;
  files?: Record<string, string>;
  modes?: Record<string, number>;
  env?: Record<string, string>;
  /** by path: the JSON of the proxy; without it nobody listens */
  proxy?: Record<string, unknown> | undefined;
  /** the key without which /v1/models and /model/info are refused */
  key?: string;
};

export const config = JSON.stringify({
  model_list: [
    {
      model_name: "a",
      litellm_params: { model: "openai/gpt-5", api_key: "os.environ/OPENAI_API_KEY", rpm: 5 },
    },
  ],
  general_settings: { master_key: "os.environ/LITELLM_MASTER_KEY" },
});

/** What the proxy of that config answers. */
export const answers = {
  "/health/liveliness": "I'm alive!",
  "/openapi.json": { info: { version: "1.108.7" } },
  "/v1/models": { data: [{ id: "a" }] },
  "/model/info": {
    data: [
      {
        model_name: "a",
        litellm_params: { model: "openai/gpt-5", rpm: 5, use_litellm_proxy: false },
        model_info: { id: "x" },
      },
    ],
  },
};

const active = "LoadState=loaded\nActiveState=active\nSubState=running\nResult=success";
/** A machine that has everything. */
export const well: Machine = {
  programs: {
    nix: { prints: "nix (Nix) 2.26.3" },
    litellm: { prints: "LiteLLM: Current Version = 1.108.7" },
    systemctl: { prints: active },
  },
  files: { "config.yaml": config, "secrets.env": "OPENAI_API_KEY=x\nLITELLM_MASTER_KEY=sk-y\n" },
  proxy: answers,
  key: "sk-y",
};

function serve({ proxy = {}, key }: Machine): Promise<{ port: number; close: () => void }> {
  const server = createServer((request, response) => {
    const url = request.url ?? "";
    const locked = key !== undefined && /^\/(v1|model)\//.test(url);
    const refused = locked && request.headers.authorization !== `Bearer ${key}`;
    const found = Object.hasOwn(proxy, url);
    response.writeHead(refused ? 401 : found ? 200 : 404, { "content-type": "application/json" });
    response.end(JSON.stringify(found && !refused ? proxy[url] : {}));
  });
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      done({ port, close: () => server.close() });
    });
  });
}

/** Runs doctor on such a machine; the port is shown as PORT. */
export async function doctor(machine: Machine, ...args: string[]): Promise<Outcome> {
  const directory = mkdtempSync(path.join(tmpdir(), "muffintin-"));
  const bin = path.join(directory, "bin");
  mkdirSync(bin);
  for (const [name, text] of Object.entries(machine.files ?? {})) {
    writeFileSync(path.join(directory, name), text);
    chmodSync(path.join(directory, name), machine.modes?.[name] ?? 0o600);
  }
  for (const [name, { prints, status = 0 }] of Object.entries(machine.programs ?? {})) {
    const text = `#!/bin/sh\n/bin/cat <<'EOF'\n${prints}\nEOF\nexit ${status}\n`;
    writeFileSync(path.join(bin, name), text, { mode: 0o755 });
  }
  const { port, close } = await serve(machine);
  if (machine.proxy === undefined) close();
  const child = spawn(
    process.execPath,
    [inRoot("dist/muffintin.cjs"), "doctor", "--url", `http://127.0.0.1:${port}`, ...args],
    {
      cwd: directory,
      env: { PATH: bin, LITELLM_CTL_MANAGER: "systemd", ...machine.env },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const told = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].on("data", (chunk: Buffer) => {
      told[stream] += chunk.toString();
    });
  }
  const status = await new Promise<number | null>((done) => child.once("close", done));
  close();
  rmSync(directory, { recursive: true, force: true });
  const plain = (text: string): string =>
    text.replaceAll(`:${port}`, ":PORT").replaceAll(process.versions.node, "NODE");
  return { stdout: plain(told.stdout), stderr: told.stderr, status };
}

/** The lines of doctor that are not ok, of a machine that has everything but this. */
export async function complaints(
  but: Machine,
  ...args: string[]
): Promise<[string[], number | null]> {
  const { stdout, stderr, status } = await doctor({ ...well, ...but }, ...args);
  assert.equal(stderr, "");
  return [stdout.split("\n").filter((line) => /^(warn|fail)/.test(line)), status];
}
export const withFile = ["--env", "secrets.env"];
