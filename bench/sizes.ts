import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { inRoot } from "../test/root.ts";
import { median, once, withCertificates } from "./measure.ts";
import type { Part } from "./result.ts";
import { size, table, time } from "./table.ts";

type Lock = { packages: Record<string, { dev?: boolean; os?: string[]; cpu?: string[] }> };

/** Installs into an empty folder, with an empty npm cache. */
function coldInstall(work: string): number {
  const copy = mkdtempSync(path.join(work, "install-"));
  mkdirSync(path.join(copy, "src"));
  for (const file of ["package.json", "package-lock.json"]) {
    cpSync(inRoot(file), path.join(copy, file));
  }
  const { wall } = once({
    name: "npm ci",
    command: ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
    cwd: copy,
    env: { ...withCertificates(), npm_config_cache: path.join(copy, ".npm") },
  });
  rmSync(copy, { recursive: true });
  return wall;
}

export function sizes(work: string): Part {
  const lock: Lock = JSON.parse(readFileSync(inRoot("package-lock.json"), "utf8"));
  const runtime = Object.entries(lock.packages).filter(
    ([name, { dev, os = [process.platform], cpu = [process.arch] }]) =>
      name !== "" && !dev && os.includes(process.platform) && cpu.includes(process.arch),
  );
  const programs = readdirSync(inRoot("dist")).filter((name) => name.endsWith(".cjs"));
  const bytes = programs.map((name) => readFileSync(inRoot("dist", name)));
  const installs = [1, 2, 3].map(() => coldInstall(work));
  const whole = Buffer.concat(bytes);
  const rows: [string, string][] = [
    ["the program", `${size(whole.length)}, ${size(gzipSync(whole).length)} with gzip`],
    ["runtime packages", `${runtime.length}`],
    ["cold `npm ci`, development tools included", time(median(installs))],
  ];
  return {
    title: "Size",
    text: table(["", ""], rows),
    summary: rows.slice(0, 2),
  };
}
