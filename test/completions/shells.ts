// The shells themselves, asked what they offer: in a folder with a build and `muffintin` on PATH.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runCli, withDirectory } from "../cli/run-cli.ts";
import { inRoot } from "../root.ts";

export type Shell = "fish" | "bash" | "zsh";

type Folder = {
  /** a program's output there; $SCRIPT is the completions, $ANSWER a file to write to */
  run: (program: string, args: readonly string[], env?: Record<string, string>) => string;
  /** what a program writes to $ANSWER there */
  answer: (program: string, args: readonly string[], env: Record<string, string>) => string;
};

function withFolder<T>(shell: Shell, more: readonly string[], use: (folder: Folder) => T): T {
  return withDirectory((directory) => {
    const at = (...parts: string[]): string => path.join(directory, ...parts);
    for (const name of ["bin", "out", "groups", "my groups"]) mkdirSync(at(name));
    writeFileSync(at("groups.yaml"), "");
    const models = (...all: string[]): string =>
      JSON.stringify({ models: all.map((name) => ({ name })) });
    writeFileSync(at("out", "models.json"), models("free-muffin", "a:b", "a:c"));
    writeFileSync(at("other.json"), models("other"));
    const program = `#!/bin/sh\nexec ${process.execPath} ${inRoot("dist/muffintin.cjs")} "$@"\n`;
    writeFileSync(at("bin", "muffintin"), program, { mode: 0o755 });
    writeFileSync(at("script"), runCli(["completions", shell, ...more], { cwd: directory }).stdout);
    writeFileSync(at(".zshrc"), zshrc);
    writeFileSync(at("bashrc"), bashrc);
    const common = {
      ...{ PATH: `${at("bin")}:${process.env["PATH"]}`, HOME: directory, ZDOTDIR: directory },
      ...{ TERM: "dumb", ANSWER: at("answer"), SCRIPT: at("script") },
    };
    const run: Folder["run"] = (asked, args, env) =>
      execFileSync(asked, args, {
        ...{ cwd: directory, encoding: "utf8", env: { ...common, ...env } },
        stdio: ["ignore", "pipe", "pipe"],
        timeout: 60_000,
      });
    return use({
      run,
      answer(asked, args, env) {
        rmSync(at("answer"), { force: true });
        run(asked, args, env);
        return readFileSync(at("answer"), "utf8");
      },
    });
  });
}

const bashFunction = `
source "$SCRIPT"
COMP_LINE=$LINE COMP_POINT=\${#LINE}
_muffintin
printf '%s\\n' "\${COMPREPLY[@]}"
`;

/** An interactive zsh that writes down what it offers for $LINE, and ends. */
const zshrc = `
autoload -Uz compinit && compinit -D -u
source "$SCRIPT"
typeset -ga offered
compadd() {
  local -a found
  # calls that only ask what would match are left alone
  [[ -n \${(M)@:#-[OAD]} ]] || { builtin compadd -O found "$@"; offered+=($found) }
  builtin compadd "$@"
}
# nothing is listed: of many zsh would ask first
offer() { _main_complete; compstate[list]= }
zle -C offer list-choices offer
zle-line-init() {
  BUFFER=$LINE CURSOR=$#LINE
  zle offer
  print -rl -- $offered >$ANSWER
  exit
}
zle -N zle-line-init
`;
const zshTerminal = `
zmodload zsh/zpty
zpty shell "exec zsh -i"
while zpty -t shell; do zpty -r shell rest 2>/dev/null; done; true
`;

/** An interactive bash in which Ctrl-X d writes down the line as it is, and ends. */
const bashrc = `
source "$SCRIPT"
bind 'set show-all-if-ambiguous on'
bind -x '"\\C-xd": printf "%s" "$READLINE_LINE" >$ANSWER; kill -9 $$'
PROMPT_COMMAND='echo READY'
`;
/** zsh has the terminal: bash is typed to once it says that it is there. */
const bashTerminal = `
zmodload zsh/zpty
zpty -b shell "exec bash --noprofile --rcfile bashrc -i"
until [[ $text == *READY* ]]; do zpty -r shell rest && text+=$rest; sleep 0.05; done
zpty -w -n shell "$LINE"$'\\t\\C-xd'
while zpty -t shell; do zpty -r shell rest 2>/dev/null; sleep 0.05; done; true
`;

/** Runs `use` with a function that tells what a shell offers for a line. */
export function withOffers<T>(
  shell: Shell,
  more: readonly string[],
  use: (offers: (line: string) => string[]) => T,
): T {
  return withFolder(shell, more, ({ run, answer }) => {
    const ask: Record<Shell, (LINE: string) => string> = {
      fish: (LINE) =>
        run("fish", ["--no-config", "-c", "source $SCRIPT; complete -C $LINE"], { LINE }),
      bash: (LINE) => run("bash", ["--norc", "-c", bashFunction], { LINE }),
      zsh: (LINE) => answer("zsh", ["-f", "-c", zshTerminal], { LINE }),
    };
    return use((line) => {
      const rows = ask[shell](line).split("\n").filter(Boolean);
      return [...new Set(rows.map((row) => row.split("\t")[0] ?? ""))].sort();
    });
  });
}

/** Runs `use` with a function that types a line and a tab into an interactive bash. */
export const withTypedBash = <T>(use: (typed: (line: string) => string) => T): T =>
  withFolder("bash", [], ({ answer }) =>
    use((LINE) => answer("zsh", ["-f", "-c", bashTerminal], { LINE })),
  );
