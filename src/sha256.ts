// Loaded apart by what seldom needs it: node:crypto takes long to load.
import { createHash } from "node:crypto";

/** The digest of a content, in hexadecimal digits. */
export const sha256 = (content: string | Buffer): string =>
  createHash("sha256").update(content).digest("hex");
