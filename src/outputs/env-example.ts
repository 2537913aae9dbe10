import type { Environment } from "../environment.ts";

const most = 4;

/** .env.example: every variable that the config needs, without a value, with who needs it. */
export function envExample(env: Environment): string {
  const lines = [
    "# Every variable that config.yaml needs. Copy to a file outside of version control, mode 0600.",
  ];
  for (const [name, { needed_by }] of Object.entries(env)) {
    const shown = needed_by.slice(0, most).join(", ");
    const more = needed_by.length > most ? ` and ${needed_by.length - most} more` : "";
    lines.push("", `# ${shown}${more}`, `${name}=`);
  }
  return `${lines.join("\n")}\n`;
}
