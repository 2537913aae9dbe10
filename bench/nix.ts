// `nix build .#litellm-config` with the real Nix, on the tests' stub of nixpkgs.
import { appendFileSync } from "node:fs";
import path from "node:path";
import { everyNix, run } from "../test/nix/nix.ts";
import { project, seed, withStub } from "../test/nix/project.ts";
import { median } from "./measure.ts";
import type { Part } from "./result.ts";
import { table, time } from "./table.ts";

type Step = { name: string; before?: (round: number) => void; args: string[] };

const attribute = `path:${project}#litellm-config`;
const build = ["build", attribute, ...withStub, "--no-write-lock-file"];

const steps: Step[] = [
  {
    name: "`nix eval` alone, nothing cached",
    args: ["eval", "--raw", `${attribute}.drvPath`, ...withStub, "--no-write-lock-file"].concat([
      "--option",
      "eval-cache",
      "false",
    ]),
  },
  { name: "`nix build`, nothing changed", args: build },
  {
    name: "`nix build` after one line changed",
    before: (round) => appendFileSync(path.join(project, "groups/index.ts"), `// ${round}\n`),
    args: build,
  },
];

export function nixBuild(rounds: number): Part {
  const title = "Nix";
  const missing = everyNix.flatMap(({ nix, skip }) => (skip ? [`${nix.name}: ${skip}`] : []));
  const rows: string[][] = [];
  const summary: [string, string][] = [];
  for (const { nix, skip } of everyNix) {
    if (skip) continue;
    seed(nix);
    const took = new Map(steps.map(({ name }) => [name, [] as number[]]));
    for (let round = -1; round < rounds; round += 1) {
      for (const { name, before, args } of steps) {
        before?.(round);
        const start = performance.now();
        const { status, stderr } = run(nix, [
          "nix",
          ...args,
          ...(args[0] === "build" ? ["-o", path.join(nix.home, "result")] : []),
        ]);
        if (status !== 0) throw new Error(`${name}: ${stderr}`);
        if (round >= 0) took.get(name)?.push(performance.now() - start);
      }
    }
    const [, version = ""] = /([\d.]+)\s*$/.exec(run(nix, ["nix", "--version"]).stdout) ?? [];
    for (const [name, all] of took)
      rows.push([`Nix ${version}`, name, time(median(all)), `${all.length}`]);
    const unchanged = took.get(steps[1]?.name ?? "") ?? [];
    if (summary.length === 0)
      summary.push(["`nix build`, nothing changed", time(median(unchanged))]);
  }
  return { title, text: table(["", "", "median", "runs"], rows), missing, summary };
}
