// Start of the real proxy, on our config and on the same content as js-yaml dumps it.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dump } from "js-yaml";
import { startProxy, withPython } from "../src/rehearse/proxy.ts";
import { litellmPython, whyNoLitellm } from "../test/litellm-env.ts";
import { inRoot } from "../test/root.ts";
import { median, once } from "./measure.ts";
import type { Part } from "./result.ts";
import { table, time } from "./table.ts";

async function start(config: string, env: Record<string, string>): Promise<number> {
  const begun = performance.now();
  const proxy = await startProxy({ litellm: withPython(litellmPython()), config, env });
  const took = performance.now() - begun;
  await proxy.stop();
  return took;
}

export async function proxyStart(work: string, rounds: number): Promise<Part> {
  const title = "Start of the proxy";
  const why = whyNoLitellm();
  if (why) return { title, text: "", missing: [`the proxy's start: ${why}`] };
  const out = path.join(work, "proxy");
  const cli = [process.execPath, inRoot("dist/muffintin.cjs"), "build", inRoot("groups")];
  const asJson = path.join(work, "proxy-json");
  once({ name: "build", command: [...cli, "--out", out] });
  once({ name: "build", command: [...cli, "--out", asJson, "--format", "json"] });
  const flat = path.join(out, "flat.yaml");
  writeFileSync(flat, dump(JSON.parse(readFileSync(path.join(asJson, "config.json"), "utf8"))));
  const names = Object.keys(JSON.parse(readFileSync(path.join(out, "env.json"), "utf8")));
  // REDIS_* alone would make LiteLLM look for a Redis
  const wanted = names.filter((name) => !name.startsWith("REDIS_"));
  const env = Object.fromEntries(wanted.map((name) => [name, `sk-bench-${name}`]));
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await start(path.join(out, "config.yaml"), env));
    theirs.push(await start(flat, env));
  }
  return {
    title,
    text: [
      table(
        ["", "median", "runs"],
        [
          ["on our config.yaml", time(median(ours)), String(rounds)],
          ["on the same content as js-yaml dumps it", time(median(theirs)), String(rounds)],
        ],
      ),
      "",
      "Until `/health/liveliness` answers, which is asked five times a second.",
    ].join("\n"),
  };
}
