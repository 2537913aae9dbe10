import { describeValue } from "../../litellm/types.ts";
import { isMapping } from "../../yaml/read.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

const alias = (value: string): string =>
  `${chat}router_settings:\n  model_group_alias:\n    gpt: ${value}`;

export const rule: Rule = {
  id: "router/alias-shape",
  severity: "error",
  about: () => ({
    description:
      "An alias is a name, or a mapping with both model and hidden: without hidden LiteLLM refuses to start, without model requests for the alias fail.",
    wrong: alias("{ model: chat }"),
    right: alias("{ model: chat, hidden: false }"),
  }),
  check({ section, report }) {
    const aliases = section("router_settings")["model_group_alias"];
    if (!isMapping(aliases)) return;
    for (const [name, value] of Object.entries(aliases)) {
      const path = ["router_settings", "model_group_alias", name];
      if (value === null) report(path, "this alias stands for nothing; requests for it fail");
      if (value !== null && typeof value !== "string" && !isMapping(value)) {
        const message = `${describeValue(value)} is not a name; requests for this alias fail`;
        report(path, message, { at: "value" });
      }
      if (!isMapping(value)) continue;
      if (!Object.hasOwn(value, "hidden")) {
        report(path, "LiteLLM refuses to start: beside model it wants hidden: true or false");
      } else if (!Object.hasOwn(value, "model")) {
        report(path, "this alias has no model; requests for it fail");
      }
    }
  },
};
