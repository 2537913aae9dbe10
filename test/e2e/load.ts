// Load from ApacheBench, a program of its own: many requests at once, each answer counted.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export type Load = { url: string; key: string; model: string; requests: number; atOnce: number };

export type Loaded = {
  /** got an answer of the model */
  answered: number;
  /** got another status than 2xx */
  refused: number;
  /** got no answer: no connection, a broken one, or none in time */
  lost: number;
};

function figure(report: string, label: string): number | undefined {
  const found = new RegExp(`^${label}: +(\\d+)`, "m").exec(report)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Sends short chat requests; resolves when each of them is answered or given up. */
export async function load({ url, key, model, requests, atOnce }: Load): Promise<Loaded> {
  const work = mkdtempSync(path.join(tmpdir(), "muffintin-load-"));
  const body = path.join(work, "body.json");
  const messages = [{ role: "user", content: "hello" }];
  writeFileSync(body, JSON.stringify({ model, messages, max_tokens: 16 }));
  const options = ["-q", "-l", "-r", "-s", "60", "-n", String(requests), "-c", String(atOnce)];
  const post = ["-p", body, "-T", "application/json", "-H", `Authorization: Bearer ${key}`];
  const ab = spawn("ab", [...options, ...post, `${url}/v1/chat/completions`]);
  let report = "";
  for (const out of [ab.stdout, ab.stderr]) {
    out.on("data", (chunk: Buffer) => {
      report += chunk.toString("utf8");
    });
  }
  await new Promise((done) => ab.once("close", done));
  rmSync(work, { recursive: true, force: true });
  const complete = figure(report, "Complete requests");
  const lost = figure(report, "Failed requests");
  if (complete !== requests || lost === undefined) throw new Error(`ab did not finish:\n${report}`);
  const refused = figure(report, "Non-2xx responses") ?? 0;
  return { answered: complete - lost - refused, refused, lost };
}
