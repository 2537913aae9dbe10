import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Draft } from "../../../import/draft.ts";
import type { Importer } from "../../../import/import.ts";
import { importer } from "../../../import/import.ts";
import type { Source } from "../../../import/source.ts";
import { showPath } from "../../../lint/finding.ts";
import { newest, readCatalogue, readModels } from "../../../litellm/catalogue.ts";
import type { Path } from "../../../yaml/read.ts";
import type { Command, Io, Parsed } from "../../command.ts";
import { stringOption, UsageError } from "../../command.ts";
import { count } from "../../count.ts";
import { shownPath } from "../../shown-path.ts";
import { writeFiles } from "../../write-files.ts";
import { type Origin, originOf } from "./origin.ts";
import { prove } from "./prove.ts";

const most = 20;

/** An empty place to write to: what is there already is nobody's to overwrite. */
function emptyDirectory(parsed: Parsed, io: Io): { out: string; shown: string } {
  const out = resolve(io.cwd, stringOption(parsed, "out") ?? "groups");
  const shown = shownPath(out, io);
  if (existsSync(out) && readdirSync(out).length > 0) {
    throw new UsageError(
      `${shown}: there are files in it already; choose an empty directory with --out`,
    );
  }
  return { out, shown };
}

/** Where the secrets go; a file that is there already is nobody's to overwrite either. */
function secretsOption(parsed: Parsed, io: Io): string | undefined {
  const file = stringOption(parsed, "secrets");
  if (file === undefined || !existsSync(resolve(io.cwd, file))) return file;
  throw new UsageError(`${file}: it is there already; name a new file with --secrets`);
}

const listed = (lines: readonly string[]): string =>
  [...lines.slice(0, most), ...(lines.length > most ? [`and ${lines.length - most} more`] : [])]
    .map((line) => `  ${line}\n`)
    .join("");

/** `config.yaml:3:5 model_list[0] has …`, a line each. */
const sentences = (source: Source, all: readonly { path: Path; message: string }[]): string =>
  [
    ...all
      .slice(0, most)
      .map(({ path: at, message }) => `${source.place(at)} ${showPath(at)} ${message}`),
    ...(all.length > most ? [`and ${all.length - most} more`] : []),
  ]
    .map((line) => `${line}\n`)
    .join("");

const few = (all: readonly string[]): string =>
  [...all.slice(0, 5), ...(all.length > 5 ? [`${all.length - 5} more`] : [])].join(", ");

function report(
  found: Importer,
  { companions, notes }: Origin,
  { draft, accept }: { draft: Draft; accept: string[] },
  shown: string,
): string {
  const { intended, secrets, words } = found.prepared;
  const but = intended.length === 0 ? "" : `, but for ${count(intended.length, "difference")}`;
  const names = [...new Set(secrets.map(({ name }) => name))].sort();
  return [
    `${shown}: ${count(draft.groups, "group")}, ${count(draft.models, "single model")}, ` +
      `${count(draft.transports, "transport")}, ${count(found.comments, "comment")} carried over\n`,
    `\`muffintin build ${shown}\` makes the same config, value for value${but}\n`,
    listed(intended.map(({ path: at, what }) => `${showPath(at)}: ${what}`)),
    found.movable === 0
      ? ""
      : `--tidy would move ${count(found.movable, "key")} to where LiteLLM has them today\n`,
    words.length === 0
      ? ""
      : `kept, made of words: ${few(words.map(showPath))}; write env("NAME") where it is a secret\n`,
    names.length === 0 ? "" : `set ${names.join(", ")} where the proxy runs\n`,
    accept.length === 0
      ? ""
      : `index.ts accepts what was wrong before: ${accept.join(", ")}; \`muffintin lint\` says where\n`,
    companions.length === 0
      ? ""
      : `copied, for a build to bring along: ${few(companions.map(({ name }) => name))}\n`,
    listed(notes),
  ].join("");
}

function secretsFile(found: Importer): string {
  const lines = new Map(found.prepared.secrets.map(({ name, value }) => [name, value]));
  return [...lines].map(([name, value]) => `${name}=${value}\n`).join("");
}

async function run(parsed: Parsed, io: Io): Promise<number> {
  const origin = await originOf(parsed, io);
  const { out, shown } = emptyDirectory(parsed, io);
  const secrets = secretsOption(parsed, io);
  const catalogue = readCatalogue(join(io.home, "catalogue"), newest);
  const models = () => readModels(join(io.home, "catalogue"), newest);
  const tidied = parsed.values["tidy"] === true;
  const found = importer(origin.data, origin.source, catalogue, models, tidied);
  if ("flaws" in found) {
    io.stderr(`${sentences(origin.source, found.flaws)}nothing was written\n`);
    return 1;
  }
  const multiline = found.prepared.secrets.find(({ value }) => /[\r\n]/.test(value));
  if (secrets !== undefined && multiline !== undefined) {
    throw new UsageError(
      `${origin.source.place(multiline.path)} ${showPath(multiline.path)} has several lines, which ` +
        `KEY=value cannot hold: leave --secrets out, and set ${multiline.name} yourself`,
    );
  }
  const proof = prove(found, origin.companions, io);
  if ("differs" in proof) {
    const differs = proof.differs.map(({ path: at, what }) => ({
      path: at,
      message: `cannot be said in group files (${what}): change it or take it out`,
    }));
    io.stderr(`${sentences(origin.source, differs)}nothing was written\n`);
    return 1;
  }
  const drafted = proof.draft.files.map((file) => ({ ...file, mode: 0o644 }));
  const folders = [{ directory: out, shown, files: [...drafted, ...origin.companions] }];
  if (secrets !== undefined && found.prepared.secrets.length > 0) {
    const file = resolve(io.cwd, secrets);
    const files = [{ name: basename(file), mode: 0o600, text: secretsFile(found) }];
    folders.push({ directory: dirname(file), shown: secrets, files });
  }
  writeFiles(folders);
  io.stdout(report(found, origin, proof, shown));
  if (secrets !== undefined && found.prepared.secrets.length === 0) {
    io.stdout(`${secrets}: not written, there are no secrets in the config\n`);
  }
  return 0;
}

export const command: Command = {
  usage: "import CONFIG.yaml [--out DIR] | import --from-proxy URL",
  description:
    "Writes group files that say what a LiteLLM config says, and proves it first: they are built, and\n" +
    "what comes out is compared with the original, value for value. A secret in the config becomes a\n" +
    "reference to a variable, and is listed. --from-proxy takes the models of a running proxy instead.",
  options: {
    out: {
      type: "string",
      short: "o",
      value: "DIR",
      description: "an empty directory (default: groups)",
    },
    tidy: {
      type: "boolean",
      description:
        "move rpm, tpm and fallbacks from their old places to the usual ones, quote dates",
    },
    includes: {
      type: "boolean",
      description: "import the files that it includes too, merged as LiteLLM merges them",
    },
    secrets: {
      type: "string",
      value: "FILE",
      description: "where to write the secrets that were in the config, as KEY=value lines",
    },
    "from-proxy": { type: "string", value: "URL", description: "a running proxy" },
    "key-env": {
      type: "string",
      value: "NAME",
      description: "the variable with the proxy's key (default: LITELLM_MASTER_KEY)",
    },
  },
  run,
};
