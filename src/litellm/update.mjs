// Adds a LiteLLM version to the catalogue and renews the types: npm run catalogue -- VERSION
// With --python PATH it reads an environment that is there; with --keys it only renews the types.
// What ends LiteLLM's start is measured for half an hour: for a new version, and with --stops.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const folder = path.join(here, "catalogue");
const run = (command, args) => execFileSync(command, args, { stdio: "inherit" });
const works = (command) => spawnSync(command, ["--version"]).status === 0;

/** The python of a new environment that has this LiteLLM, made with uv where it is installed. */
function environment(directory, version) {
  const python = path.join(directory, "bin", "python");
  const wanted = `litellm[proxy]==${version}`;
  if (works("uv")) {
    run("uv", ["venv", "--quiet", directory]);
    run("uv", ["pip", "install", "--quiet", "--python", python, wanted]);
  } else {
    run("python3", ["-m", "venv", directory]);
    run(python, ["-m", "pip", "install", "--quiet", wanted]);
  }
  return python;
}

const versionOf = "from importlib.metadata import version; print(version('litellm'))";

/** Loads one of the project's TypeScript modules: Node 20 cannot by itself. */
async function load(file) {
  const { outputFiles } = await build({
    entryPoints: [path.join(here, file)],
    bundle: true,
    platform: "node",
    format: "esm",
    write: false,
  });
  const [{ text }] = outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`);
}

const number = (version) => version.split(".").map(Number);
const byNumber = (a, b) => {
  const [left, right] = [number(a), number(b)];
  const at = left.findIndex((part, index) => part !== (right[index] ?? 0));
  return at < 0 ? 0 : left[at] - (right[at] ?? 0);
};

/** Writes versions.ts from the folder's files, then keys.ts from the newest of them. */
async function renew() {
  const versions = readdirSync(folder)
    .filter((name) => name.endsWith(".models.json"))
    .map((name) => name.slice(0, -".models.json".length))
    .sort(byNumber);
  const newest = versions.at(-1);
  const names = versions.map((version) => JSON.stringify(version)).join(", ");
  writeFileSync(
    path.join(here, "versions.ts"),
    `// Written by \`npm run catalogue\`: do not edit.
/** LiteLLM versions in the catalogue, oldest first. */
export const versions: readonly string[] = [${names}];

/** The version that is meant where none is given. */
export const newest: string = ${JSON.stringify(newest)};
`,
  );
  const { readCatalogue, readModels } = await load("catalogue.ts");
  const { keysText } = await load("keys-text.ts");
  const text = keysText(readCatalogue(folder, newest), readModels(folder, newest));
  writeFileSync(path.join(here, "keys.ts"), text);
  const { bedrockProfilesText } = await load("model-ids.ts");
  const profiles = bedrockProfilesText(readModels(folder, newest));
  writeFileSync(path.join(here, "bedrock-profiles.ts"), profiles);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { python: { type: "string" }, keys: { type: "boolean" }, stops: { type: "boolean" } },
});
const [version] = positionals;
if (!version && !values.python && !values.keys) {
  console.error("usage: npm run catalogue -- VERSION | --python PATH [--stops] | --keys");
  process.exit(2);
}
if (!values.keys) {
  const directory = mkdtempSync(path.join(tmpdir(), "muffintin-litellm-"));
  try {
    const python = values.python ?? environment(directory, version);
    run(python, [path.join(here, "extract.py"), folder]);
    const known = execFileSync(python, ["-c", versionOf], { encoding: "utf8" }).trim();
    const isMeasured = existsSync(path.join(folder, `${known}.stops.json`));
    if (values.stops || !isMeasured) run(python, [path.join(here, "stops.py"), folder]);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
await renew();
