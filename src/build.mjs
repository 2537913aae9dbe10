// Bundles the CLI and the library. Nix runs this same file with its own esbuild.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { keepCode } from "./keep-code.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const finished = path.join(root, "dist");
/** Everything is made here first, so that whoever runs the program meanwhile finds it whole. */
const dist = path.join(root, ".cache", `dist-${process.pid}`);
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

/** The esbuild program: ESBUILD_BINARY_PATH where it is set, else the npm package's. */
export function esbuildPath() {
  if (process.env.ESBUILD_BINARY_PATH) return process.env.ESBUILD_BINARY_PATH;
  const require = createRequire(path.join(root, "package.json"));
  return require.resolve(`@esbuild/${process.platform}-${process.arch}/bin/esbuild`);
}

mkdirSync(dist, { recursive: true });
process.once("exit", () => rmSync(dist, { recursive: true, force: true }));
const metafile = path.join(dist, "meta.json");
/** The npm packages that went into the bundles. */
const packages = new Set();
function bundle(...options) {
  execFileSync(
    esbuildPath(),
    [
      "--target=node20",
      ...options,
      `--metafile=${metafile}`,
      "--bundle",
      "--platform=node",
      "--minify-syntax",
      "--minify-whitespace",
      "--legal-comments=inline",
      "--loader:.py=text",
      "--log-level=warning",
      `--define:MUFFINTIN_VERSION="${version}"`,
    ],
    { cwd: root, stdio: "inherit" },
  );
  for (const input of Object.keys(JSON.parse(readFileSync(metafile, "utf8")).inputs)) {
    const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input) ?? [];
    if (name) packages.add(name);
  }
  rmSync(metafile);
}
// What few runs need, and what is large, has files of its own, which no other run reads: by the words
// with which the program requires it.
const apart = JSON.parse(readFileSync(path.join(root, "src", "apart.json"), "utf8"));
const nameOf = (file) => `${path.basename(file, ".ts")}.cjs`;
function commonJs(entry, name, ...options) {
  const file = path.join(dist, name);
  const others = Object.keys(apart);
  bundle(
    entry,
    "--format=cjs",
    "--minify-identifiers",
    ...others.map((other) => `--external:${other}`),
    ...options,
    `--outfile=${file}`,
  );
  const text = others.reduce(
    (before, other) => before.replaceAll(`"${other}"`, `"./${nameOf(other)}"`),
    readFileSync(file, "utf8"),
  );
  writeFileSync(file, text);
}
for (const entry of Object.values(apart)) commonJs(entry, nameOf(entry));
// an older Node has to understand it to say that it is too old
commonJs(
  "src/cli/start/muffintin.ts",
  "muffintin.cjs",
  "--banner:js=#!/usr/bin/env node",
  "--target=es2018",
);
// scripts whose values are functions, which run with the code that V8 kept of them
for (const [entry, name, ...given] of [
  ["start", "start.cjs", "__filename"],
  ["bin", "program.cjs", "keepRun", "ahead"],
  ["bin-daily", "daily.cjs", "keepRun", "ahead"],
]) {
  commonJs(
    `src/cli/start/${entry}.ts`,
    name,
    `--banner:js=(function (${["require", "__dirname", ...given].join(", ")}) {`,
    "--footer:js=})",
  );
}
bundle(
  "src/index.ts",
  "src/library.ts",
  "--format=esm",
  "--out-extension:.js=.mjs",
  `--outdir=${dist}`,
);
/** One file of the report's page, as text. */
const minified = (file, ...options) =>
  execFileSync(esbuildPath(), [`src/outputs/report/${file}`, "--bundle", "--minify", ...options], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  }).trim();
const style = minified("style.css", "--target=chrome120,firefox120,safari17");
const script = minified("client/main.ts", "--format=iife", "--target=es2023");
writeFileSync(path.join(dist, "live.js"), minified("client/live.ts", "--format=iife"));
const sha256 = (text) => createHash("sha256").update(text).digest("base64");
// ASCII as all that esbuild writes: a build has less to do with it
const page = readFileSync(path.join(root, "src/outputs/report/page.html"), "utf8")
  .replace(/[\u0080-\uffff]/g, (letter) => `&#${letter.codePointAt(0)};`)
  .replace("'sha256-style'", `'sha256-${sha256(style)}'`)
  .replace("'sha256-script'", `'sha256-${sha256(script)}'`)
  .replace(/\s*\/\* style \*\/\s*/, () => style)
  .replace(/\s*\/\* script \*\/\s*/, () => script);
writeFileSync(path.join(dist, "report.html"), page);

// The JSON Schema of config.yaml for each version of LiteLLM, from the catalogue.
const schemas = path.join(dist, "schema");
bundle("src/litellm/json-schema.ts", "--format=esm", `--outfile=${schemas}/make.mjs`);
const { catalogueIn, configSchema } = await import(path.join(schemas, "make.mjs"));
rmSync(path.join(schemas, "make.mjs"));
for (const name of readdirSync(path.join(root, "src/litellm/catalogue"))) {
  if (/\.(?:models|stops)\.json$/.test(name)) continue;
  const file = path.join(root, "src/litellm/catalogue", name);
  const schema = configSchema(catalogueIn(readFileSync(file, "utf8")));
  writeFileSync(path.join(schemas, name), `${JSON.stringify(schema)}\n`);
}

const licenses = [...packages].sort().map((name) => {
  const folder = path.join(root, "node_modules", name);
  const license = readdirSync(folder).find((file) => /^licen[cs]e\b/i.test(file));
  if (!license) throw new Error(`${name} is bundled, but has no licence`);
  return [name, path.join(folder, license)];
});
const licensed = [
  ["muffintin", path.join(root, "LICENSE")],
  ...licenses,
  ["limits/", path.join(root, "src/limits/NOTICE.md")],
].map(([name, file]) => `${name}\n\n${readFileSync(file, "utf8").trim()}\n`);
writeFileSync(path.join(dist, "LICENSES.txt"), licensed.join(`\n${"-".repeat(80)}\n\n`));

for (const [from, to] of [
  ["src/limits/data", "limits"],
  ["src/litellm/catalogue", "catalogue"],
  ["deploy", "deploy"],
  ["nix/template", "template"],
]) {
  cpSync(path.join(root, from), path.join(dist, to), { recursive: true });
}

/** Puts a made file in its place; one that is there already keeps its times, by which caches know it. */
function place(name) {
  const [from, to] = [path.join(dist, name), path.join(finished, name)];
  const [made, there] = [statSync(from), statSync(to, { throwIfNoEntry: false })];
  if (made.isDirectory()) {
    mkdirSync(to, { recursive: true });
    return;
  }
  const same = there?.mode === made.mode && readFileSync(to).equals(readFileSync(from));
  if (!same) renameSync(from, to);
}

mkdirSync(finished, { recursive: true });
const isNew = ["start.cjs", "daily.cjs"].some((name) => {
  const file = path.join(finished, name);
  return !existsSync(file) || !readFileSync(file).equals(readFileSync(path.join(dist, name)));
});
if (isNew) rmSync(path.join(finished, "code"), { recursive: true, force: true });
const made = readdirSync(dist, { recursive: true }).sort();
for (const name of made) place(name);
// What an earlier build made and this one does not, such as the catalogue of a version that went.
for (const name of readdirSync(finished, { recursive: true })) {
  const isKept = made.includes(name) || /^code(?:$|[/\\])/.test(name);
  if (!isKept) rmSync(path.join(finished, name), { recursive: true, force: true });
}
keepCode(root, finished, path.join(dist, "work"));
