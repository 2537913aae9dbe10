import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { numeric, refusedEffect } from "../wrong-type.ts";

const percentile = (value: number): string =>
  `${chat}router_settings:\n  routing_strategy: latency-based-routing\n  routing_strategy_args:\n    ttft_percentile: ${value}`;

type Sign = { said: string; holds(value: number, bound: number): boolean };

const signs: Readonly<Record<string, Sign>> = {
  ">=": { said: "at least", holds: (value, bound) => value >= bound },
  ">": { said: "above", holds: (value, bound) => value > bound },
  "<=": { said: "at most", holds: (value, bound) => value <= bound },
  "<": { said: "below", holds: (value, bound) => value < bound },
};

/** Takes `>0 <=1` apart. */
const boundsIn = (range: string): (Sign & { bound: number })[] =>
  range.split(" ").flatMap((part) => {
    const [, sign = "", bound] = /^([<>]=?)(.+)$/.exec(part) ?? [];
    const known = signs[sign];
    return known === undefined ? [] : [{ ...known, bound: Number(bound) }];
  });

export const rule: Rule = {
  id: "schema/range",
  severity: "error",
  about: () => ({
    description:
      "A number outside of what LiteLLM takes for the key, such as a share of 95 where it wants 0.95: it refuses to start, or starts without the guardrail.",
    wrong: percentile(95),
    right: percentile(0.95),
  }),
  check({ spots, config, catalogue, report }) {
    for (const [place, ranges] of Object.entries(catalogue.ranges)) {
      for (const spot of spots(place)) {
        for (const [key, range] of Object.entries(ranges)) {
          const given = spot.value[key];
          const isText = typeof given === "string" && numeric.test(given);
          if (typeof given !== "number" && !isText) continue;
          const value = Number(given);
          const bounds = boundsIn(range);
          if (bounds.every(({ holds, bound }) => holds(value, bound))) continue;
          const effect = refusedEffect(catalogue, config, spot, key);
          if (effect === undefined) continue;
          const wanted = bounds.map(({ said, bound }) => `${said} ${bound}`).join(" and ");
          report([...spot.path, key], `${value} is not ${wanted}; ${effect}`, { at: "value" });
        }
      }
    }
  },
};
