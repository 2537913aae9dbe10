import type { Environment } from "../environment.ts";

const most = 4;

/** What breaks lines or is not to be seen; the classes of Unicode that say so take long to make. */
const unseen = /[^ -~\u00a0-\u2027\u202a-\uffff]+/g;

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
    lines.push("", `# ${shown}${more}`.replace(unseen, " "), `${name}=`);
  }
  return `${lines.join("\n")}\n`;
}
