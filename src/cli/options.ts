import { isVersion, newest, versions } from "../litellm/catalogue.ts";
import { type Option, type Parsed, stringOption, UsageError } from "./command.ts";

/** The values of an option that may be repeated. */
export const strings = (parsed: Parsed, name: string): string[] => {
  const given = parsed.values[name];
  return Array.isArray(given) ? given.filter((value) => typeof value === "string") : [];
};

/** One of a few words. @throws UsageError */
export function choiceOption<Choice extends string>(
  parsed: Parsed,
  name: string,
  choices: readonly Choice[],
  usual: Choice,
): Choice {
  const given = stringOption(parsed, name) ?? usual;
  const found = choices.find((choice) => choice === given);
  if (found !== undefined) return found;
  throw new UsageError(
    `--${name} ${given}: must be ${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`,
  );
}

/** A number that an option gives. @throws UsageError */
export function numberOption(
  parsed: Parsed,
  name: string,
  least: number,
  kind: "whole" | "any" = "whole",
): number | undefined {
  const given = stringOption(parsed, name);
  if (given === undefined) return undefined;
  const value = Number(given);
  const fits = kind === "whole" ? Number.isInteger(value) : Number.isFinite(value);
  if (given.trim() !== "" && fits && value >= least) return value;
  const wanted = kind === "whole" ? "a whole number" : "a number";
  throw new UsageError(`--${name} ${given}: must be ${wanted} from ${least}`);
}

/** --replicas: how many proxies there are. @throws UsageError */
export function replicasOption(parsed: Parsed): number | undefined {
  const given = stringOption(parsed, "replicas");
  if (given === undefined) return undefined;
  if (/^[1-9]\d{0,3}$/.test(given)) return Number(given);
  throw new UsageError(`--replicas ${given}: must be a number from 1 to 9999`);
}

/** --target, as commands that look at a version of LiteLLM take it. */
export const targetOption: Option = {
  type: "string",
  value: "VERSION",
  description: "LiteLLM's version (default: the newest known)",
};

/** The catalogue's version for --target; without one the newest that is known. @throws UsageError */
export function targetVersion(given: string | undefined): string {
  const version = given ?? newest;
  if (isVersion(version)) return version;
  throw new UsageError(
    `--target ${version}: not a version of LiteLLM that is known; there are ${versions.join(", ")}`,
  );
}
