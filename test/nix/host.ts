// What the stub nixpkgs takes from this machine, and what a sandboxed build may see of it.
import { copyFileSync, existsSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { inRoot } from "../root.ts";
import { onPath } from "../skip.ts";
import { scratch } from "./scratch.ts";

const cpus: Record<string, string> = { x64: "x86_64", arm64: "aarch64" };

/** Nix's name for this machine, like x86_64-linux. */
export const system = `${cpus[process.arch] ?? process.arch}-${process.platform}`;

/** Every system that the flake promises. */
export const systems = ["aarch64-darwin", "aarch64-linux", "x86_64-darwin", "x86_64-linux"];

/** The esbuild that npm brought, in the place of nixpkgs'. */
export const esbuild = realpathSync(
  createRequire(inRoot("package.json")).resolve(
    `@esbuild/${process.platform}-${process.arch}/bin/esbuild`,
  ),
);
const node = realpathSync(process.execPath);
const [npm, nixfmt, curl, jq] = ["npm", "nixfmt", "curl", "jq"]
  .map(onPath)
  .map((file) => file && realpathSync(file));

/** host.json of the stub nixpkgs. */
export const host = {
  system,
  systems,
  bash: "/bin/bash",
  path: "/usr/local/bin:/usr/bin:/bin",
  programs: {
    node,
    esbuild,
    ...(npm && { npm }),
    ...(nixfmt && { nixfmt }),
    ...(curl && { curl }),
    ...(jq && { jq }),
  },
};

/**
 * A copy of this machine's own certificate bundle, where it names one. Nix mounts bundles into
 * its sandboxes and has been seen to empty the file that it mounted over, so it gets a copy.
 */
export function certificates(): string | undefined {
  const named = process.env["NODE_EXTRA_CA_CERTS"];
  if (!named || !existsSync(named)) return undefined;
  const copy = path.join(scratch, "certificates.crt");
  if (!existsSync(copy)) copyFileSync(named, copy);
  return copy;
}

/** What builds may see, as narrow as can be: never /etc, for the reason that certificates() names. */
export function sandboxPaths(): string[] {
  const npmFolder = npm && path.dirname(path.dirname(npm));
  const own = [node, npmFolder, esbuild, nixfmt, certificates()]
    .filter((entry) => entry !== undefined)
    .filter((entry) => !entry.startsWith("/usr/"));
  const unsafe = own.find((entry) => entry === "/" || `${entry}/`.startsWith("/etc/"));
  if (unsafe !== undefined) throw new Error(`${unsafe} must not be in sandbox-paths`);
  return ["/bin", "/usr", "/lib", "/lib64", ...own].filter(existsSync);
}
