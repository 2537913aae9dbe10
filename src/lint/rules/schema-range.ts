import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { numeric, refusedEffect } from "../wrong-type.ts";

const percentile = (value: number): string =>
  `${chat}router_settings:\n  routing_strategy: latency-based-routing\n  routing_strategy_args:\n    ttft_percentile: ${value}`;

const compare: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  ">=": (value, bound) => value >= bound,
  ">": (value, bound) => value > bound,
  "<=": (value, bound) => value <= bound,
  "<": (value, bound) => value < bound,
};
const words: Readonly<Record<string, string>> = {
  ">=": "at least",
  ">": "above",
  "<=": "at most",
  "<": "below",
};

type Bound = { sign: string; bound: number };

/** Takes `>0 <=1` apart. */
const boundsIn = (range: string): Bound[] =>
  range.split(" ").flatMap((part) => {
    const [, sign = "", bound = ""] = /^([<>]=?)(.+)$/.exec(part) ?? [];
    return [{ sign, bound: Number(bound) }];
  });

export const rule: Rule = {
  id: "schema/range",
  severity: "error",
  description:
    "A number outside of what LiteLLM takes for the key, such as a share of 95 where it wants 0.95: it refuses to start, or starts without the guardrail.",
  wrong: percentile(95),
  right: percentile(0.95),
  check({ spots, config, catalogue, report }) {
    for (const [place, ranges] of Object.entries(catalogue.ranges)) {
      for (const spot of spots(place)) {
        for (const [key, range] of Object.entries(ranges)) {
          const given = spot.value[key];
          const isText = typeof given === "string" && numeric.test(given);
          if (typeof given !== "number" && !isText) continue;
          const value = Number(given);
          const bounds = boundsIn(range);
          if (bounds.every(({ sign, bound }) => compare[sign]?.(value, bound))) continue;
          const effect = refusedEffect(catalogue, config, spot, key);
          if (effect === undefined) continue;
          const wanted = bounds.map(({ sign, bound }) => `${words[sign]} ${bound}`).join(" and ");
          report([...spot.path, key], `${value} is not ${wanted}; ${effect}`, { at: "value" });
        }
      }
    }
  },
};
