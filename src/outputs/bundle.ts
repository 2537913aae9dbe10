import { compromised } from "../litellm/compromised.ts";
import { sha256 } from "../sha256.ts";
import type { OutputFile } from "./index.ts";

/** What deploy.sh checks a bundle against before it touches the host. */
export type Manifest = {
  format: 1;
  /** derived from the files: the same files make the same release */
  release: string;
  muffintin: string;
  litellm: string;
  /** how many rows of model_list LiteLLM must keep when it reads the config */
  deployments: number;
  /** sha256 by file name */
  files: Readonly<Record<string, string>>;
};

/** The release's id: check.py derives it in the same way. */
function releaseId(files: Manifest["files"]): string {
  const lines = Object.entries(files).map(([name, hash]) => `${hash}  ${name}\n`);
  return sha256(lines.join("")).slice(0, 12);
}

/**
 * The LiteLLM that a requirements lock pins.
 *
 * @throws Error saying what is wrong with the lock
 */
export function lockedLitellm(requirements: string): string {
  const version = /^litellm(?:\[[^\]]*\])?==(\S+)/m.exec(requirements)?.[1];
  if (version === undefined) throw new Error("it pins no litellm==VERSION");
  if (compromised.includes(version)) throw new Error(`LiteLLM ${version} is a compromised release`);
  for (const [, pin = "", rest = ""] of requirements.matchAll(
    /^([\w.[\],-]+==\S+)((?:.*\\\n)*.*)/gm,
  )) {
    if (!rest.includes("--hash=sha256:")) throw new Error(`${pin} has no hash`);
  }
  return version;
}

/** Whether a lock has a package of that name. */
export const isLocked = (requirements: string, name: string): boolean =>
  requirements.split("\n").some((line) => line.startsWith(`${name}==`));

/**
 * Everything that a host needs for a release.
 *
 * @param files the build's own files and those of deploy/
 * @throws Error naming the file that must not leave this machine
 */
export function bundleFiles(
  files: readonly OutputFile[],
  about: Pick<Manifest, "muffintin" | "litellm" | "deployments">,
): { manifest: Manifest; files: OutputFile[] } {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const local = sorted.find(({ text }) => text.includes("/nix/store/"));
  if (local)
    throw new Error(`${local.name} names a path of the Nix store, which the host does not have`);
  const hashes = Object.fromEntries(sorted.map(({ name, text }) => [name, sha256(text)]));
  const { muffintin, litellm, deployments } = about;
  const manifest: Manifest = {
    format: 1,
    release: releaseId(hashes),
    muffintin,
    litellm,
    deployments,
    files: hashes,
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  return { manifest, files: [{ name: "manifest.json", mode: 0o644, text }, ...sorted] };
}
