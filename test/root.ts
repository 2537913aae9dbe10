import path from "node:path";

/** The project's directory; the runner sets it, because bundles move the tests elsewhere. */
export const root = process.env["MUFFINTIN_ROOT"] ?? process.cwd();

/** A path inside the project. */
export const inRoot = (...parts: string[]): string => path.join(root, ...parts);
