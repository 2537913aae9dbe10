import assert from "node:assert/strict";
import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { withDirectory } from "../cli/run-cli.ts";
import { inRoot } from "../root.ts";

const quiet: ExecFileSyncOptionsWithStringEncoding = {
  encoding: "utf8",
  stdio: ["ignore", "pipe", "ignore"],
};
const { dependencies } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));

let shelf: string;
let tarball: string;
before(() => {
  shelf = mkdtempSync(path.join(tmpdir(), "muffintin-"));
  const names = execFileSync("npm", ["pack", "--silent", "--pack-destination", shelf], {
    ...quiet,
    cwd: inRoot(),
  });
  tarball = path.join(shelf, names.trim().split("\n").at(-1) ?? "");
});
after(() => rmSync(shelf, { recursive: true, force: true }));

/** Unpacks the published package into a project of somebody else's. */
function install(project: string): string[] {
  const home = path.join(project, "node_modules", "muffintin");
  mkdirSync(home, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "--strip-components=1", "-C", home]);
  for (const name of [...Object.keys(dependencies), "@esbuild"]) {
    symlinkSync(inRoot("node_modules", name), path.join(project, "node_modules", name));
  }
  writeFileSync(path.join(project, "package.json"), '{ "type": "module" }');
  return readdirSync(home).sort();
}

const script = `
import { defineConfig, env, group, openai } from "muffintin";
import { build, versions } from "muffintin/build";

const config = defineConfig({
  groups: [group("muffin", [openai()("gpt-5", { rpm: 10 })])],
  settings: { general_settings: { master_key: env("LITELLM_MASTER_KEY") } },
});
const { findings, files } = build(config, { target: versions.at(-1) });
const names: string[] = files.map(({ name }) => name);
console.log(JSON.stringify({ errors: findings.filter(({ severity }) => severity === "error"), names }));
`;

const wrong = `
import { group, openai } from "muffintin";
// @ts-expect-error a key that LiteLLM does not know
group("muffin", [openai()("gpt-5", { rmp: 10 })]);
`;

test("the published package serves a script, its types a compiler, its program a shell", () => {
  withDirectory((project) => {
    assert.deepEqual(install(project), [
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "dist",
      "package.json",
      "src",
      "types",
    ]);
    writeFileSync(path.join(project, "script.mts"), script);
    writeFileSync(path.join(project, "wrong.mts"), wrong);
    const strict = ["--strict", "--exactOptionalPropertyTypes", "--noEmit", "--target", "es2022"];
    for (const module of [
      ["--module", "nodenext"],
      ["--module", "esnext", "--moduleResolution", "bundler"],
    ]) {
      execFileSync(
        inRoot("node_modules/.bin/tsc"),
        [...strict, ...module, "--types", "", "script.mts", "wrong.mts", "--lib", "es2023,dom"],
        { ...quiet, stdio: ["ignore", "inherit", "inherit"], cwd: project },
      );
    }
    const esbuild = inRoot(`node_modules/@esbuild/${process.platform}-${process.arch}/bin/esbuild`);
    execFileSync(esbuild, ["script.mts", "--outfile=script.mjs", "--log-level=error"], {
      cwd: project,
    });
    const { errors, names } = JSON.parse(
      execFileSync(process.execPath, ["script.mjs"], { ...quiet, cwd: project }),
    );
    assert.deepEqual(errors, []);
    assert.equal(names.includes("config.yaml"), true);

    mkdirSync(path.join(project, "groups"));
    writeFileSync(
      path.join(project, "groups", "index.ts"),
      script
        .replace(/const \{ findings[\s\S]*/, "export default config;")
        .replace(/import \{ build.*/, ""),
    );
    const program = path.join(project, "node_modules/muffintin/dist/muffintin.cjs");
    const told = execFileSync(process.execPath, [program, "build"], { ...quiet, cwd: project });
    assert.equal(told, "out/config.yaml: 1 deployment, 2 environment variables\n");
  });
});

test("the licences of what is bundled go along", () => {
  withDirectory((project) => {
    install(project);
    const file = path.join(project, "node_modules/muffintin/dist/LICENSES.txt");
    assert.deepEqual(
      readFileSync(file, "utf8")
        .split(`\n${"-".repeat(80)}\n\n`)
        .map((part) => part.split("\n", 1)[0]),
      ["muffintin", "fastest-levenshtein", "js-yaml", "zod", "limits/"],
    );
  });
});

test("no more declarations are published than the entries lead to", () => {
  withDirectory((project) => {
    install(project);
    const types = path.join(project, "node_modules/muffintin/types");
    const declared = readdirSync(types, { recursive: true, encoding: "utf8" }).filter((name) =>
      /^lint\/.*\.ts$/.test(name),
    );
    assert.deepEqual(declared, ["lint/finding.d.ts"]);
  });
});

test("a newcomer installs it, and npx muffintin init, build and lint work", () => {
  withDirectory((project) => {
    const run = (program: string, ...args: string[]): string =>
      execFileSync(program, args, {
        ...quiet,
        cwd: project,
        env: { ...process.env, NO_COLOR: "1", npm_config_update_notifier: "false" },
      });
    run("npm", "install", "--prefer-offline", "--no-audit", "--no-fund", tarball);
    assert.deepEqual(
      readdirSync(path.join(project, "node_modules")).filter((name) => !name.startsWith(".")),
      ["@esbuild", "esbuild", "muffintin"],
    );
    assert.equal(
      run("npx", "muffintin", "init"),
      `wrote groups/index.ts
wrote groups/settings.ts
wrote groups/transports.ts
wrote groups/workhorse.ts
kept  package.json
wrote tsconfig.json
wrote .gitignore

Next:
  npx muffintin build  makes out/config.yaml; out/.env.example names the keys that it needs
  npx muffintin dev    shows it in a browser and follows each save
`,
    );
    assert.equal(
      run("npx", "muffintin", "build"),
      "out/config.yaml: 3 deployments, 2 environment variables\n",
    );
    assert.match(
      run("npx", "muffintin", "lint", "--strict"),
      /\ngroups: 0 errors, 0 warnings, \d+ for information\n$/,
    );
    const tsconfig = JSON.parse(readFileSync(path.join(project, "tsconfig.json"), "utf8"));
    assert.equal(tsconfig.compilerOptions.strict, true);
    assert.equal(run(inRoot("node_modules/.bin/tsc"), "--project", "."), "");
  });
});
