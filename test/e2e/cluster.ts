// Several real proxies on one real Redis, behind a real nginx, in front of the vendors' stand-in.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { load, loadAll } from "js-yaml";
import { environment } from "../../src/outputs/kubernetes/pod.ts";
import { freePort } from "../../src/rehearse/loopback.ts";
import { type LiveProxy, pause, startProxy, withPython } from "../../src/rehearse/proxy.ts";
import { startUpstream, type Upstream } from "../../src/rehearse/upstream.ts";
import { runCli } from "../cli/run-cli.ts";
import { litellmPython } from "../litellm-env.ts";

export type Cluster = {
  proxies: LiveProxy[];
  /** how many requests deployments with these marks got */
  reached: (...marks: string[]) => number;
  trouble: Upstream["trouble"];
  /** the load balancer */
  url: string;
  /** how often it lost a proxy in the middle of a request, and took another */
  retried: () => number;
  close: () => Promise<void>;
};

export const key = "sk-agreement-master";

/** What one deployment of `limited` takes a minute, and how often one of `shaky` may fail. */
export const limits = { rpm: 30, allowedFails: 2 };
/** The deployments of `limited`, and those of `shaky` beside the one that never fails. */
export const marks = {
  limited: ["limited-1", "limited-2"],
  failing: ["f1", "f2", "f3", "f4", "f5"],
};

export type Options = {
  /** whether the proxies share a Redis */
  shared: boolean;
  strategy?: "simple-shuffle" | "usage-based-routing-v2";
};

const exact = { optional_pre_call_checks: ["enforce_model_rate_limits"] };

const groups = (
  upstream: string,
  strategy: string,
): string => `import { defineConfig, env, group, provider } from "muffintin";
const at = (mark: string, more = {}) =>
  provider({ name: mark, prefix: "openai", api_base: \`${upstream}/\${mark}/v1\`, api_key: env("VENDOR_KEY") })(mark, {
    ...more, model_info: { max_input_tokens: 8000, max_output_tokens: 1000 },
  });
export default defineConfig({
  groups: [
    group("limited", ${JSON.stringify(marks.limited)}.map((mark) => at(mark, { rpm: ${limits.rpm} }))),
    group("shaky", ${JSON.stringify([...marks.failing, "good"])}.map((mark) => at(mark))),
    group("steady", [at("steady")]),
  ],
  models: [],
  settings: {
    general_settings: { master_key: env("LITELLM_MASTER_KEY") },
    router_settings: {
      routing_strategy: "${strategy}", ...${JSON.stringify(strategy === "simple-shuffle" ? exact : {})},
      num_retries: 0, allowed_fails: ${limits.allowedFails}, cooldown_time: 600,
    },
  },
});\n`;

/** The config that the pods of a cluster get. */
function podConfig(work: string, upstream: string, strategy: string): string {
  const source = path.join(work, "index.ts");
  writeFileSync(source, groups(upstream, strategy));
  const { status, stderr } = runCli(["build", source, "--kubernetes", "--out", work], {
    cwd: work,
  });
  if (status !== 0) throw new Error(stderr);
  const manifests = loadAll(readFileSync(path.join(work, "kubernetes/manifests.yaml"), "utf8"));
  const [map] = manifests as { data: Record<string, string> }[];
  return map?.data["config.yaml"] ?? "";
}

export type Service = { port: number; stop: () => void };

function service(program: string, args: string[], port: number): Service {
  const child = spawn(program, args, { stdio: "ignore" });
  const stop = (): boolean => child.kill("SIGTERM");
  process.once("exit", stop);
  return { port, stop };
}

/** A Redis that wants `key`. */
export async function redis(work: string): Promise<Service> {
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
events { worker_connections 1024; }
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

/** Starts so many proxies on the config that `build --kubernetes` makes, with all that they need. */
export async function startCluster(
  size: number,
  { shared, strategy = "simple-shuffle" }: Options,
): Promise<Cluster> {
  const work = mkdtempSync(path.join(tmpdir(), "muffintin-cluster-"));
  const upstream = await startUpstream();
  const store = await redis(work);
  const config = load(podConfig(work, upstream.url, strategy)) as Record<
    string,
    Record<string, unknown>
  >;
  const { router_settings = {}, general_settings = {} } = config;
  if (!shared) {
    for (const name of Object.keys(router_settings)) {
      if (name.startsWith("redis_")) delete router_settings[name];
    }
    delete general_settings["coordination_redis"];
  }
  const address = { REDIS_HOST: "127.0.0.1", REDIS_PORT: String(store.port), REDIS_PASSWORD: key };
  const { REDIS_SOCKET_TIMEOUT } = environment;
  const keys = { LITELLM_MASTER_KEY: key, VENDOR_KEY: "sk-vendor" };
  const env = { ...keys, ...(shared ? { ...address, REDIS_SOCKET_TIMEOUT } : {}) };
  const start = (index: number): Promise<LiveProxy> => {
    const folder = path.join(work, `${index}`);
    mkdirSync(folder);
    const file = path.join(folder, "config.yaml");
    writeFileSync(file, JSON.stringify(config));
    return startProxy({ litellm: withPython(litellmPython()), config: file, env });
  };
  const proxies = await Promise.all(Array.from({ length: size }, (_, index) => start(index)));
  const balancer = await nginx(work, proxies);
  await pause(1000);
  return {
    proxies,
    reached: (...wanted) =>
      upstream.seen.filter(
        ({ mark, path }) => wanted.includes(mark) && path === "/v1/chat/completions",
      ).length,
    trouble: upstream.trouble,
    url: `http://127.0.0.1:${balancer.port}`,
    retried: () =>
      readFileSync(path.join(work, "error.log"), "utf8").match(/ while .* upstream, /g)?.length ??
      0,
    async close() {
      balancer.stop();
      await Promise.all(proxies.map((proxy) => proxy.stop()));
      store.stop();
      await upstream.close();
      rmSync(work, { recursive: true, force: true });
    },
  };
}
