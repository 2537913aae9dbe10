import path from "node:path";
import { fileURLToPath } from "node:url";
import { median, once } from "./measure.ts";
import type { Part } from "./result.ts";
import { size, table, time } from "./table.ts";

const sizes = [10, 100, 1_000, 10_000, 100_000];
const steps = ["generate", "lint", "write", "read"] as const;

type Grown = Record<(typeof steps)[number] | "peak" | "memory" | "dump", number>;

const script = path.join(path.dirname(fileURLToPath(import.meta.url)), "grow.mjs");

function grow(count: number, mode: "ours" | "dump", runs: number): Grown {
  const command = [process.execPath, script, String(count), mode];
  const all = Array.from(
    { length: runs },
    (): Grown => JSON.parse(once({ name: `growth to ${count}`, command }).stdout),
  );
  const keys = Object.keys(all[0] ?? {}) as (keyof Grown)[];
  return Object.fromEntries(keys.map((key) => [key, median(all.map((run) => run[key]))])) as Grown;
}

const made = (run: Grown): number => run.generate + run.lint + run.write;

export function growth(): Part {
  const runs = sizes.map((count) => ({
    count,
    run: grow(count, "ours", count > 10_000 ? 3 : 5),
    dumped: count < 1000 ? undefined : grow(count, "dump", count > 10_000 ? 1 : 3),
  }));
  const each = (count: number): number => {
    const found = runs.find((one) => one.count === count);
    return found ? (made(found.run) / count) * 1000 : Number.NaN;
  };
  const grew = each(100_000) / each(1_000);
  const largest = runs.at(-1);
  return {
    title: "Growth",
    text: [
      table(
        ["deployments", ...steps, "first three", "a deployment", "peak memory", "js-yaml's dump"],
        runs.map(({ count, run, dumped }) => [
          count.toLocaleString("en"),
          ...steps.map((step) => time(run[step])),
          time(made(run)),
          `${((made(run) / count) * 1000).toFixed(1)} µs`,
          size(run.memory),
          dumped ? `${time(dumped.dump)}, ${size(dumped.peak)}` : "",
        ]),
      ),
      "",
      `The cost of a deployment grows ${grew.toFixed(2)}x from 1,000 to 100,000. Peak memory is that of the`,
      "first three steps. Medians of three to five processes, each with one size; js-yaml's dump of three, at",
      "100,000 of one alone.",
    ].join("\n"),
    summary: [
      [
        "generate, lint and write 100,000 deployments",
        largest
          ? `${time(made(largest.run))}, ${size(largest.run.memory)} (js-yaml only to dump them: ${time(largest.dumped?.dump ?? 0)})`
          : "",
      ],
    ],
  };
}
