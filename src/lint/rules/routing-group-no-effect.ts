import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { stringsAt } from "../text.ts";

const group = (name: string, model: string): string =>
  `${chat}router_settings:\n  routing_groups:\n    - group_name: ${name}\n      models: [${model}]\n      routing_strategy: least-busy\n`;

export const rule: Rule = {
  id: "routing-group/no-effect",
  severity: "warning",
  about: () => ({
    description:
      "A routing group of a model that is not in model_list, which does nothing, or one called like a model, which nobody can ask for.",
    wrong: group("quick", "chta"),
    right: group("quick", "chat"),
  }),
  check({ spots, named, report }) {
    for (const { path, value } of spots("routing_group")) {
      const { group_name: name } = value;
      if (typeof name === "string" && named.groups.has(name)) {
        const message = `"${name}" is a model of model_list as well; requests for it get that model`;
        report([...path, "group_name"], message, { at: "value" });
      }
      for (const [index, model] of stringsAt(value["models"])) {
        if (named.open || named.groups.has(model)) continue;
        const message = `"${model}" is not in model_list; the routing group has no effect on it`;
        const here = [...path, "models", index];
        report(here, message, { at: "value", suggestion: named.nearest(model) });
      }
    }
  },
};
