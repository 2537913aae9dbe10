import { outcomeOf } from "../../litellm/outcomes.ts";
import { describeValue } from "../../litellm/types.ts";
import { nearest } from "../../nearest.ts";
import { isGiven } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { isReference, some } from "../text.ts";

export const rule: Rule = {
  id: "strategy/unknown",
  severity: "error",
  about: () => ({
    description: "A routing_strategy that LiteLLM does not have: it refuses to start.",
    wrong: "router_settings:\n  routing_strategy: usage-based-routing-v3",
    right: "router_settings:\n  routing_strategy: usage-based-routing-v2",
  }),
  check({ section, catalogue, report }) {
    const value = section("router_settings")["routing_strategy"];
    const known = catalogue.routing_strategies;
    if (!isGiven(value) || isReference(value) || known.some((name) => name === value)) return;
    const stops = outcomeOf(catalogue.outcomes, "router_settings", "routing_strategy", value);
    const effect = stops ? "LiteLLM refuses to start" : "every request fails";
    const message = `${describeValue(value)} is not a strategy; ${effect}: there are ${some(known, 20)}`;
    const suggestion = typeof value === "string" ? nearest(value, known) : undefined;
    report(["router_settings", "routing_strategy"], message, { at: "value", suggestion });
  },
};
