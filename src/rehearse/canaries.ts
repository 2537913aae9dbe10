import { variable } from "../authoring/env.ts";
import type { Mapping } from "../yaml/read-values.ts";

/** The value that a rehearsal gives a variable: one of its own, so that a mix-up shows. */
export const canary = (variable: string): string => `sk-canary-${variable}`;

/** The token of a rehearsal's log-in to GitHub Copilot. */
export const copilotToken = "canary-copilot-token";

/** Values for what is no key, by the key of the config that wants it. */
const plain: readonly [RegExp, string][] = [
  [/region/i, "us-east-1"],
  [/location/i, "us-central1"],
  [/project/i, "canary-project"],
  [/api_version/i, "2024-10-21"],
  [
    /^(?:rpm|tpm|port|weight|order|timeout|max_\w+|num_\w+|ttl)$|_(?:port|tokens|seconds)$/i,
    "1000",
  ],
];

const valueFor = (name: string, key: string): string =>
  plain.find(([pattern]) => pattern.test(key))?.[1] ?? canary(name);

/** A value for every `os.environ/NAME` of a config. */
export function canariesOf(config: Mapping): Record<string, string> {
  const found: Record<string, string> = {};
  const visit = (value: unknown, key: string): void => {
    if (typeof value === "string") {
      const name = variable(value);
      if (name !== undefined) found[name] ??= valueFor(name, key);
    } else if (Array.isArray(value)) {
      for (const item of value) visit(item, key);
    } else if (typeof value === "object" && value !== null) {
      for (const [step, item] of Object.entries(value)) visit(item, step);
    }
  };
  visit(config, "");
  return found;
}
