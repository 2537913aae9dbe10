import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { readCatalogue } from "../litellm/catalogue.ts";
import type { Report } from "../rehearse/rehearse.ts";
import type { Command, Io, Parsed } from "./command.ts";
import { stringOption, UsageError } from "./command.ts";
import { targetVersion } from "./generated.ts";
import { type Rehearsed, rehearsedAt } from "./rehearse-config.ts";
import { knownOf } from "./simulate-config.ts";
import { numberOption, strings } from "./simulate-options.ts";
import { isTerminal } from "./terminal.ts";

const usual = ["groups", "config.yaml"];

function targetOf(parsed: Parsed, io: Io): string {
  const [given, ...surplus] = parsed.positionals;
  if (surplus.length > 0) throw new UsageError(`${surplus.join(" ")}: one config at a time`);
  const found = given ?? usual.find((name) => existsSync(path.resolve(io.cwd, name)));
  if (found !== undefined) return found;
  throw new UsageError("there is no groups and no config.yaml here: name the config to rehearse");
}

/** Variables that deployments read by themselves: a key, or Amazon's pair of them. */
function implicitNames(config: Rehearsed["config"], version: string, io: Io): string[] {
  const { providers } = readCatalogue(path.join(io.home, "catalogue"), version);
  const list = Array.isArray(config["model_list"]) ? config["model_list"] : [];
  const prefixes = new Set(
    list.map((row) => String(row?.litellm_params?.model ?? "").split("/")[0] ?? ""),
  );
  const wanted = /_API_KEY$|^AWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY)$/;
  return [...prefixes].flatMap((prefix) =>
    Object.hasOwn(providers, prefix)
      ? (providers[prefix]?.env ?? []).filter((name) => wanted.test(name))
      : [],
  );
}

async function rehearseAt(target: string, parsed: Parsed, io: Io): Promise<number> {
  const { findLitellm, NoLitellm } = await import("../rehearse/litellm.ts");
  const { rehearse } = await import("../rehearse/rehearse.ts");
  const { StartError } = await import("../rehearse/proxy.ts");
  const { stageOf } = await import("../rehearse/stage.ts");
  const { textReport } = await import("./rehearse-text.ts");
  const { progressOn } = await import("./rehearse-progress.ts");

  const given = stringOption(parsed, "target");
  const version = targetVersion(given);
  const rehearsed = rehearsedAt(target, given, io);
  const directory = path.join(io.home, "catalogue");
  const release = {
    catalogue: readCatalogue(directory, version),
    modelText: readFileSync(path.join(directory, `${version}.models.json`), "latin1"),
    known: knownOf(given, io),
  };
  const stage = stageOf(rehearsed.config, release, rehearsed.seeing);
  const progress = progressOn(io, isTerminal(2));
  progress.say(`LiteLLM ${version} starts on ${target}`);
  let report: Report;
  try {
    const litellm = findLitellm(stringOption(parsed, "litellm"), version, io);
    report = await rehearse(stage, {
      litellm: litellm.command,
      only: strings(parsed, "only"),
      jobs: numberOption(parsed, "jobs", 1) ?? 8,
      implicit: implicitNames(rehearsed.config, version, io),
      companions: rehearsed.companions,
      progress: progress.show,
      running: (end) => {
        for (const signal of ["SIGINT", "SIGTERM"] as const) {
          process.once(signal, () => {
            end();
            process.exit(signal === "SIGINT" ? 130 : 143);
          });
        }
      },
    });
  } catch (error) {
    if (error instanceof NoLitellm) throw new UsageError(error.message);
    if (error instanceof StartError) throw new UsageError(error.message, 1);
    throw error;
  } finally {
    progress.end();
  }
  io.stdout(
    textReport(report, { ...rehearsed, target, version, color: io.color && isTerminal(1) }),
  );
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
    target: {
      type: "string",
      value: "VERSION",
      description: "LiteLLM's version (default: the newest known)",
    },
    json: { type: "boolean", description: "print everything as JSON" },
    junit: { type: "string", value: "FILE", description: "write the results as JUnit XML too" },
  },
  run: (parsed, io) => rehearseAt(targetOf(parsed, io), parsed, io),
};
