import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Environment, environmentOf } from "../../../environment.ts";
import { implicitKeyIn } from "../../../implicit-key.ts";
import { readCatalogue, readModels } from "../../../litellm/catalogue.ts";
import type { Mapping } from "../../../yaml/read-values.ts";
import type { Io } from "../../command.ts";
import { readEnvFile } from "../../env-file.ts";
import { keyName } from "../../proxy.ts";
import { type Check, fail, ok, type Patient, warn } from "./check.ts";

/** The key that the proxy is asked with. */
export const proxyKey = ({ envFile, io }: Patient): string | undefined =>
  (envFile === undefined ? undefined : readEnvFile(envFile, io).get(keyName)) || io.env[keyName];

function checkMode(file: string, io: Pick<Io, "cwd">): Check[] {
  const mode = statSync(resolve(io.cwd, file)).mode & 0o777;
  if ((mode & 0o077) === 0) return [];
  return [warn("secrets", `${file} has mode ${mode.toString(8)}: others can read it; use 600`)];
}

/** The variables that a config needs: those it names, and those that LiteLLM reads by itself. */
function needed(config: Mapping, { io, target }: Patient): Environment {
  const directory = join(io.home, "catalogue");
  const catalogue = readCatalogue(directory, target);
  const models = () => readModels(directory, target).models;
  return environmentOf(config, implicitKeyIn({ catalogue, models }));
}

const most = 8;
const shown = (names: readonly string[]): string =>
  `${names.slice(0, most).join(", ")}${names.length > most ? ` and ${names.length - most} more` : ""}`;

/** Whether every variable is set; their values are looked at only to see that they are not empty. */
export function secretChecks(config: Mapping, patient: Patient): Check[] {
  const { io, envFile } = patient;
  const given = envFile === undefined ? new Map<string, string>() : readEnvFile(envFile, io);
  const names = Object.keys(needed(config, patient));
  const missing = names.filter((name) => !(given.get(name) || io.env[name]));
  const where = envFile === undefined ? "the environment" : `${envFile} or the environment`;
  const checks = envFile === undefined ? [] : checkMode(envFile, io);
  if (missing.includes(keyName)) {
    checks.push(
      envFile === undefined
        ? warn(
            "secrets",
            `${keyName} is not in ${where}; --env FILE reads the proxy's own variables`,
          )
        : fail("secrets", `${keyName} is not in ${where}: the proxy does not start`),
    );
  }
  const others = missing.filter((name) => name !== keyName);
  if (others.length > 0) {
    const are = others.length === 1 ? "is" : "are";
    checks.push(
      warn(
        "secrets",
        names.length === 1
          ? `${shown(others)} is not in ${where}`
          : `${others.length} of ${names.length} variables ${are} not in ${where}: ${shown(others)}`,
      ),
    );
  }
  if (names.length === 0) checks.push(ok("secrets", "the config needs no variables"));
  else if (missing.length === 0) {
    const all = names.length === 1 ? `${names[0]} is` : `all ${names.length} variables are`;
    checks.push(ok("secrets", `${all} in ${where}`));
  }
  return checks;
}
