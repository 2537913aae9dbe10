import type { CommandSpec, Values } from "./spec.ts";

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function candidates(values: Values): string {
  switch (values.kind) {
    case "words":
      return `__muffintin_words ${quote(values.words.join("\n"))}`;
    case "listed":
      return `__muffintin_words "$(__muffintin_list ${values.list})"`;
    case "files":
      return "__muffintin_files";
    case "directories":
      return "__muffintin_files -d";
    case "none":
      return ":";
  }
}

/** What follows an option that takes a value, and what else the command takes. */
function branch({ name, options, verb, operand }: CommandSpec): string {
  const flags = options.map((each) => `--${each.name}`).join("\n");
  const values = options
    .filter(({ takesValue }) => takesValue)
    .map((each) => {
      const pattern = each.short ? `--${each.name} | -${each.short}` : `--${each.name}`;
      return `        ${pattern}) ${candidates(each.values)}; return ;;\n`;
    })
    .join("");
  const first =
    verb === undefined ? "" : `      elif ((\${#words[@]} == 2)); then ${candidates(verb)}\n`;
  return `    ${name})
      case $previous in
${values}      esac
      if [[ $current == -* ]]; then __muffintin_words ${quote(flags)}
${first}      else ${candidates(operand)}; fi
      ;;
`;
}

/** Completions for bash, which also parts words at \`:\` and \`=\`. */
export function bashCompletions(
  commands: readonly CommandSpec[],
  file: string | undefined,
): string {
  const models = file === undefined ? "" : ` --models ${quote(file)}`;
  const names = commands.map(({ name }) => name).join("\n");
  return `# muffintin completions bash > ~/.local/share/bash-completion/completions/muffintin

__muffintin_words() {
  local word
  COMPREPLY=()
  while IFS= read -r word; do
    [[ -n $word && $word == "$current"* ]] && COMPREPLY+=("$(printf '%q' "$word")")
  done <<<"$1"
  # of a word with colons bash replaces only what follows the last one
  local before=\${current%"\${current##*:}"} index
  if [[ -n $before && $COMP_WORDBREAKS == *:* ]]; then
    for index in "\${!COMPREPLY[@]}"; do COMPREPLY[index]=\${COMPREPLY[index]#"$before"}; done
  fi
}

__muffintin_files() {
  compopt -o filenames 2>/dev/null
  local file
  COMPREPLY=()
  while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen "\${1:--f}" -- "$current")
}

__muffintin_list() { command muffintin completions --list "$1"${models} 2>/dev/null; }

_muffintin() {
  local line=\${COMP_LINE:0:COMP_POINT}
  local current=\${line##*[[:space:]]}
  local words
  read -ra words <<<"\${line%"$current"}"
  local command=\${words[1]-} previous=\${words[-1]-}
  # of --option=value bash replaces only the value
  if [[ $current == --*=* ]]; then previous=\${current%%=*} current=\${current#*=}; fi
  COMPREPLY=()
  if ((\${#words[@]} < 2)); then
    if [[ $current == -* ]]; then __muffintin_words $'--help\\n--version'
    else __muffintin_words ${quote(names)}; fi
    return
  fi
  case $command in
${commands.map(branch).join("")}  esac
}

complete -F _muffintin muffintin
`;
}
