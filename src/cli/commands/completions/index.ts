import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { versions } from "../../../litellm/versions.ts";
import { listOf, mappingOf } from "../../../yaml/read-values.ts";
import type { Command, Io, Parsed } from "../../command.ts";
import { stringOption, UsageError } from "../../command.ts";
import { bashCompletions } from "./bash.ts";
import { fishCompletions } from "./fish.ts";
import { commandSpecs } from "./spec.ts";
import { zshCompletions } from "./zsh.ts";

const shells = { fish: fishCompletions, bash: bashCompletions, zsh: zshCompletions };

/** The names in a models.json; none where it cannot be read, because a shell is asking. */
function modelNames(file: string): string[] {
  try {
    const data: unknown = JSON.parse(readFileSync(file, "utf8"));
    return listOf(mappingOf(data)["models"]).flatMap((model) => {
      const { name } = mappingOf(model);
      return typeof name === "string" ? [name] : [];
    });
  } catch {
    return [];
  }
}

async function listed(kind: string, parsed: Parsed, io: Io): Promise<string[]> {
  if (kind === "models") {
    const file = stringOption(parsed, "models") ?? join("out", "models.json");
    return modelNames(resolve(io.cwd, file));
  }
  if (kind === "rules") {
    const { rules } = await import("../../../lint/rules/index.ts");
    return rules.map(({ id }) => id);
  }
  throw new UsageError(`--list ${kind}: must be models or rules`);
}

async function run(parsed: Parsed, io: Io): Promise<number> {
  const kind = stringOption(parsed, "list");
  if (kind !== undefined) {
    for (const name of await listed(kind, parsed, io)) io.stdout(`${name}\n`);
    return 0;
  }
  const [shell, ...surplus] = parsed.positionals;
  const known = Object.entries(shells).find(([name]) => name === shell);
  if (known === undefined || surplus.length > 0) {
    throw new UsageError(`completions are written for one of ${Object.keys(shells).join(", ")}`);
  }
  const [, write] = known;
  const models = stringOption(parsed, "models");
  const file = models === undefined ? undefined : resolve(io.cwd, models);
  io.stdout(write(await commandSpecs(versions), file));
  return 0;
}

export const command: Command = {
  usage: "completions fish|bash|zsh",
  description:
    "Prints the completions for a shell: every command with its options, files, and the names of\n" +
    "rules and models, which are read at the time: from out/models.json, or the file of --models.\n" +
    "fish: muffintin completions fish > ~/.config/fish/completions/muffintin.fish",
  options: {
    list: {
      type: "string",
      value: "models|rules",
      description: "print names instead, one a line, as the completions ask for them",
    },
    models: { type: "string", value: "FILE", description: "a build's models.json" },
  },
  run,
};
