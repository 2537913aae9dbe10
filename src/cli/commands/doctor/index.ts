import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { styleText } from "node:util";
import { listOf, type Mapping } from "../../../yaml/read-values.ts";
import type { Command, Io, Parsed } from "../../command.ts";
import { stringOption, UsageError } from "../../command.ts";
import { configAt } from "../../config-at.ts";
import { count } from "../../count.ts";
import { readEnvFile } from "../../env-file.ts";
import { targetOption, targetVersion } from "../../options.ts";
import { isAddress, noAddress, proxyAddress } from "../../proxy.ts";
import { type Check, fail, ok, type Patient, type State, warn } from "./check.ts";
import { driftChecks } from "./drift.ts";
import { machineChecks } from "./machine.ts";
import { secretChecks } from "./secrets.ts";
import { serviceChecks } from "./service.ts";

const usual = ["groups", "out", "config.yaml"];
const colors = { ok: "green", warn: "yellow", fail: "red" } as const;

function patientOf(parsed: Parsed, io: Io): Patient {
  const [given, ...surplus] = parsed.positionals;
  if (surplus.length > 0) throw new UsageError(`${surplus.join(" ")}: one config at a time`);
  const url = stringOption(parsed, "url") ?? io.env["LITELLM_CTL_URL"] ?? "http://127.0.0.1:4000";
  if (!isAddress(url)) throw new UsageError(`--url ${url}: ${noAddress}`);
  const envFile = stringOption(parsed, "env");
  if (envFile !== undefined) readEnvFile(envFile, io);
  return {
    io,
    address: proxyAddress(url),
    target: targetVersion(stringOption(parsed, "target")),
    envFile,
    config: given ?? usual.find((name) => existsSync(resolve(io.cwd, name))),
    litellm: stringOption(parsed, "litellm") ?? "litellm",
  };
}

function configCheck({ config, target, io }: Patient): { check: Check; found?: Mapping } {
  if (config === undefined) {
    return { check: warn("config", "there is no groups, out or config.yaml here") };
  }
  try {
    const found = configAt(config, target, io);
    const rows = count(listOf(found["model_list"]).length, "deployment");
    return { check: ok("config", `${config} has ${rows}`), found };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { check: fail("config", error.message.split("\n")[0] ?? "") };
  }
}

async function examine(patient: Patient): Promise<Check[]> {
  const { check, found } = configCheck(patient);
  const { checks, alive } = await serviceChecks(patient);
  return [
    ...machineChecks(patient),
    check,
    ...(found === undefined ? [] : secretChecks(found, patient)),
    ...checks,
    ...(alive && found !== undefined ? await driftChecks(found, patient) : []),
  ];
}

async function run(parsed: Parsed, io: Io): Promise<number> {
  const checks = await examine(patientOf(parsed, io));
  const of = (state: State): number => checks.filter((check) => check.state === state).length;
  const counts = { ok: of("ok"), warn: of("warn"), fail: of("fail") };
  if (parsed.values["json"]) {
    io.stdout(`${JSON.stringify({ schemaVersion: 1, counts, checks }, undefined, 2)}\n`);
  } else {
    const width = Math.max(...checks.map(({ name }) => name.length));
    for (const { name, state, message } of checks) {
      const label = state.padEnd(4);
      const painted = io.color ? styleText(colors[state], label) : label;
      io.stdout(`${painted}  ${name.padEnd(width)}  ${message}\n`);
    }
  }
  return counts.fail > 0 ? 1 : 0;
}

export const command: Command = {
  usage: "doctor [DIR|FILE]",
  description:
    "Says what this machine has and lacks to run a config (default: groups, out or config.yaml): Nix,\n" +
    "LiteLLM, the variables that must be set, the service, the port, and whether a running proxy\n" +
    "serves what the config says. Of secrets only the names are shown. Exit 1 when something fails.",
  options: {
    url: {
      type: "string",
      value: "URL",
      description: "where the proxy is (default: http://127.0.0.1:4000)",
    },
    env: {
      type: "string",
      value: "FILE",
      description: "the proxy's environment, as KEY=value lines",
    },
    litellm: { type: "string", value: "FILE", description: "LiteLLM's program (default: on PATH)" },
    target: targetOption,
    json: { type: "boolean", description: "print JSON" },
  },
  run,
};
