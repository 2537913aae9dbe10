import { createHash } from "node:crypto";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runCli } from "../cli/run-cli.ts";

export const masterKey = "sk-the-master-key-of-this-test";
export const upstreamKey = "sk-the-upstream-key-of-this-test";
export const secrets = `LITELLM_MASTER_KEY=${masterKey}\nUPSTREAM_KEY=${upstreamKey}\n`;

const folder = mkdtempSync(path.join(tmpdir(), "muffintin-bundles-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

/** The release that a bundle is. */
export function releaseOf(bundle: string): string {
  const id = /"release": "([0-9a-f]+)"/.exec(
    readFileSync(path.join(bundle, "manifest.json"), "utf8"),
  )?.[1];
  if (id === undefined) throw new Error(`${bundle} names no release`);
  return id;
}

/** A bundle that serves these models, made by the command line tool. */
export function bundle(name: string, models: readonly string[], settings = ""): string {
  const groups = path.join(folder, `${name}-groups`);
  const out = path.join(folder, name);
  mkdirSync(groups);
  writeFileSync(
    path.join(groups, "index.ts"),
    `import { defineConfig, env, provider } from "muffintin";
const local = provider({
  name: "local",
  prefix: "openai",
  api_base: "http://127.0.0.1:9/v1",
  api_key: env("UPSTREAM_KEY"),
  model_info: { max_input_tokens: 1000, max_output_tokens: 1000 },
});
export default defineConfig({
  groups: [],
  models: local.models(${JSON.stringify(models)}),
  settings: { general_settings: { master_key: env("LITELLM_MASTER_KEY") }${settings} },
});
`,
  );
  const { status, stderr } = runCli(["bundle", groups, "--out", out]);
  if (status !== 0) throw new Error(stderr);
  return out;
}

/** A copy of a bundle with other files in it, and a manifest that fits them. */
export function altered(
  name: string,
  from: string,
  files: Readonly<Record<string, string>>,
): string {
  const out = path.join(folder, name);
  cpSync(from, out, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(out, file), text);
  const sha256 = (text: string | Buffer): string => createHash("sha256").update(text).digest("hex");
  const names = readdirSync(out)
    .filter((file) => file !== "manifest.json")
    .sort();
  const hashes = Object.fromEntries(
    names.map((file) => [file, sha256(readFileSync(path.join(out, file)))]),
  );
  const release = sha256(names.map((file) => `${hashes[file]}  ${file}\n`).join("")).slice(0, 12);
  const manifest: unknown = JSON.parse(readFileSync(path.join(from, "manifest.json"), "utf8"));
  if (typeof manifest !== "object") throw new Error("no manifest");
  writeFileSync(
    path.join(out, "manifest.json"),
    JSON.stringify({ ...manifest, release, files: hashes }, null, 2),
  );
  return out;
}
