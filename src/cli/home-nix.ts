import { modelsJson } from "../outputs/models.ts";
import type { Built } from "./generated.ts";

/** A text as Nix writes it. */
const quoted = (text: string): string => `"${text.replace(/["\\]|\$\{/g, "\\$&")}"`;

const attribute = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : quoted(name));

/**
 * The template's home.nix with the variables and a model of a config in place of the example's.
 *
 * @param template its text
 */
export function homeNix(template: string, { generated, served }: Built): string {
  // the modules want the key of the proxy, whether or not the config names it
  const variables = new Set(["LITELLM_MASTER_KEY", ...Object.keys(generated.env)]);
  const secrets = [...variables].map(
    (name) =>
      `      ${attribute(name)} = "\${config.xdg.configHome}/litellm/keys/${quoted(name).slice(1, -1)}";\n`,
  );
  const listed = modelsJson(served).models.find((model) => model.listed);
  return template
    .replace(/( secrets = \{\n)[\s\S]*?(?= {4}\};)/, (_, head) => [head, ...secrets].join(""))
    .replace(/ {4}clients\.claudeCode = \{[^}]*\};\n/, (clients) =>
      listed === undefined ? "" : clients.replace(/"workhorse"/g, () => quoted(listed.name)),
    );
}
