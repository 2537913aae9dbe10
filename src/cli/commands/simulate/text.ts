import { styleText } from "node:util";
import type { Path } from "../../../router/paths.ts";
import type { Deployment, Router } from "../../../router/router.ts";
import type { Played } from "../../../router/simulate.ts";
import type { Step } from "../../../router/steps.ts";

/** How texts are written: in colour or plain. */
export type Style = { color: boolean };

const seconds = (value: number): string => `${Number(value.toFixed(2))} s`;

/** A share of 1 as per cent, never rounded to a certainty that it is not. */
export const percent = (share: number): string => {
  const value = share * 100;
  if (share === 0) return "0%";
  if (share >= 1 - 1e-9) return "100%";
  if (value > 99.9) return ">99.9%";
  return value < 0.1 ? "<0.1%" : `${Number(value.toFixed(1))}%`;
};

const label = (router: Router, index: number): string => {
  const found = router.deployments.find((each) => each.index === index);
  return found === undefined ? `#${index}` : `#${index} ${found.model}`;
};

const list = (indexes: readonly number[]): string => indexes.map((each) => `#${each}`).join(", ");

function sentence(router: Router, step: Step): string {
  const { why } = step;
  switch (step.step) {
    case "look-up":
      return `look up: ${why}`;
    case "leave-out":
      return `leave out ${list(step.deployments)}: ${why}`;
    case "pick": {
      const among = step.among.map(({ deployment, share }) => `#${deployment} ${percent(share)}`);
      const odds = among.length > 1 ? ` (${among.join(", ")})` : "";
      return `pick ${label(router, step.deployment)}: ${why}${odds}`;
    }
    case "try":
      return `try #${step.deployment} with ${step.model}: ${step.outcome}; ${why}`;
    case "refuse":
      return `"${step.model}" is refused with ${step.raised}: ${why}`;
    case "cool-down":
      return `#${step.deployment} cools down for ${seconds(step.seconds)}: ${why}`;
    case "no-cool-down":
      return `#${step.deployment} stays in: ${why}`;
    case "retry":
      return `retry ${step.attempt} of ${step.of}${step.wait > 0 ? ` after ${seconds(step.wait)} and some jitter` : " at once"}: ${why}`;
    case "no-retry":
      return `no more retries of "${step.model}": ${why}`;
    case "fall-back":
      return `fall back from "${step.from}" to "${step.to}": ${why}`;
    case "no-fall-back":
      return `no fallback from "${step.from}": ${why}`;
  }
}

/** How a request ended, in a few words. */
export const ending = ({ result }: Played): string =>
  result.ok
    ? `answered by #${result.deployment.index}`
    : `fails with ${result.failure.kind}${result.failure.status === undefined ? "" : ` (${result.failure.status})`}`;

/** Where a request went: `#2 429, #0 ok`. */
export const route = ({ steps }: Played): string =>
  steps
    .flatMap((step) => (step.step === "try" ? [`#${step.deployment} ${step.outcome}`] : []))
    .join(", ") || "nothing is tried";

/** Each step of one request on a line. */
export function stepLines(router: Router, played: Played): string[] {
  return played.steps.map((step) => `  ${seconds(step.at).padStart(7)}  ${sentence(router, step)}`);
}

const bold = (text: string, { color }: Style): string => (color ? styleText("bold", text) : text);

/** The whole report on a first request. */
export function pathsText(
  router: Router,
  { paths, complete }: { paths: readonly Path[]; complete: boolean },
  style: Style,
): string[] {
  const [likeliest] = paths;
  if (likeliest === undefined) return [];
  const answered = paths
    .filter(({ played }) => played.result.ok)
    .reduce((sum, { probability }) => sum + probability, 0);
  const heading =
    paths.length === 1
      ? "The one way it can go"
      : `The likeliest way, ${percent(likeliest.probability)}`;
  const lines = [
    bold(`answered: ${complete ? "" : "at least "}${percent(answered)}`, style),
    "",
    `${heading}: ${ending(likeliest.played)}`,
    ...stepLines(router, likeliest.played),
  ];
  if (paths.length === 1) return lines;
  const shown = paths.slice(0, 20);
  lines.push("", `${complete ? "All" : "Some of the"} ways:`);
  for (const { probability, played } of shown) {
    lines.push(`  ${percent(probability).padStart(6)}  ${route(played)}: ${ending(played)}`);
  }
  if (paths.length > shown.length)
    lines.push(`  and ${paths.length - shown.length} less likely ones; --json has them all`);
  return lines;
}

/** The deployments that took part, each on a line. */
export function deploymentLines(deployments: readonly Deployment[]): string[] {
  return deployments.map(({ index, name, model, params }) => {
    const numbers = ["order", "weight", "rpm", "tpm"]
      .filter((key) => params[key] !== undefined)
      .map((key) => ` ${key} ${params[key]}`);
    return `  #${index}  ${name}: ${model}${numbers.join(",")}`;
  });
}
