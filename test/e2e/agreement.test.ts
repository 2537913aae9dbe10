import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";
import { ask, type Told } from "./client.ts";
import { type Cluster, startCluster } from "./cluster.ts";
import { type LiveProxy, pause } from "./proxy.ts";

const size = 3;

/** What stands below the table. */
const note = `
One run on a busy machine. The limit of ten is overshot, and one request still reached the cooled
deployment (without Redis two): the limit is clearly shared, the cooldown is not proven by this.
`;

const chat = (proxy: Pick<LiveProxy, "url" | "key">, model: string): Promise<Told> =>
  ask({ ...proxy } as LiveProxy, { model, endpoint: "/v1/chat/completions", streamed: false });

/** LiteLLM counts by the minute of the clock: a test must not run into the next one. */
async function earlyInMinute(): Promise<void> {
  const second = (): number => Math.floor(Date.now() / 1000) % 60;
  while (second() > 25) await pause(500);
}

type Counts = { limited: number; bad: number };

/** Thirty requests over all proxies to a group of ten a minute; then a failure at the first one. */
async function measure(cluster: Cluster): Promise<Counts> {
  const { proxies, upstream } = cluster;
  const seen = (mark: string): number => upstream.seen.filter((one) => one.mark === mark).length;
  await earlyInMinute();
  for (let index = 0; index < 30; index += 1) {
    const proxy = proxies[index % size];
    if (proxy) await chat(proxy, "limited");
  }
  const limited = seen("limited");
  upstream.trouble.set("bad", "rate limit");
  const [first, ...others] = proxies;
  for (let tries = 0; first && seen("bad") === 0 && tries < 50; tries += 1)
    await chat(first, "shaky");
  await pause(12_000);
  const before = seen("bad");
  for (const proxy of others) {
    for (let index = 0; index < 20; index += 1) await chat(proxy, "shaky");
  }
  return { limited, bad: seen("bad") - before };
}

describe("several proxies on one Redis", needs("litellm", "redis-server", "nginx"), () => {
  let shared: Cluster;
  before(async () => {
    shared = await startCluster(size, true);
  });
  after(() => shared?.close());
  const rows: string[] = [];

  it("hold a limit together; apart, each counts for itself", async () => {
    const together = await measure(shared);
    const alone = await startCluster(size, false);
    const apart = await measure(alone).finally(() => alone.close());
    rows.push(
      `| of 30 requests over ${size} proxies to a deployment of 10 a minute, reached it | ${together.limited} | ${apart.limited} |`,
      `| of 40 requests to the others after it was cooled at one, reached it | ${together.bad} | ${apart.bad} |`,
    );
    // the cooldown is measured and told, not judged: one run shows too little of it
    assert.equal(apart.limited, 30);
    assert.ok(together.limited < apart.limited, `${together.limited} of ${apart.limited}`);
  });

  it("lose no request when one of them is killed under load", async () => {
    const balancer = { url: shared.url, key: shared.proxies[0]?.key ?? "" };
    const statuses: number[] = [];
    const until = Date.now() + 12_000;
    const client = async (): Promise<void> => {
      while (Date.now() < until) statuses.push((await chat(balancer, "steady")).status);
    };
    const clients = Array.from({ length: 8 }, client);
    await pause(4000);
    const before = statuses.length;
    shared.proxies[1]?.kill();
    await Promise.all(clients);
    const failed = statuses.filter((status) => status !== 200).length;
    rows.push(
      `| requests behind nginx while one was killed: answered, failed | ${statuses.length}, ${failed} | |`,
    );
    assert.ok(before > 0 && statuses.length > before);
    assert.equal(failed, 0);
  });

  after(() => {
    if (process.env["MUFFINTIN_UPDATE"] !== "1") return;
    const head = [
      "## Several proxies",
      "",
      "| | on one Redis | each for itself |",
      "| --- | --- | --- |",
    ];
    writeFileSync(inRoot("bench/AGREEMENT.md"), `${[...head, ...rows].join("\n")}\n${note}`);
  });
});
