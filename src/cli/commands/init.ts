import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { OutputFile } from "../../outputs/index.ts";
import type { Command, Io, Parsed } from "../command.ts";
import { stringOption, UsageError } from "../command.ts";
import { type Built, generateFrom } from "../generated.ts";
import { homeNix } from "../home-nix.ts";
import { shownPath } from "../shown-path.ts";
import { messageOf } from "../system-error.ts";
import { writeFiles } from "../write-files.ts";

/** An existing file's text; undefined where there is none. @throws UsageError */
function read(file: string, shown: string): string | undefined {
  try {
    return existsSync(file) ? readFileSync(file, "utf8") : undefined;
  } catch (error) {
    throw new UsageError(`${shown}: cannot be read: ${messageOf(error)}`);
  }
}

/** Written where there are none. */
const projectFiles = ["package.json", "tsconfig.json"];

/** Files of nix/template, which `nix flake init` gives as well. */
function template(io: Io, ...folder: string[]): (name: string) => OutputFile {
  const place = join(io.home, "template", ...folder);
  return (name) => ({ name, mode: 0o644, text: readFileSync(join(place, name), "utf8") });
}

const bare = (line: string): string => line.trim().replace(/^\/|\/$/g, "");

/** .gitignore with what is made and what is secret; none where it says so already. */
function ignoring(known: string, lines: readonly string[]): OutputFile[] {
  const end = known.includes("\r\n") ? "\r\n" : "\n";
  const said = new Set(known.split("\n").map(bare));
  const missing = lines.filter((line) => !said.has(bare(line)));
  if (missing.length === 0) return [];
  const before = known === "" || known.endsWith("\n") ? known : known + end;
  const text = before + missing.map((line) => line + end).join("");
  return [{ name: ".gitignore", mode: 0o644, text }];
}

/** Everything among the group files, and what else would be overwritten. */
function inTheWay(directory: string, names: readonly string[]): string[] {
  const there = ["groups", ...names].filter((name) => existsSync(join(directory, name)));
  return there.flatMap((name) => {
    const place = join(directory, name);
    return name === "groups" && statSync(place).isDirectory()
      ? readdirSync(place).map((entry) => join(name, entry))
      : [name];
  });
}

function nextSteps(directory: string, manifest: string | undefined): [string, string][] {
  const build = "makes out/config.yaml; out/.env.example names the keys that it needs";
  if (existsSync(join(directory, "node_modules", "muffintin"))) {
    const dev = "shows it in a browser and follows each save";
    return [
      ["npx muffintin build", build],
      ["npx muffintin dev", dev],
    ];
  }
  const known = manifest?.includes('"muffintin"') ?? true;
  return [
    [
      known ? "npm install" : "npm install --save-dev muffintin",
      "brings muffintin, to your editor too",
    ],
    ["npx muffintin build", build],
  ];
}

/** What a tsconfig.json of one's own may lack. */
const extensions =
  '; imports of "./NAME.ts" take "allowImportingTsExtensions": true and "noEmit": true in it';

const nixSteps: readonly [string, string][] = [
  ["nix build .#litellm-config", "makes result/config.yaml; git must know the files: `git add .`"],
  ["home-manager switch --flake .#me", "runs it, once you have made home.nix yours"],
];

async function run(parsed: Parsed, io: Io): Promise<number> {
  const [target = ".", ...surplus] = parsed.positionals;
  if (surplus.length > 0) throw new UsageError(`${surplus.join(" ")}: only one directory`);
  const directory = resolve(io.cwd, target);
  const nix = parsed.values["nix"] === true;
  const from = stringOption(parsed, "from");
  const flake = nix ? ["flake.nix", "home.nix"] : [];
  const obstacles = inTheWay(directory, flake);
  if (obstacles.length > 0) {
    const are = obstacles.length === 1 ? "is" : "are";
    throw new UsageError(
      `${obstacles.join(", ")} ${are} there already, and nothing is overwritten; ` +
        "`muffintin init DIR` starts in another directory",
    );
  }
  const known = (name: string): string | undefined => read(join(directory, name), name);
  const manifest = known("package.json");
  const kept = projectFiles.filter((name) => known(name) !== undefined);
  const ignored = ["node_modules/", "out/", ".env", ...(nix ? ["result"] : [])];
  const made = [
    ...[...projectFiles.filter((name) => !kept.includes(name)), ...flake].map(template(io)),
    ...ignoring(known(".gitignore") ?? "", ignored),
  ];

  const groups = join(directory, "groups");
  let built: Built | undefined;
  if (from !== undefined) {
    const { command: importing } = await import("./import/index.ts");
    const code = await importing.run({ positionals: [from], values: { out: groups } }, io);
    if (code !== 0) return code;
    if (nix) built = generateFrom(groups, undefined, io);
  } else {
    const names = ["index.ts", "settings.ts", "transports.ts", "workhorse.ts"];
    const example = names.map(template(io, "groups"));
    writeFiles([{ directory: groups, shown: shownPath(groups, io), files: example }]);
    for (const { name } of example) io.stdout(`wrote ${shownPath(join(groups, name), io)}\n`);
  }
  const files = made.map((file) =>
    built && file.name === "home.nix" ? { ...file, text: homeNix(file.text, built) } : file,
  );
  writeFiles([{ directory, shown: target, files }]);
  const compiler = known("tsconfig.json") ?? "";
  for (const name of kept) {
    const wants =
      name === "tsconfig.json" &&
      !/"(?:allow|rewriteRelative)Import(?:ing)?(?:Ts)?Extensions"/.test(compiler);
    const shown = shownPath(join(directory, name), io);
    io.stdout(`kept  ${shown}${wants ? extensions : ""}\n`);
  }
  for (const { name } of files) io.stdout(`wrote ${shownPath(join(directory, name), io)}\n`);

  const steps = nix ? nixSteps : nextSteps(directory, manifest);
  const width = Math.max(...steps.map(([step]) => step.length));
  io.stdout(`\nNext${target === "." ? "" : `, in ${target}`}:\n`);
  for (const [step, why] of steps) io.stdout(`  ${step.padEnd(width)}  ${why}\n`);
  return 0;
}

export const command: Command = {
  usage: "init [DIR]",
  description:
    "Writes a starting point into DIR (default: here): groups/ with a group, its transport and\n" +
    "settings, lines of .gitignore, and package.json and tsconfig.json where there are none. No file\n" +
    "is overwritten.",
  options: {
    nix: { type: "boolean", description: "a flake.nix and a home.nix as well" },
    from: {
      type: "string",
      value: "FILE",
      description: "group files that say what this config.yaml says (see muffintin import)",
    },
  },
  run,
};
