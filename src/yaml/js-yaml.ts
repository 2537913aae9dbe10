/** js-yaml, loaded when it is asked: most configs have no text that takes it to read or to write. */
export const jsYaml = (): typeof import("./js-yaml-parts.ts") => require("./js-yaml-parts.ts");
