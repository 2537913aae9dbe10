import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A command to measure, or why it cannot be here. */
export type Runner = {
  name: string;
  command: readonly string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** run in every n-th round only: the slow ones */
  every?: number;
  /** what makes the run a fresh one */
  before?: () => void;
  /** exit codes that are a result */
  accepts?: readonly number[];
};

export type Measured = {
  name: string;
  /** milliseconds of wall time */
  median: number;
  low: number;
  high: number;
  /** milliseconds of processor time, children included; undefined where /proc is not there */
  cpu: number | undefined;
  /** the median of the ratios to the first runner of the same round */
  ratio: number;
  cpuRatio: number | undefined;
  runs: number;
};

/** The environment of npm, which needs the certificates that the measured processes do without. */
export function withCertificates(): NodeJS.ProcessEnv {
  const file = process.env["MUFFINTIN_BENCH_CERTIFICATES"];
  return { ...process.env, ...(file ? { NODE_EXTRA_CA_CERTS: file } : {}) };
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** The processor time of all children that have ended, in milliseconds. */
function childrenTime(): number | undefined {
  try {
    const stat = readFileSync("/proc/self/stat", "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[13]) + Number(fields[14])) * 10;
  } catch {
    return undefined;
  }
}

/** Runs a command once. @throws with what it printed when it fails */
export function once({ name, command, env, cwd, accepts = [0] }: Runner) {
  const [program = "", ...args] = command;
  const cpuBefore = childrenTime();
  const start = process.hrtime.bigint();
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  const cpuAfter = childrenTime();
  if (error) throw error;
  if (!accepts.includes(status ?? -1)) {
    throw new Error(`${name}: exit ${status}\n${stdout.slice(-2000)}${stderr.slice(-2000)}`);
  }
  const cpu = cpuBefore === undefined || cpuAfter === undefined ? undefined : cpuAfter - cpuBefore;
  return { wall, cpu, stdout };
}

/**
 * Runs all commands round by round, each round in another order, so that a busy moment of the
 * machine falls on all of them. The first is what the others are compared with.
 */
export function compare(runners: readonly Runner[], rounds: number): Measured[] {
  const walls = runners.map((): number[] => []);
  const cpus = runners.map((): number[] => []);
  const ratios = runners.map((): number[] => []);
  for (const runner of runners) {
    runner.before?.();
    if ((runner.every ?? 1) === 1) once(runner);
  }
  for (let round = 0; round < rounds; round += 1) {
    const walled = new Map<number, number>();
    const order = runners.map((_, index) => (index + round) % runners.length);
    for (const index of order) {
      const runner = runners[index];
      if (runner === undefined || round % (runner.every ?? 1) !== 0) continue;
      runner.before?.();
      const { wall, cpu } = once(runner);
      walls[index]?.push(wall);
      walled.set(index, wall);
      if (cpu !== undefined) cpus[index]?.push(cpu);
    }
    const floor = walled.get(0) ?? Number.NaN;
    for (const [index, wall] of walled) ratios[index]?.push(wall / floor);
  }
  const cpuOf = (index: number): number | undefined => {
    const times = cpus[index] ?? [];
    return times.length === 0 ? undefined : sum(times) / times.length;
  };
  return runners.map(({ name }, index): Measured => {
    const times = walls[index] ?? [];
    const [cpu, floor] = [cpuOf(index), cpuOf(0)];
    return {
      name,
      median: median(times),
      low: quantile(times, 0.25),
      high: quantile(times, 0.75),
      cpu,
      ratio: median(ratios[index] ?? []),
      cpuRatio: cpu === undefined || !floor ? undefined : cpu / floor,
      runs: times.length,
    };
  });
}
