import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Io } from "../../command.ts";
import { UsageError } from "../../command.ts";

const largest = 1 << 30;

function git(args: readonly string[], cwd: string): { ok: boolean; out: Buffer; why: string } {
  const { error, status, stdout, stderr } = spawnSync("git", args, { cwd, maxBuffer: largest });
  if (error) return { ok: false, out: Buffer.of(), why: "git cannot be run" };
  const [why = ""] = stderr.toString().trim().split("\n");
  return { ok: status === 0, out: stdout, why };
}

/** `main:groups` is the path groups in the revision main. */
export function splitRevision(target: string): { revision: string; inside: string | undefined } {
  const colon = target.indexOf(":");
  return colon < 0
    ? { revision: target, inside: undefined }
    : { revision: target.slice(0, colon), inside: target.slice(colon + 1) };
}

/** Whether git knows the revision. */
export function isRevision(revision: string, io: Pick<Io, "cwd">): boolean {
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  return revision !== "" && git(args, io.cwd).ok;
}

/**
 * Unpacks a revision's whole tree beside the work tree, which stays as it is.
 *
 * @param use gets the folder that corresponds to `io.cwd`, and the tree's own; both are gone afterwards
 */
export async function withRevision<Result>(
  revision: string,
  io: Io,
  use: (cwd: string, top: string) => Promise<Result>,
): Promise<Result> {
  const top = git(["rev-parse", "--show-toplevel"], io.cwd);
  const prefix = git(["rev-parse", "--show-prefix"], io.cwd);
  if (!top.ok) throw new UsageError(`${revision}: ${top.why}`);
  const folder = mkdtempSync(join(tmpdir(), "muffintin-"));
  try {
    const archive = git(["archive", "--format=tar", revision], top.out.toString().trim());
    if (!archive.ok) throw new UsageError(`${revision}: ${archive.why}`);
    const { error, status } = spawnSync("tar", ["-x", "-C", folder], { input: archive.out });
    if (error || status !== 0) throw new UsageError(`${revision}: tar cannot unpack it`);
    return await use(join(folder, prefix.out.toString().trim()), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
