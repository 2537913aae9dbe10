// Several real proxies on one real Redis, behind a real nginx, in front of the vendors' stand-in.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { load, loadAll } from "js-yaml";
import { runCli } from "../cli/run-cli.ts";
import { litellmPython } from "../litellm-env.ts";
import { freePort, type LiveProxy, pause, startProxy } from "./proxy.ts";
import { startUpstream, type Upstream } from "./upstream.ts";

export type Cluster = {
  proxies: LiveProxy[];
  upstream: Upstream;
  /** the load balancer */
  url: string;
  close: () => Promise<void>;
};

const key = "sk-agreement-master";

/** Two groups: one deployment that may be asked ten times a minute; one that fails and one that does not. */
const groups = (
  upstream: string,
): string => `import { defineConfig, env, group, provider } from "muffintin";
const at = (mark: string) => provider({ name: mark, prefix: "openai", api_base: \`${upstream}/\${mark}/v1\`, api_key: env("VENDOR_KEY") });
const info = { max_input_tokens: 8000, max_output_tokens: 1000 };
export default defineConfig({
  groups: [
    group("limited", [at("limited")("a", { rpm: 10, model_info: info })]),
    group("shaky", [at("bad")("b", { rpm: 1000, model_info: info }), at("good")("c", { rpm: 1000, model_info: info })]),
    group("steady", [at("steady")("d", { rpm: 100000, model_info: info })]),
  ],
  models: [],
  settings: {
    general_settings: { master_key: env("LITELLM_MASTER_KEY") },
    router_settings: { routing_strategy: "usage-based-routing-v2", num_retries: 0, allowed_fails: 0, cooldown_time: 120 },
  },
});\n`;

/** The config that the pods of a cluster get. */
function podConfig(work: string, upstream: string): string {
  const source = path.join(work, "index.ts");
  writeFileSync(source, groups(upstream));
  const { status, stderr } = runCli(["build", source, "--kubernetes", "--out", work], {
    cwd: work,
  });
  if (status !== 0) throw new Error(stderr);
  const manifests = loadAll(readFileSync(path.join(work, "kubernetes/manifests.yaml"), "utf8"));
  const [map] = manifests as { data: Record<string, string> }[];
  return map?.data["config.yaml"] ?? "";
}

type Service = { port: number; stop: () => void };

function service(program: string, args: string[], port: number): Service {
  const child = spawn(program, args, { stdio: "ignore" });
  const stop = (): boolean => child.kill("SIGTERM");
  process.once("exit", stop);
  return { port, stop };
}

async function redis(work: string): Promise<Service> {
  const port = await freePort();
  const options = ["--port", String(port), "--bind", "127.0.0.1", "--requirepass", key];
  return service("redis-server", [...options, "--save", "", "--dir", work], port);
}

async function nginx(work: string, proxies: LiveProxy[]): Promise<Service> {
  const port = await freePort();
  const servers = proxies.map(
    ({ url }) => `server ${new URL(url).host} max_fails=1 fail_timeout=5s;`,
  );
  const file = path.join(work, "nginx.conf");
  writeFileSync(
    file,
    `daemon off; pid ${work}/nginx.pid; error_log ${work}/error.log; worker_processes 1;
events { worker_connections 512; }
http {
  access_log off;
  client_body_temp_path ${work}/body; proxy_temp_path ${work}/proxy;
  fastcgi_temp_path ${work}/f; uwsgi_temp_path ${work}/u; scgi_temp_path ${work}/s;
  upstream litellm { ${servers.join(" ")} }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://litellm;
      proxy_next_upstream error timeout non_idempotent;
    }
  }
}\n`,
  );
  return service("nginx", ["-c", file, "-e", path.join(work, "error.log"), "-p", work], port);
}

/** @param shared whether the proxies share a Redis */
export async function startCluster(size: number, shared: boolean): Promise<Cluster> {
  const work = mkdtempSync(path.join(tmpdir(), "muffintin-cluster-"));
  const upstream = await startUpstream();
  const store = await redis(work);
  const config = load(podConfig(work, upstream.url)) as Record<string, Record<string, unknown>>;
  const { router_settings = {}, general_settings = {} } = config;
  if (!shared) {
    for (const name of Object.keys(router_settings)) {
      if (name.startsWith("redis_")) delete router_settings[name];
    }
    delete general_settings["coordination_redis"];
  }
  const address = { REDIS_HOST: "127.0.0.1", REDIS_PORT: String(store.port), REDIS_PASSWORD: key };
  const env = { LITELLM_MASTER_KEY: key, VENDOR_KEY: "sk-vendor", ...(shared ? address : {}) };
  const start = (index: number): Promise<LiveProxy> => {
    const folder = path.join(work, `${index}`);
    mkdirSync(folder);
    const file = path.join(folder, "config.yaml");
    writeFileSync(file, JSON.stringify(config));
    return startProxy({ python: litellmPython(), config: file, env });
  };
  const proxies: LiveProxy[] = [];
  // one after another: a start takes a processor for many seconds
  for (let index = 0; index < size; index += 1) proxies.push(await start(index));
  const balancer = await nginx(work, proxies);
  await pause(1000);
  return {
    proxies,
    upstream,
    url: `http://127.0.0.1:${balancer.port}`,
    async close() {
      balancer.stop();
      await Promise.all(proxies.map((proxy) => proxy.stop()));
      store.stop();
      await upstream.close();
      rmSync(work, { recursive: true, force: true });
    },
  };
}
