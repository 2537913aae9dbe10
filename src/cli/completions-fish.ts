import type { CommandSpec, OptionSpec, Values } from "./completions-spec.ts";

const quote = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

const list = (kind: string): string =>
  `(set -l given (__muffintin_models_file); command muffintin completions --list ${kind} $given 2>/dev/null)`;

function argument(values: Values): string[] {
  switch (values.kind) {
    case "words":
      return ["-f", "-a", quote(values.words.join(" "))];
    case "listed":
      return ["-f", "-a", quote(list(values.list))];
    case "files":
      return ["-F"];
    case "directories":
      return ["-f", "-a", quote("(__fish_complete_directories)")];
    case "none":
      return ["-f"];
  }
}

function option(
  { name, short, takesValue, description, values }: OptionSpec,
  when: string,
): string {
  const flags = [...(short ? ["-s", short] : []), "-l", name];
  const value = takesValue ? ["-r", ...argument(values)] : [];
  return [
    "complete -c muffintin",
    "-n",
    quote(when),
    ...flags,
    ...value,
    "-d",
    quote(description),
  ].join(" ");
}

/** Completions for fish. */
export function fishCompletions(commands: readonly CommandSpec[]): string {
  const names = commands.map(({ name }) => name).join(" ");
  const none = `not __fish_seen_subcommand_from ${names}`;
  const lines = [
    "# muffintin completions fish > ~/.config/fish/completions/muffintin.fish",
    "",
    "# the --models of the line that is being written",
    "function __muffintin_models_file",
    "    set -l words (commandline -opc)",
    "    set -l at (contains -i -- --models $words); or return 0",
    "    set -q words[(math $at + 1)]; and printf '%s\\n' --models $words[(math $at + 1)]",
    "    return 0",
    "end",
    "",
    "complete -c muffintin -f",
    `complete -c muffintin -n ${quote(none)} -s h -l help -d 'show help'`,
    `complete -c muffintin -n ${quote(none)} -s v -l version -d 'print the version'`,
  ];
  for (const { name, summary, options, operand } of commands) {
    const when = `__fish_seen_subcommand_from ${name}`;
    lines.push(
      "",
      `complete -c muffintin -n ${quote(none)} -a ${name} -d ${quote(summary)}`,
      ...(operand.kind === "none"
        ? []
        : [["complete -c muffintin", "-n", quote(when), ...argument(operand)].join(" ")]),
      ...options.map((each) => option(each, when)),
    );
  }
  return `${lines.join("\n")}\n`;
}
