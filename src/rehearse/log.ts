import { literalSecrets } from "../import/secret-names.ts";

const noise =
  /Application startup failed|^\s*\^+\s*$|^During handling|^The above exception|^\s*$|^INFO|^Traceback|^\s+(?:File|raise|return|await)\b/;

/** Colours begin with a control character. */
const colours = /\p{Cc}\[[\d;]*m/gu;

/** The line of a program's log that says why it ended: its last error, else its last line. */
export function lastWord(log: string): string {
  const lines = log
    .replace(colours, "")
    .split("\n")
    .map((line) => line.trim());
  const error = lines.findLast((line) =>
    /^(?:[\w.]+\.)?\w*(?:Error|Exception|Exit)\b.*:/.test(line),
  );
  const critical = lines.findLast(
    (line) => /\b(?:CRITICAL|ERROR)\b/.test(line) && !noise.test(line),
  );
  const last =
    error ?? critical ?? lines.findLast((line) => !noise.test(line)) ?? "it says nothing";
  return last.replace(/\s+/g, " ").slice(0, 300);
}

/** Text without the secrets that stand in a config. */
export function redactor(config: unknown): (text: string) => string {
  const { secrets } = literalSecrets(config, () => undefined);
  const longest = [...new Set(secrets.map(({ value }) => value))].sort(
    (a, b) => b.length - a.length,
  );
  return (text) => longest.reduce((shown, secret) => shown.replaceAll(secret, "(a secret)"), text);
}
