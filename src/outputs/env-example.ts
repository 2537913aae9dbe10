import type { Environment } from "../environment.ts";

const most = 4;

const plain = [
  "Every variable that config.yaml needs. Copy to a file outside of version control, mode 0600.",
];

/** .env.example: every variable that the config needs, without a value, with who needs it. */
export function envExample(env: Environment, header: readonly string[] = plain): string {
  const lines = header.map((line) => `# ${line}`);
  for (const [name, { needed_by }] of Object.entries(env)) {
    const shown = needed_by.slice(0, most).join(", ");
    const more = needed_by.length > most ? ` and ${needed_by.length - most} more` : "";
    // a name may have lines, and a line of its own would be a variable
    lines.push("", `# ${shown}${more}`.replace(/[\p{Cc}\u2028\u2029]+/gu, " "), `${name}=`);
  }
  return `${lines.join("\n")}\n`;
}
