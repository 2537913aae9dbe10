import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Options of a test that mounts. */
export const root = { skip: process.getuid?.() === 0 ? false : "only root can mount" };

/** Mounts a file over another, by itself, as containers do, from a disk of its own (`small`). */
export function withMounted(
  file: string,
  { text, size }: { text: string; size: string },
  use: () => void,
): void {
  const small = path.join(path.dirname(file), "small");
  const source = path.join(small, path.basename(file));
  mkdirSync(small);
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", small]);
  try {
    writeFileSync(source, text);
    writeFileSync(file, "");
    execFileSync("mount", ["--bind", source, file]);
    try {
      use();
    } finally {
      execFileSync("umount", [file]);
    }
  } finally {
    execFileSync("umount", [small]);
  }
}
