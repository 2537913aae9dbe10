import path from "node:path";
import { fileURLToPath } from "node:url";
import { median, once } from "./measure.ts";
import type { Part } from "./result.ts";
import { size, table, time } from "./table.ts";

const sizes = [10, 100, 1_000, 10_000, 100_000];
const steps = ["generate", "lint", "write", "read"] as const;

type Grown = Record<(typeof steps)[number] | "peak" | "memory" | "dump", number>;

const script = path.join(path.dirname(fileURLToPath(import.meta.url)), "grow.mjs");

function grow(count: number, mode: "ours" | "dump"): Grown {
  const command = [process.execPath, script, String(count), mode];
  return JSON.parse(once({ name: `growth to ${count}`, command }).stdout);
}

function medians(all: readonly Grown[]): Grown {
  const keys = Object.keys(all[0] ?? {}) as (keyof Grown)[];
  return Object.fromEntries(keys.map((key) => [key, median(all.map((run) => run[key]))])) as Grown;
}

/** Ours and js-yaml's by turns: a machine's slow moments meet both. */
function grown(count: number) {
  const turns = Array.from({ length: count > 10_000 ? 3 : 5 }, () => ({
    ours: grow(count, "ours"),
    dumped: count < 1000 ? undefined : grow(count, "dump"),
  }));
  const dumps = turns.flatMap(({ dumped }) => dumped ?? []);
  return {
    count,
    run: medians(turns.map(({ ours }) => ours)),
    dumped: dumps.length === 0 ? undefined : medians(dumps),
  };
}

const made = (run: Grown): number => run.generate + run.lint + run.write;

export function growth(): Part {
  const runs = sizes.map(grown);
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
      "first three steps. Medians of three to five processes, each with one size, by turns with js-yaml's.",
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
