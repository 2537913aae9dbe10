import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { type LiveProxy, pause } from "../../src/rehearse/proxy.ts";
import { inRoot } from "../root.ts";
import { needs } from "../skip.ts";
import { type Cluster, key, limits, marks, startCluster } from "./cluster.ts";
import { type Load, load } from "./load.ts";

const size = 3;
const limit = limits.rpm * marks.limited.length;
const renew = process.env["MUFFINTIN_UPDATE"] === "1";
const rows: string[] = [];

const send = (url: string, model: string, requests: number, atOnce: number) =>
  load({ url, key, model, requests, atOnce } satisfies Load);

const minute = (): number => Math.floor(Date.now() / 60_000);

/** Waits for the next minute where not much of this one is left. */
async function earlyInMinute(): Promise<void> {
  const second = (): number => Math.floor(Date.now() / 1000) % 60;
  while (second() > 42) await pause(500);
}

const limitLoad = 240;

/**
 * How many of the requests over all proxies got past the limit of the group. LiteLLM counts by the
 * minute of the clock: load that a slow machine carries into the next minute shows nothing.
 */
async function pastLimit(cluster: Cluster, tries = 3): Promise<number> {
  await earlyInMinute();
  const begun = { minute: minute(), reached: cluster.reached(...marks.limited) };
  const { answered } = await send(cluster.url, "limited", limitLoad, 12);
  const reached = cluster.reached(...marks.limited) - begun.reached;
  assert.equal(answered, reached);
  if (minute() === begun.minute) return reached;
  assert.ok(tries > 1, `${limitLoad} requests take longer than a minute has`);
  while (minute() === begun.minute + 1) await pause(500);
  return pastLimit(cluster, tries - 1);
}

const coolLoad = 120;

/** How often deployments that one proxy has cooled are asked by the others. */
async function pastCooldown({ proxies, reached, trouble }: Cluster): Promise<number> {
  for (const mark of marks.failing) trouble.set(mark, "error");
  const failures = (): number => reached(...marks.failing);
  const [first, ...others] = proxies as [LiveProxy, ...LiveProxy[]];
  let asked: number;
  do {
    asked = failures();
    await send(first.url, "shaky", 40, 1);
  } while (failures() > asked);
  assert.ok(asked >= marks.failing.length * (limits.allowedFails + 1), `${asked} failures`);
  // a proxy looks for cooldowns once a second, with the requests for any group
  await pause(1500);
  await Promise.all(others.map(({ url }) => send(url, "steady", 10, 1)));
  await Promise.all(others.map(({ url }) => send(url, "shaky", coolLoad, 4)));
  return failures() - asked;
}

describe("several proxies on one Redis", needs("litellm", "redis-server", "nginx", "ab"), () => {
  let shared: Cluster;
  let alone: Cluster;
  before(async () => {
    shared = await startCluster(size, { shared: true });
    alone = await startCluster(size, { shared: false });
  });
  after(() => Promise.all([shared?.close(), alone?.close()]));

  it("keep the limit of a group together, to the request; apart, each for itself", async () => {
    const [together, apart] = [await pastLimit(shared), await pastLimit(alone)];
    rows.push(
      `| of ${limitLoad} requests to a group of ${limit} a minute, let through | ${together} | ${apart} |`,
    );
    assert.equal(together, limit);
    assert.equal(apart, size * limit);
  });

  it("cool a deployment for all when it fails for one", async () => {
    const [together, apart] = [await pastCooldown(shared), await pastCooldown(alone)];
    const others = size - 1;
    rows.push(
      `| of ${others * coolLoad} requests to the other ${others}, sent to one of ${marks.failing.length} deployments that the first has cooled | ${together} | ${apart} |`,
    );
    assert.equal(together, 0);
    assert.ok(apart >= others * marks.failing.length * (limits.allowedFails + 1), `${apart}`);
  });

  it("lose no request when one of them is killed under load", async () => {
    const requests = 2000;
    const under = send(shared.url, "steady", requests, 16);
    const asked = (): number => shared.reached("steady");
    const begun = asked();
    while (asked() - begun < requests / 3) await pause(50);
    shared.proxies[1]?.kill();
    const { answered, refused, lost } = await under;
    rows.push(
      `| of ${requests} requests through nginx while one proxy was killed: answered, refused, lost | ${answered}, ${refused}, ${lost} | |`,
      `| of them, sent to another proxy after that one | ${shared.retried()} | |`,
    );
    assert.ok(shared.retried() > 0, "the proxy was killed while it had nothing to do");
    assert.deepEqual({ answered, refused, lost }, { answered: requests, refused: 0, lost: 0 });
  });

  after(async () => {
    if (!renew) return;
    const usage = await startCluster(size, { shared: true, strategy: "usage-based-routing-v2" });
    const past = await pastLimit(usage).finally(() => usage.close());
    const head = [
      "## Several proxies",
      "",
      `Measured by \`test/e2e/agreement.test.ts\`: ${size} real proxies on the config of \`build --kubernetes\`,`,
      "a real Redis, nginx before them, load from ApacheBench.",
      "",
      "| | on one Redis | each for itself |",
      "| --- | --- | --- |",
    ];
    const note = [
      "",
      "The limit is kept by `enforce_model_rate_limits`, which counts in Redis before it asks. With",
      "`usage-based-routing-v2` in its place a proxy tells Redis ten times a second what it has let",
      `through, and knows of the others only then: ${past} got past the same limit of ${limit}.`,
    ];
    writeFileSync(inRoot("bench/AGREEMENT.md"), `${[...head, ...rows, ...note].join("\n")}\n`);
  });
});
