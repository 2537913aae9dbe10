// Written by `npm run catalogue`: do not edit.
/** LiteLLM versions in the catalogue, oldest first. */
export const versions: readonly string[] = ["1.80.11", "1.108.7"];

/** The version that is meant where none is given. */
export const newest: string = "1.108.7";
