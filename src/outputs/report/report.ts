import type { Inventory } from "../../authoring/config.ts";
import type { Generated } from "../../generate.ts";
import type { OutputFile } from "../index.ts";
import { modelsJson } from "../models.ts";
import { type About, collect } from "./collect.ts";

export type { About } from "./collect.ts";

/** Where the data goes in the page that `src/build.mjs` makes of the files in this folder. */
const slot = '"data"</script>';

/** JSON that cannot end the script element that it stands in. */
const embedded = (data: unknown): string => JSON.stringify(data).replaceAll("<", "\\u003c");

/**
 * report.html: one page that shows a config, and asks nobody for anything.
 *
 * @param generated with what the config includes
 * @param about what it says beside the config, and the empty page with its style and script
 * @param models what models.json says, where it has been made before
 */
export function reportFile(
  inventory: Inventory,
  generated: Generated,
  about: About & { page: string },
  models = modelsJson(generated),
): OutputFile {
  const data = embedded(collect(inventory, generated, about, models));
  return {
    name: "report.html",
    mode: 0o644,
    text: about.page.replace(slot, () => `${data}</script>`),
  };
}
