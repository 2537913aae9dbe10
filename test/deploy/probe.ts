import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { masterKey } from "./bundles.ts";
import type { Machine } from "./machine.ts";

/** The names that the proxy of a machine serves, sorted; throws where it does not answer. */
export async function served(machine: Machine, key = masterKey): Promise<string[]> {
  const answer = await fetch(`http://127.0.0.1:${machine.port}/v1/models`, {
    headers: { authorization: `Bearer ${key}` },
    signal: AbortSignal.timeout(10_000),
  });
  const body: unknown = await answer.json();
  const list = typeof body === "object" && body !== null && "data" in body ? body.data : undefined;
  if (!Array.isArray(list)) throw new Error(`status ${answer.status}: ${JSON.stringify(body)}`);
  return list.map((model: { id: string }) => model.id).sort();
}

/** Waits until the proxy of a machine answers, as after a boot. */
export async function untilServed(machine: Machine, key = masterKey): Promise<string[]> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    try {
      return await served(machine, key);
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(200);
    }
  }
}

/** Where a link of /opt/litellm points on a machine. */
export async function pointsTo(machine: Machine, link: string): Promise<string> {
  return (await machine.ssh(`basename "$(readlink /opt/litellm/${link})"`)).stdout.trim();
}

/**
 * Asks the proxy all the time while `work` goes on.
 *
 * @returns for how many milliseconds at a stretch it did not answer, at the longest
 */
export async function downtime(machine: Machine, work: () => Promise<unknown>): Promise<number> {
  let working = true;
  let longest = 0;
  const probe = (async () => {
    let last = Date.now();
    while (working) {
      const url = `http://127.0.0.1:${machine.port}/health/liveliness`;
      const alive = await fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
        ({ ok }) => ok,
        () => false,
      );
      const now = Date.now();
      if (alive) {
        longest = Math.max(longest, now - last);
        last = now;
      }
      await sleep(40);
    }
    longest = Math.max(longest, Date.now() - last);
  })();
  await work();
  await sleep(200);
  working = false;
  await probe;
  return longest;
}

/** The command lines, of every process while `work` goes on, that show one of the words. */
export async function commandLinesWith(
  words: readonly string[],
  work: () => Promise<unknown>,
): Promise<string[]> {
  const seen = new Set<string>();
  const look = (): void => {
    for (const name of readdirSync("/proc")) {
      if (!/^\d+$/.test(name) || name === String(process.pid)) continue;
      try {
        const line = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ");
        if (words.some((word) => line.includes(word))) seen.add(line);
      } catch {}
    }
  };
  const timer = setInterval(look, 20);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return [...seen];
}
