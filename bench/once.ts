// One-shot build and lint of groups/ beside the peers.
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { inRoot } from "../test/root.ts";
import { onPath } from "../test/skip.ts";
import { compare, once, type Runner } from "./measure.ts";
import { litellm, nixRunners, pythonRunner, tsNode } from "./peers.ts";
import type { Part } from "./result.ts";
import { measuredTable, time, times } from "./table.ts";

const node = process.execPath;
const cli = inRoot("dist/muffintin.cjs");

/** The program as npm installs it: without the code of V8 that building it leaves beside it. */
function installed(work: string): string {
  const dist = path.join(work, "installed/dist");
  const code = inRoot("dist/code");
  cpSync(inRoot("dist"), dist, { recursive: true, filter: (file) => file !== code });
  symlinkSync(inRoot("node_modules"), path.join(work, "installed/node_modules"));
  return path.join(dist, "muffintin.cjs");
}

/** The runners, and why others are absent. */
function runners(work: string): { all: Runner[]; missing: string[] } {
  const out = path.join(work, "out");
  const cache = { XDG_CACHE_HOME: path.join(work, "cache") };
  mkdirSync(cache.XDG_CACHE_HOME, { recursive: true, mode: 0o700 });
  const build = [node, cli, "build", inRoot("groups"), "--out", out];
  const asJson = [...build.slice(0, -1), path.join(work, "json"), "--format", "json"];
  for (const command of [build, asJson]) once({ name: "first build", command, env: cache });
  const config = path.join(out, "config.yaml");
  const dump = path.join(work, "dump.mjs");
  writeFileSync(
    dump,
    `import { readFileSync, writeFileSync } from "node:fs";
import { dump } from ${JSON.stringify(import.meta.resolve("js-yaml"))};
writeFileSync(process.argv[3], dump(JSON.parse(readFileSync(process.argv[2], "utf8"))));\n`,
  );
  const missing: string[] = [];
  const optional = (found: Runner | string): Runner[] => {
    if (typeof found !== "string") return [found];
    missing.push(found);
    return [];
  };
  const json = path.join(work, "json/config.json");
  const edited = { config: path.join(work, "edited.yaml"), groups: path.join(work, "groups") };
  cpSync(config, edited.config);
  cpSync(inRoot("groups"), edited.groups, { recursive: true });
  const settings = path.join(edited.groups, "settings.ts");
  const linted: Pick<Runner, "env" | "accepts"> = { env: cache, accepts: [0, 1] };
  return {
    missing,
    all: [
      { name: "`node -e 0`, the floor", command: [node, "-e", "0"] },
      {
        name: "`muffintin lint config.yaml`, file unchanged",
        command: [node, cli, "lint", config],
        ...linted,
      },
      {
        name: "`muffintin lint config.yaml`, file edited",
        command: [node, cli, "lint", edited.config],
        before: () => appendFileSync(edited.config, "# edited\n"),
        ...linted,
      },
      {
        name: "`muffintin lint groups`, files unchanged",
        command: [node, cli, "lint", inRoot("groups")],
        ...linted,
      },
      { name: "`muffintin build groups`, files unchanged", command: build, env: cache },
      {
        name: "`muffintin build groups`, a file edited",
        command: [node, cli, "build", edited.groups, "--out", path.join(work, "edited")],
        before: () => appendFileSync(settings, "// edited\n"),
        env: cache,
      },
      {
        name: "`muffintin build groups`, without any cache",
        command: build,
        env: { XDG_CACHE_HOME: "/dev/null" },
      },
      {
        name: "`muffintin build groups`, the first after `npm install`",
        command: [node, installed(work), ...build.slice(2)],
        env: { XDG_CACHE_HOME: "/dev/null" },
      },
      {
        name: "js-yaml: dump the same config",
        command: [node, dump, json, path.join(work, "dumped.yaml")],
      },
      ...optional(pythonRunner(config)),
      ...optional(tsNode(work, readFileSync(json, "utf8"))),
      ...nixRunners(work, json, onPath("nix-instantiate")).flatMap(optional),
      ...optional(litellm(config)),
    ],
  };
}

export function oneShot(work: string, rounds: number): Part {
  const { all, missing } = runners(work);
  const measured = compare(all, rounds);
  rmSync(path.join(work, "out"), { recursive: true });
  const [floor] = measured;
  const of = (part: string) => measured.find(({ name }) => name.includes(part));
  const row = (part: string, label: string): [string, string][] => {
    const found = of(part);
    if (!found || !floor) return [];
    return [[label, `${time(found.median)}, ${times(found.ratio)} \`node -e 0\``]];
  };
  return {
    title: "One run",
    text: measuredTable(measured),
    missing,
    summary: [
      ...row("lint config.yaml`, file unchanged", "lint the config of `groups/`"),
      ...row("lint config.yaml`, file edited", "lint it after an edit"),
      ...row("build groups`, files unchanged", "build it from unchanged group files"),
      ...row("build groups`, a file edited", "build it after an edit"),
      ...row("without any", "build it without any cache"),
      ...row("the first after", "build it for the first time after `npm install`"),
      ...row("PyYAML", "PyYAML: only load it"),
      ...row("ts-node", "ts-node: a script that writes it"),
      ...row("validate_config", "`litellm --validate_config`"),
    ],
  };
}
