import type { CommandSpec, OptionSpec, Values } from "./spec.ts";

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
const inBrackets = (text: string): string => text.replace(/[[\]\\:]/g, "\\$&");

function action(values: Values): string {
  switch (values.kind) {
    case "words":
      return `(${values.words.join(" ")})`;
    case "listed":
      return `__muffintin_list ${values.list}`;
    case "files":
      return "_files";
    case "directories":
      return "_files -/";
    case "none":
      return "";
  }
}

function option(spec: OptionSpec): string {
  const { name, short, takesValue, repeatable, description, values } = spec;
  const text = `[${inBrackets(description)}]${takesValue ? `:${name}:${action(values)}` : ""}`;
  // `=`: the value may follow in the same word too
  const long = takesValue ? `--${name}=` : `--${name}`;
  if (short === undefined) return quote(`${repeatable ? "*" : ""}${long}${text}`);
  const before = repeatable ? "'*'" : `'(-${short} --${name})'`;
  return `${before}{-${short},${long}}${quote(text)}`;
}

/** Completions for zsh. */
export function zshCompletions(commands: readonly CommandSpec[], file: string | undefined): string {
  const models = file === undefined ? "" : ` --models ${quote(file)}`;
  const rows = commands.map(({ name, summary }) =>
    quote(`${name}:${summary.replaceAll(":", "\\:")}`),
  );
  const branches = commands.map(({ name, options, verb, operand }) => {
    const operands = [
      ...(verb === undefined ? [] : [quote(`1:verb:${action(verb)}`)]),
      ...(operand.kind === "none" ? [] : [quote(`*:operand:${action(operand)}`)]),
    ];
    const specs = [...options.map(option), ...operands].map((spec) => `        ${spec}`);
    return `    ${name})\n      _arguments \\\n${specs.join(" \\\n")}\n      ;;\n`;
  });
  return `#compdef muffintin
# muffintin completions zsh > a folder of $fpath, as _muffintin

__muffintin_list() {
  local -a names
  # _arguments puts what compadd should know before our own word
  names=("\${(@f)$(command muffintin completions --list $@[-1]${models} 2>/dev/null)}")
  compadd "$@[1,-2]" -a names
}

_muffintin() {
  local -a commands
  commands=(
${rows.map((row) => `    ${row}`).join("\n")}
  )
  if ((CURRENT == 2)); then
    _describe command commands
    _arguments '--help[show help]' '--version[print the version]'
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
${branches.join("")}  esac
}

if [[ $funcstack[1] == _muffintin ]]; then
  _muffintin "$@"
else
  compdef _muffintin muffintin
fi
`;
}
