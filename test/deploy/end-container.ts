import { readdirSync, readFileSync } from "node:fs";

/** Ends a container at once: its first process, with which the kernel ends all others. */
export function endContainer(nspawn: number): void {
  const children = readdirSync("/proc").filter((name) => parentOf(name) === nspawn);
  for (const name of [...children, nspawn]) {
    try {
      process.kill(Number(name), "SIGKILL");
    } catch {}
  }
}

/** The parent of a process; undefined for what is no process, or has ended. */
function parentOf(name: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return undefined;
  }
}
