import type { Catalogue } from "../litellm/catalogue.ts";

/** Whether a version of LiteLLM is of the 1.80 line, which stops at more and looks at less than later ones. */
export const is180 = (version: string): boolean => version.startsWith("1.80.");

/** Whether the version has a key at a place. */
export const knowsKey = (
  { places }: Pick<Catalogue, "places">,
  place: string,
  key: string,
): boolean => places[place]?.has(key) === true;
