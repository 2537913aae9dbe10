import type { CommandSpec, OptionSpec, Values } from "./spec.ts";

const quote = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

function argument(values: Values, models: string): string[] {
  switch (values.kind) {
    case "words":
      return ["-f", "-a", quote(values.words.join(" "))];
    case "listed":
      return [
        "-f",
        "-a",
        quote(`(command muffintin completions --list ${values.list}${models} 2>/dev/null)`),
      ];
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
  models: string,
): string {
  const flags = [...(short ? ["-s", short] : []), "-l", name];
  const value = takesValue ? ["-r", ...argument(values, models)] : [];
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

/**
 * Completions for fish.
 *
 * @param file the models.json to read names from; else that of the folder one is in
 */
export function fishCompletions(
  commands: readonly CommandSpec[],
  file: string | undefined,
): string {
  const models = file === undefined ? "" : ` --models ${quote(file)}`;
  const names = commands.map(({ name }) => name).join(" ");
  const none = `not __fish_seen_subcommand_from ${names}`;
  const lines = [
    "# muffintin completions fish > ~/.config/fish/completions/muffintin.fish",
    "",
    "complete -c muffintin -f",
    `complete -c muffintin -n ${quote(none)} -s h -l help -d 'show help'`,
    `complete -c muffintin -n ${quote(none)} -s v -l version -d 'print the version'`,
  ];
  for (const { name, summary, options, verb, operand } of commands) {
    const when = `__fish_seen_subcommand_from ${name}`;
    const first = `${when}; and test (count (commandline -opc)) -eq 2`;
    const others = verb === undefined ? when : `${when}; and test (count (commandline -opc)) -gt 2`;
    const place = (at: string, values: Values): string =>
      ["complete -c muffintin", "-n", quote(at), ...argument(values, models)].join(" ");
    lines.push(
      "",
      `complete -c muffintin -n ${quote(none)} -a ${name} -d ${quote(summary)}`,
      ...(verb === undefined ? [] : [place(first, verb)]),
      ...(operand.kind === "none" ? [] : [place(others, operand)]),
      ...options.map((each) => option(each, when, models)),
    );
  }
  return `${lines.join("\n")}\n`;
}
