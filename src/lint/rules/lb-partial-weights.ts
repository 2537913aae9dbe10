import { isGiven } from "../../yaml/read.ts";
import type { Deployment } from "../deployments.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

/** What simple-shuffle weighs by: the first of these that any deployment of the group has. */
const measures = ["weight", "rpm", "tpm"] as const;

/** Beside litellm_params it is not weighed. */
const has = ({ params }: Deployment, key: string): boolean => isGiven(params[key]);

export const rule: Rule = {
  id: "lb/partial-weights",
  severity: "warning",
  about: () => ({
    description:
      "Of the deployments of one group some have a weight, rpm or tpm and some have none: those without weigh nothing and are never asked while another is healthy.",
    wrong: modelList(
      deployment("chat", "openai/gpt-5", "rpm: 10"),
      deployment("chat", "openai/gpt-5-mini"),
    ),
    right: modelList(
      deployment("chat", "openai/gpt-5", "rpm: 10"),
      deployment("chat", "openai/gpt-5-mini", "rpm: 5"),
    ),
  }),
  check({ named, section, report }) {
    const strategy = section("router_settings")["routing_strategy"] ?? "simple-shuffle";
    if (strategy !== "simple-shuffle") return;
    for (const group of named.groups.values()) {
      if (group.length < 2) continue;
      const measure = measures.find((key) => group.some((one) => has(one, key)));
      if (measure === undefined) continue;
      // deployments of another order are asked when those before them fail, whatever they weigh
      const weighed = new Set(
        group.filter((one) => has(one, measure)).map(({ params }) => params["order"]),
      );
      for (const one of group) {
        if (has(one, measure) || !weighed.has(one.params["order"])) continue;
        report(
          [...one.path, "litellm_params"],
          `others of "${one.name}" have ${measure}, this has none: it is never asked while one of them is healthy`,
        );
      }
    }
  },
};
