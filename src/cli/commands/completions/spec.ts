import type { Option } from "../../command.ts";
import { commands } from "../../commands.ts";

/** What can follow where a value is expected. */
export type Values =
  | { kind: "none" }
  | { kind: "words"; words: readonly string[] }
  | { kind: "files" | "directories" }
  /** asked for at the time: `muffintin completions --list KIND` */
  | { kind: "listed"; list: "models" | "rules" };

export type OptionSpec = {
  name: string;
  short: string | undefined;
  takesValue: boolean;
  repeatable: boolean;
  description: string;
  values: Values;
};

/** A command as the shells' completions need it. */
export type CommandSpec = {
  name: string;
  summary: string;
  options: readonly OptionSpec[];
  /** what the first operand is where the others are something else */
  verb: Values | undefined;
  operand: Values;
};

const none: Values = { kind: "none" };
const files: Values = { kind: "files" };

/** What the words in a usage line stand for. */
const operands: readonly [RegExp, Values][] = [
  [/\bRULE\b/, { kind: "listed", list: "rules" }],
  [/\bMODEL\b/, { kind: "listed", list: "models" }],
  [/fish\|bash\|zsh/, { kind: "words", words: ["fish", "bash", "zsh"] }],
  [/\b(?:CONFIG|DIR\||FILE|PATH|OLD)/, files],
  [/\bDIR\b/, { kind: "directories" }],
];

const placeholders: Readonly<Record<string, Values>> = {
  DIR: { kind: "directories" },
  FILE: files,
  PATH: files,
  RULE: { kind: "listed", list: "rules" },
};

/** Options whose value is a name, whatever their placeholder says. */
const names: Readonly<Record<string, Values>> = {
  model: { kind: "listed", list: "models" },
  only: { kind: "listed", list: "models" },
  fallback: { kind: "listed", list: "models" },
};

/** `yaml|json`, `human, json, markdown` and the placeholders that mean a file or a name. */
function valuesOf(
  name: string,
  { value = "", description }: Option,
  known: readonly string[],
): Values {
  const placeholder = names[name] ?? placeholders[value.replace(/\|(?:DIR|URL)$/, "")];
  if (placeholder) return placeholder;
  if (value === "VERSION") return { kind: "words", words: known };
  if (/^[a-z]+(?:\|[a-z]+)*$/.test(value)) return { kind: "words", words: value.split("|") };
  const [list = ""] = /^[a-z]+(?:, [a-z]+)+/.exec(description) ?? [];
  if (list !== "") return { kind: "words", words: list.split(", ") };
  return none;
}

/** `limits update|show MODEL|why MODEL` starts with one of three words. */
function verbOf(usage: string): Values | undefined {
  const [, list = ""] = /^\w+ ([a-z]+(?: [A-Z]+)?(?:\|[a-z]+(?: [A-Z]+)?)+)$/.exec(usage) ?? [];
  if (!list.includes(" ")) return undefined;
  return { kind: "words", words: list.split("|").map((item) => item.replace(/ .*/, "")) };
}

const help: OptionSpec = {
  name: "help",
  short: "h",
  takesValue: false,
  repeatable: false,
  description: "show help",
  values: none,
};

/** Loads every command and reads off what can follow it. */
export async function commandSpecs(versions: readonly string[]): Promise<CommandSpec[]> {
  return await Promise.all(
    Object.entries(commands).map(async ([name, { summary, load }]): Promise<CommandSpec> => {
      const { usage, options } = await load();
      const own = Object.entries(options).map(
        ([option, spec]): OptionSpec => ({
          name: option,
          short: spec.short,
          takesValue: spec.type === "string",
          repeatable: spec.multiple === true,
          description: spec.description.split("\n")[0] ?? "",
          values: spec.type === "string" ? valuesOf(option, spec, versions) : none,
        }),
      );
      const line = usage.replace(/--.*/, "");
      const [, operand = none] = operands.find(([pattern]) => pattern.test(line)) ?? [];
      return { name, summary, options: [...own, help], verb: verbOf(line), operand };
    }),
  );
}
