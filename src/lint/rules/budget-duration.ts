import { describeValue } from "../../litellm/types.ts";
import { isGiven, mappingOf } from "../../yaml/read.ts";
import { deployment, modelList } from "../example.ts";
import type { Path } from "../finding.ts";
import { isPeriod } from "../periods.ts";
import type { Rule } from "../rule.ts";

const model = (duration: string): string =>
  modelList(deployment("chat", "openai/gpt-5", "max_budget: 10", `budget_duration: ${duration}`));

const atMidnight = "LiteLLM sets what is spent back each midnight";
const makesNone = "making one with it fails";

/** Periods of what is made later. */
const defaults = [
  ["default_internal_user_params", ["budget_duration"], atMidnight],
  ["default_key_generate_params", ["budget_duration", "duration"], makesNone],
  ["default_team_params", ["budget_duration"], makesNone],
  ["upperbound_key_generate_params", ["budget_duration", "duration"], "making a key fails"],
] as const;

/** Periods of the whole proxy, and of new users. */
const globals = [
  ["budget_duration", atMidnight],
  ["internal_user_budget_duration", atMidnight],
] as const;

export const rule: Rule = {
  id: "budget/duration",
  severity: "error",
  about: () => ({
    description:
      "A budget or a life over what is no period such as 1d or 1mo: one of a deployment or a tag never acts, no key or team can be made with it, and what users or all together have spent is set back each midnight.",
    wrong: model("30 days"),
    right: model("30d"),
  }),
  check({ having, section, catalogue, report }) {
    const look = (path: Path, duration: unknown, effect = "the budget never acts"): void => {
      if (!isGiven(duration) || isPeriod(duration, catalogue.version)) return;
      const message = `${describeValue(duration)} is not a period such as 1d, 2w or 1mo; ${effect}`;
      report(path, message, { at: "value" });
    };
    for (const { params, path } of having("litellm_params", "budget_duration")) {
      look([...path, "litellm_params", "budget_duration"], params["budget_duration"]);
    }
    for (const [key, effect] of globals) {
      look(["litellm_settings", key], section("litellm_settings")[key], effect);
    }
    for (const [place, keys, effect] of defaults) {
      const given = mappingOf(section("litellm_settings")[place]);
      for (const key of keys) look(["litellm_settings", place, key], given[key], effect);
    }
    const tags = mappingOf(section("litellm_settings")["tag_budget_config"]);
    for (const [name, budget] of Object.entries(tags)) {
      const path = ["litellm_settings", "tag_budget_config", name, "budget_duration"];
      look(path, mappingOf(budget)["budget_duration"]);
    }
  },
};
