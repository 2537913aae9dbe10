import type { Measured } from "./measure.ts";

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Milliseconds as a reader wants them: 0.34 ms, 41 ms, 9.2 s. */
export function time(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(ms >= 10_000 ? 0 : 1)} s`;
  return `${ms < 10 ? ms.toFixed(2) : Math.round(ms)} ms`;
}

export const times = (ratio: number): string =>
  `${ratio >= 10 ? Math.round(ratio) : ratio.toFixed(2)}x`;

export const size = (bytes: number): string =>
  bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.round(bytes / 1000)} kB`;

/** One row for each of what `compare` measured. */
export const measuredTable = (measured: readonly Measured[]): string =>
  table(
    ["", "median", "middle half", "processor", "to the first", "processor to the first", "runs"],
    measured.map(({ name, median, low, high, cpu, ratio, cpuRatio, runs }) => [
      name,
      time(median),
      `${time(low)} to ${time(high)}`,
      cpu === undefined ? "" : time(cpu),
      times(ratio),
      cpuRatio === undefined ? "" : times(cpuRatio),
      String(runs),
    ]),
  );
