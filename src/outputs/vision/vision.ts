import type { Inventory } from "../../authoring/config.ts";
import type { Generated } from "../../generate.ts";
import type { OutputFile } from "../index.ts";
import callback from "./muffintin_vision.py";

/** The names that cannot take an image: not every one of their deployments is known to see. */
function blindNames(
  { modelList, seeing }: Generated,
  aliases: Inventory["aliases"] = {},
): string[] {
  const blind = new Set(
    modelList.filter((_, index) => !seeing[index]).map(({ model_name }) => model_name),
  );
  const blindAliases = Object.entries(aliases).filter(([, name]) => blind.has(name));
  return [...blind, ...blindAliases.map(([alias]) => alias)].filter((name) => !name.includes("*"));
}

/** The file of the callback that routes images. */
export const visionModule = "muffintin_vision.py";

/** The callback that routes images, and its data; nothing where the config does not ask for it. */
export function visionFiles(inventory: Inventory, generated: Generated): OutputFile[] {
  if (inventory.vision === undefined) return [];
  const routes = { seeing: inventory.vision, blind: blindNames(generated, inventory.aliases) };
  return [
    { name: visionModule, mode: 0o644, text: callback },
    {
      name: "muffintin_vision.json",
      mode: 0o644,
      text: `${JSON.stringify(routes, null, 2)}\n`,
    },
  ];
}
