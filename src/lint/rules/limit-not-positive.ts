import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { strings } from "../text.ts";

const models = (limit: number): string =>
  `${modelList(deployment("chat", "openai/gpt-5"))}    model_info:\n      max_input_tokens: ${limit}\nrouter_settings:\n  enable_pre_call_checks: true`;

export const rule: Rule = {
  id: "limit/not-positive",
  severity: "error",
  about: () => ({
    description:
      "A limit of nothing or less: with pre-call checks every request is too long for the model, a negative rpm or max_parallel_requests leaves no slot for one, and where requests are counted an rpm or tpm of 0 none at all.",
    wrong: models(0),
    right: models(200_000),
  }),
  check({ section, having, report }) {
    const router = section("router_settings");
    const checked = router["enable_pre_call_checks"] === true;
    // Others take 0 for a weight.
    const counted =
      router["routing_strategy"] === "usage-based-routing-v2" ||
      strings(router["optional_pre_call_checks"]).includes("enforce_model_rate_limits");
    for (const key of ["max_input_tokens", "max_output_tokens"]) {
      for (const { info, path } of having("model_info", key)) {
        const value = info[key];
        if (typeof value !== "number" || value > 0) continue;
        const fatal = checked && key === "max_input_tokens";
        const message = fatal
          ? "every request is too long for this; leave the limit out, or give the model's"
          : "no model has this limit; clients read it";
        report([...path, "model_info", key], message, {
          at: "value",
          severity: fatal ? "error" : "warning",
        });
      }
    }
    for (const key of ["rpm", "max_parallel_requests"]) {
      for (const { params, path } of having("litellm_params", key)) {
        const value = params[key];
        if (typeof value !== "number" || value >= 0) continue;
        report([...path, "litellm_params", key], "below 0 no request finds a free slot", {
          at: "value",
        });
      }
    }
    for (const key of counted ? ["rpm", "tpm"] : []) {
      for (const { params, path } of having("litellm_params", key)) {
        if (params[key] !== 0) continue;
        report([...path, "litellm_params", key], "every request is over 0; leave it out", {
          at: "value",
        });
      }
    }
  },
};
