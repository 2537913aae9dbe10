import type { Keys } from "../../src/litellm/catalogue.ts";

/** All keys of a place with their types, in order. */
export const typesOf = (keys: Keys | undefined): Record<string, string> =>
  Object.fromEntries((keys?.names() ?? []).map((name) => [name, keys?.get(name) ?? ""]));
