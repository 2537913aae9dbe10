import { accessSync, constants, existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Catalogue, readCatalogue } from "../../../litellm/catalogue.ts";
import type { Plan } from "../../../rehearse/plan.ts";
import type { Stage } from "../../../rehearse/subjects.ts";
import type { Command, Io, Parsed } from "../../command.ts";
import { stringOption, UsageError } from "../../command.ts";
import { numberOption, strings, targetOption, targetVersion } from "../../options.ts";
import { knownOf } from "../../router-config.ts";
import { usualSource } from "../../source-at.ts";
import { isTerminal } from "../../terminal.ts";
import { rehearsedAt } from "./config.ts";

function targetOf(parsed: Parsed, io: Io): string {
  const [given, ...surplus] = parsed.positionals;
  if (surplus.length > 0) throw new UsageError(`${surplus.join(" ")}: one config at a time`);
  const found = given ?? usualSource(io);
  if (found !== undefined) return found;
  throw new UsageError("there is no groups and no config.yaml here: name the config to rehearse");
}

/** Variables that deployments read by themselves: a key, or Amazon's pair of them. */
function implicitNames({ router }: Pick<Stage, "router">, { providers }: Catalogue): string[] {
  const used = new Set(router.deployments.map(({ provider }) => provider));
  const wanted = /_API_KEY$|^AWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY)$/;
  return [...used].flatMap((provider) =>
    Object.hasOwn(providers, provider)
      ? (providers[provider]?.env ?? []).filter((name) => wanted.test(name))
      : [],
  );
}

/** Ends what runs, whatever signal comes. */
function onSignals(end: () => void): void {
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const) {
    process.removeAllListeners(signal);
    process.once(signal, () => {
      end();
      process.exit(code);
    });
  }
}

/** Names that --only asks for and nobody is called. */
async function checkNames(report: Pick<Plan, "subjects">, only: readonly string[]): Promise<void> {
  const { didYouMean } = await import("../../../nearest.ts");
  const names = report.subjects.map(({ name }) => name);
  for (const name of only.filter((each) => !names.includes(each))) {
    const near = didYouMean(name, names);
    throw new UsageError(`--only ${name}: no model_name or alias is called so${near}`);
  }
}

async function rehearsalOf(target: string, parsed: Parsed, io: Io) {
  const { findLitellm, NoLitellm } = await import("../../../rehearse/litellm.ts");
  const { rehearse } = await import("../../../rehearse/rehearse.ts");
  const { StartError } = await import("../../../rehearse/proxy.ts");
  const { lastWord } = await import("../../../rehearse/log.ts");
  const { planOf } = await import("../../../rehearse/plan.ts");
  const { stageOf } = await import("../../../rehearse/stage.ts");
  const { progressOn } = await import("./progress.ts");

  const given = stringOption(parsed, "target");
  const version = targetVersion(given);
  const only = strings(parsed, "only");
  const jobs = numberOption(parsed, "jobs", 1) ?? 8;
  const rehearsed = rehearsedAt(target, given, io);
  const directory = join(io.home, "catalogue");
  const release = {
    catalogue: readCatalogue(directory, version),
    modelText: readFileSync(join(directory, `${version}.models.json`)),
    known: knownOf(given, io),
  };
  const stage = stageOf(rehearsed.config, release, rehearsed.seeing);
  if (only.length > 0) await checkNames(planOf(stage), only);
  const progress = progressOn(io, isTerminal(2));
  try {
    const { command: litellm } = findLitellm(stringOption(parsed, "litellm"), version, io);
    progress.say(`LiteLLM ${version} starts on ${target}`);
    const report = await rehearse(stage, {
      litellm,
      only,
      jobs,
      implicit: implicitNames(stage, release.catalogue),
      companions: rehearsed.companions,
      progress: progress.show,
      running: onSignals,
    });
    return { report, rehearsed, version };
  } catch (error) {
    if (error instanceof NoLitellm) throw new UsageError(error.message);
    if (error instanceof StartError) {
      throw new UsageError(`LiteLLM does not answer; its last word: ${lastWord(error.log)}`);
    }
    throw error;
  } finally {
    progress.end();
  }
}

/** The file of --junit; that it cannot be written is said before a rehearsal, not after. */
function junitFile(parsed: Parsed, io: Io): string | undefined {
  const given = stringOption(parsed, "junit");
  if (given === undefined) return undefined;
  const file = resolve(io.cwd, given);
  const folder = dirname(file);
  if (!existsSync(folder)) throw new UsageError(`--junit ${given}: its directory is not there`);
  accessSync(existsSync(file) ? file : folder, constants.W_OK);
  return file;
}

async function run(parsed: Parsed, io: Io): Promise<number> {
  const target = targetOf(parsed, io);
  const junit = junitFile(parsed, io);
  const { report, rehearsed, version } = await rehearsalOf(target, parsed, io);
  const { place, shown } = rehearsed;
  const about = { place, shown, target, version, color: io.color && isTerminal(1) };
  if (junit !== undefined) {
    const { junitReport } = await import("./junit.ts");
    writeFileSync(junit, junitReport(report, about));
  }
  if (parsed.values["json"]) {
    const { jsonReport } = await import("./json.ts");
    io.stdout(jsonReport(report, about));
  } else {
    const { textReport } = await import("./text.ts");
    io.stdout(textReport(report, about));
  }
  return report.surprises.length > 0 ? 1 : 0;
}

export const command: Command = {
  usage: "rehearse [DIR|FILE]",
  description:
    "Starts the real LiteLLM on a config (default: groups, else config.yaml) with every vendor played\n" +
    "on loopback, asks every model for a chat, a stream, an Anthropic message, a tool call and an image\n" +
    "where it takes them, then breaks deployments and watches the fallbacks. No token is spent, no\n" +
    "secret is needed and nothing leaves the machine. Exit 1 when anything comes out as a surprise.",
  options: {
    litellm: {
      type: "string",
      value: "FILE",
      description: "a litellm program, or a python that has it (default: uv brings the target's)",
    },
    only: {
      type: "string",
      multiple: true,
      value: "NAME",
      description: "rehearse this model_name or alias alone; repeatable",
    },
    jobs: {
      type: "string",
      short: "j",
      value: "N",
      description: "requests under way at a time (default: 8)",
    },
    target: targetOption,
    json: { type: "boolean", description: "print everything as JSON" },
    junit: { type: "string", value: "FILE", description: "write the results as JUnit XML too" },
  },
  run,
};
