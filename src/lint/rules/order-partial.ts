import { isGiven } from "../../yaml/read.ts";
import { readsOrder } from "../deployment-order.ts";
import type { Deployment } from "../deployments.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { is180 } from "../versions.ts";

const models = (...lines: string[]): string =>
  modelList(
    deployment("chat", "openai/gpt-5", "order: 1"),
    deployment("chat", "azure/gpt-5", "api_base: https://own.openai.azure.com", ...lines),
  );

export const rule: Rule = {
  id: "order/partial",
  severity: "warning",
  about: () => ({
    description:
      "Of the deployments of one group some have an order and some have none: those without are asked only while none of the others is healthy, and a request that fails at the others does not go on to them.",
    wrong: models(),
    right: models("order: 2"),
  }),
  check({ named, section, catalogue, report }) {
    if (!readsOrder({ section, catalogue })) return;
    const readsInfo = !is180(catalogue.version);
    const isOrdered = ({ params, info }: Deployment): boolean =>
      isGiven(params["order"] ?? (readsInfo ? info["order"] : undefined));
    for (const [name, group] of named.groups) {
      const without = group.filter((each) => !isOrdered(each));
      const [first] = without;
      if (first === undefined || without.length === group.length) continue;
      const message = `${without.length} of the ${group.length} deployments of "${name}" have no order: they are asked only while none of the others is healthy`;
      report([...first.path, "litellm_params"], message, { suggestion: "order" });
    }
  },
};
