import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Draft } from "../import/draft.ts";
import type { Importer } from "../import/import.ts";
import { importer } from "../import/import.ts";
import { proxyConfig } from "../import/proxy-config.ts";
import { showPath } from "../lint/finding.ts";
import { newest, readCatalogue } from "../litellm/catalogue.ts";
import { configYaml } from "../outputs/config.ts";
import { isMapping, type Mapping } from "../yaml/read.ts";
import type { Command, Io, Parsed } from "./command.ts";
import { stringOption, UsageError } from "./command.ts";
import { generateFrom } from "./generated.ts";
import { readConfigFile } from "./import-file.ts";
import { askModels } from "./import-proxy.ts";
import { shownPath } from "./load.ts";
import { writeFiles } from "./write-files.ts";

const most = 20;

/** What there is to import: plain data, and the YAML that it was where there is one. */
type Origin = { data: Mapping; text: string; shown: string; notes: readonly string[] };

async function originOf(parsed: Parsed, io: Io): Promise<Origin> {
  const [file, ...surplus] = parsed.positionals;
  const url = stringOption(parsed, "from-proxy");
  if (surplus.length > 0) throw new UsageError(`${surplus.join(" ")}: one config at a time`);
  if ((file === undefined) === (url === undefined)) {
    throw new UsageError("name a config.yaml, or a running proxy with --from-proxy URL");
  }
  if (url === undefined) {
    const { data, text, shown } = readConfigFile(file ?? "", io);
    if (!isMapping(data)) throw new UsageError(`${shown}: a config is a mapping of sections`, 1);
    const included =
      data["include"] === undefined ? [] : ["what it includes stays beside the built config"];
    return { data, text, shown, notes: included };
  }
  const answers = await askModels(url, stringOption(parsed, "key-env"), io);
  return { ...proxyConfig(answers), text: "", shown: url };
}

/** An empty place to write to: what is there already is nobody's to overwrite. */
function emptyDirectory(parsed: Parsed, io: Io): { out: string; shown: string } {
  const out = path.resolve(io.cwd, stringOption(parsed, "out") ?? "groups");
  const shown = shownPath(out, io);
  if (existsSync(out) && readdirSync(out).length > 0) {
    throw new UsageError(
      `${shown}: there are files in it already; choose an empty directory with --out`,
    );
  }
  return { out, shown };
}

type Built = { errors: string[]; yaml: string };

/** Builds a draft as `muffintin build` would, in a directory that is gone afterwards. */
function build(draft: Draft, io: Io): Built {
  const directory = mkdtempSync(path.join(tmpdir(), "muffintin-import-"));
  try {
    for (const { name, text } of draft.files) writeFileSync(path.join(directory, name), text);
    const { generated, findings } = generateFrom(directory, undefined, io);
    const errors = findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule);
    return { errors: [...new Set(errors)].sort(), yaml: configYaml(generated) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(`nothing was written: the draft does not load: ${error.message}`, 1);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const listed = (lines: readonly string[]): string =>
  [...lines.slice(0, most), ...(lines.length > most ? [`and ${lines.length - most} more`] : [])]
    .map((line) => `  ${line}\n`)
    .join("");

/** A draft that is proven to say what the original says. */
function prove(
  found: Importer,
  io: Io,
): { draft: Draft; accept: string[] } | { differs: string[] } {
  const first = found.draft([]);
  const { errors: accept, yaml } = build(first, io);
  const draft = accept.length === 0 ? first : found.draft(accept);
  const built = accept.length === 0 ? { errors: [], yaml } : build(draft, io);
  const differs = [
    ...found.differences(built.yaml).map(({ path: at, what }) => `${showPath(at)}: ${what}`),
    ...built.errors.map((rule) => `the build would stop at ${rule}`),
  ];
  return differs.length > 0 ? { differs } : { draft, accept };
}

const count = (number: number, one: string, several = `${one}s`): string =>
  `${number} ${number === 1 ? one : several}`;

function report(found: Importer, proof: { draft: Draft; accept: string[] }, shown: string): string {
  const { draft, accept } = proof;
  const { intended, secrets } = found.prepared;
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
    names.length === 0 ? "" : `set ${names.join(", ")} where the proxy runs\n`,
    accept.length === 0
      ? ""
      : `index.ts accepts what was wrong before: ${accept.join(", ")}; \`muffintin lint\` says where\n`,
  ].join("");
}

function secretsFile(found: Importer): string {
  const lines = new Map(found.prepared.secrets.map(({ name, value }) => [name, value]));
  return [...lines].map(([name, value]) => `${name}=${value}\n`).join("");
}

async function run(parsed: Parsed, io: Io): Promise<number> {
  const { out, shown } = emptyDirectory(parsed, io);
  const origin = await originOf(parsed, io);
  const catalogue = readCatalogue(path.join(io.home, "catalogue"), newest);
  const found = importer(origin.data, origin.text, catalogue, parsed.values["tidy"] === true);
  if ("flaws" in found) {
    io.stderr(
      `${origin.shown}: LiteLLM could not load it; nothing was written\n${listed(found.flaws)}`,
    );
    return 1;
  }
  const secrets = stringOption(parsed, "secrets");
  const multiline = found.prepared.secrets.find(({ value }) => /[\r\n]/.test(value));
  if (secrets !== undefined && multiline !== undefined) {
    throw new UsageError(
      `${showPath(multiline.path)}: has several lines, which KEY=value cannot hold`,
    );
  }
  const proof = prove(found, io);
  if ("differs" in proof) {
    io.stderr(
      `${origin.shown}: the group files would say something else; nothing was written\n${listed(proof.differs)}`,
    );
    return 1;
  }
  if (secrets !== undefined) {
    const file = path.resolve(io.cwd, secrets);
    const text = secretsFile(found);
    writeFiles(path.dirname(file), secrets, [{ name: path.basename(file), mode: 0o600, text }]);
  }
  const files = proof.draft.files.map(({ name, text }) => ({ name, mode: 0o644, text }));
  writeFiles(out, shown, files);
  io.stdout(report(found, proof, shown) + listed(origin.notes));
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
      description: "move rpm, tpm and fallbacks from their old places to the usual ones",
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
