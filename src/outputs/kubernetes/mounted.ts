import { sha256 } from "../../sha256.ts";
import { writeYaml } from "../../yaml/write.ts";
import type { OutputFile } from "../index.ts";
import { type Cluster, labelsOf, name } from "./pod.ts";

/** Kubernetes takes no more in one ConfigMap. */
export const mostBytes = 1 << 20;

/** A manifest as text. */
export const yaml = (manifest: object, header: readonly string[] = []): string =>
  writeYaml(manifest, { header, before: new Map() }).replaceAll("\n\n", "\n").trimStart();

/** What a block holds as it is, to every reader: one line's end at the end, and nothing but text. */
const blockText =
  /^[\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]*[^\n]\n$/u;

/** A text below its key: as a block, which stays readable where it is applied, or else quoted. */
function entry(key: string, text: string): string {
  if (!blockText.test(text)) return `  ${yaml({ [key]: text })}`;
  // without it a reader takes the first line's own spaces for the block's
  const indentation = /^\n*[ \t]/.test(text) ? "2" : "";
  return `  ${key}: |${indentation}\n${text.replace(/^(?=.)/gm, "    ")}`;
}

/** A file's key: they have no folders, and no other letters than those of English. */
export const keyOf = (name: string): string =>
  name
    .replaceAll("/", ".")
    .replace(/[^\w.-]/gu, (letter) => `_u${letter.codePointAt(0)?.toString(16)}`);

/** The files that the pods get, and the ConfigMap that holds them. */
export type Mounted = {
  files: readonly OutputFile[];
  name: string;
  text: string;
  /** whether one of the modules imports another */
  imports: boolean;
};

/** Immutable and named after its content: another content rolls the pods. */
export function configMap(
  files: readonly OutputFile[],
  cluster: Cluster,
  imports = false,
): Mounted {
  const hash = sha256(files.map(({ name: file, text }) => `${file}\n${text}`).join(""));
  const named = `${name}-config-${hash.slice(0, 10)}`;
  const metadata = { name: named, labels: labelsOf(cluster) };
  const head = { apiVersion: "v1", kind: "ConfigMap", metadata };
  const data = files.map(({ name: file, text }) => entry(keyOf(file), text)).join("");
  return {
    files,
    imports,
    name: named,
    text: `${yaml({ ...head, immutable: true })}data:\n${data}`,
  };
}
