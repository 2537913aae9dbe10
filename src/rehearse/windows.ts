import type { Stage } from "./subjects.ts";

/** The largest prompt of a deployment, as its vendor or else LiteLLM has it. */
function windowOf({ vendors, router }: Stage, index: number): number | undefined {
  const deployment = router.deployments.find((each) => each.index === index);
  const vendor = vendors.find(({ mark }) => mark === `d${index}`);
  return vendor?.window ?? (deployment && router.window(deployment));
}

/** The deployments of a target that take no longer prompts than those of its source. */
export function smaller(
  stage: Stage,
  source: readonly number[],
  target: readonly number[],
): number[] {
  const windows = source.map((index) => windowOf(stage, index));
  const known = windows.filter((window) => window !== undefined);
  if (known.length === 0) return [];
  const room = Math.max(...known);
  return target.filter((index) => (windowOf(stage, index) ?? Infinity) <= room);
}
