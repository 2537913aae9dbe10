import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { closeServer, freePort, listen } from "../../src/rehearse/loopback.ts";
import { pause, untilAlive, withPython } from "../../src/rehearse/proxy.ts";
import { litellmPython } from "../litellm-env.ts";
import { build, type Mapping, ofKind, podOf } from "../outputs/cluster-files.ts";
import { inRoot } from "../root.ts";
import { needs, skipFor } from "../skip.ts";
import { key, redis } from "./cluster.ts";

const groups = (
  url: string,
): string => `import { defineConfig, env, group, provider } from "muffintin";
const slow = provider({ name: "slow", prefix: "openai", api_base: "${url}/v1", api_key: env("VENDOR_KEY") });
const copilot = provider({ name: "copilot", prefix: "github_copilot" });
const info = { max_input_tokens: 8000, max_output_tokens: 1000 };
export default defineConfig({
  groups: [group("slow", [slow("a", { model_info: info })]), group("copilot", [copilot("gpt-5", { model_info: info })])],
  models: [],
  callbacks: ["own_hooks.handler"],
  settings: { general_settings: { master_key: env("LITELLM_MASTER_KEY") } },
});\n`;

const hooks = "from own_helper import handler\n";
const helper = `from litellm.integrations.custom_logger import CustomLogger
handler = CustomLogger()
`;

const answer = JSON.stringify({
  ...{ id: "c", object: "chat.completion", created: 1, model: "a" },
  choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content: "late" } }],
  usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
});

/** A vendor that takes its time. */
async function slowVendor(ms: number) {
  const server = createServer((request, response) => {
    request.resume();
    setTimeout(() => {
      response.writeHead(200, { "content-type": "application/json" }).end(answer);
    }, ms);
  });
  return { url: `http://127.0.0.1:${await listen(server)}`, close: () => closeServer(server) };
}

const root = process.getuid?.() === 0;
const { skip } = needs("litellm", "redis-server", "unshare", "setpriv");
const options = skip === false ? skipFor(root ? undefined : "only root can mount") : { skip };

test(
  "the real LiteLLM runs as its pod does: as nobody, on a read-only root, and ends what it has begun",
  options,
  async () => {
    const work = mkdtempSync(path.join(tmpdir(), "muffintin-pod-"));
    const vendor = await slowVendor(8000);
    const store = await redis(work);
    writeFileSync(path.join(work, "own_hooks.py"), hooks);
    writeFileSync(path.join(work, "own_helper.py"), helper);
    const { manifests } = build(work, groups(vendor.url));
    const mounted = path.join(work, "mounted");
    mkdirSync(mounted, { mode: 0o755 });
    for (const [name, text] of Object.entries(ofKind(manifests, "ConfigMap")["data"] as Mapping)) {
      writeFileSync(path.join(mounted, name), String(text), { mode: 0o644 });
    }
    const secrets: Record<string, string> = {
      ...{ LITELLM_MASTER_KEY: key, VENDOR_KEY: "sk-vendor", REDIS_PASSWORD: key },
      ...{ REDIS_HOST: "127.0.0.1", REDIS_PORT: String(store.port) },
    };
    const { args, env } = podOf(manifests).containers[0] ?? { args: [], env: [] };
    const variables = env.map(({ name, value }) => [
      name,
      value?.replace("/etc/litellm", "/srv") ?? secrets[name],
    ]);
    const port = await freePort();
    const told = args
      .join(" ")
      .replace("/etc/litellm/", "/srv/")
      .replace("--port 4000", `--port ${port} --host 127.0.0.1`);
    const script = inRoot("test/fixtures/kubernetes/as-pod.sh");
    const child = spawn(
      "unshare",
      ["--mount", "bash", script, mounted, ...withPython(litellmPython()), ...told.split(" ")],
      {
        env: { PATH: process.env["PATH"], ...Object.fromEntries(variables) },
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    try {
      const proxy = await untilAlive(child, `http://127.0.0.1:${port}`);
      assert.equal((await fetch(`${proxy.url}/health/readiness`)).status, 200);
      assert.equal((await fetch(`${proxy.url}/ui/`)).status, 200);
      const asked = fetch(`${proxy.url}/v1/chat/completions`, {
        method: "POST",
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
        body: JSON.stringify({ model: "slow", messages: [{ role: "user", content: "hello" }] }),
      });
      await pause(2000);
      const exited = once(child, "exit");
      child.kill("SIGTERM");
      const response = await asked;
      assert.equal(response.status, 200);
      assert.match(await response.text(), /late/);
      const [, signal] = await exited;
      assert.equal(signal, "SIGTERM", "not SIGKILL");
      assert.match(proxy.log(), /Application shutdown complete/);
      assert.doesNotMatch(proxy.log(), /read-only file system|permission denied/i);
    } finally {
      child.kill("SIGKILL");
      store.stop();
      await vendor.close();
      rmSync(work, { recursive: true, force: true });
    }
  },
);
