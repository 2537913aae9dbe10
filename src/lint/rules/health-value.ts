import { describeValue } from "../../litellm/types.ts";
import { isGiven } from "../../yaml/read.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference, isTextForOff } from "../text.ts";
import { knowsKey } from "../versions.ts";

const info = (line: string): string =>
  modelList(deployment("chat", "openai/gpt-5"), `    model_info:\n      ${line}\n`);

const counts = [
  ...["health_check_max_tokens", "health_check_max_tokens_reasoning"],
  "health_check_max_tokens_non_reasoning",
];
const whole = /^\s*\d+\s*$/;

export const rule: Rule = {
  id: "health/value",
  severity: "error",
  about: () => ({
    description:
      'A health_check_timeout that is text, even "10", or a number of tokens that is none: each health check of the deployment fails. disable_background_health_check: "false" is text, and switches them off.',
    wrong: info("health_check_timeout: 10s"),
    right: info("health_check_timeout: 10"),
  }),
  check({ having, catalogue, report }) {
    // Earlier versions ask for no number of tokens.
    const known = counts.filter((key) => knowsKey(catalogue, "model_info", key));
    const fails = "each health check of this deployment fails";
    for (const { info, path } of having("model_info", "health_check_timeout")) {
      const timeout = info["health_check_timeout"];
      if (typeof timeout !== "string" || timeout === "") continue;
      const place = [...path, "model_info", "health_check_timeout"];
      const message = isReference(timeout)
        ? `what comes from the environment is text, and this is a number of seconds: ${fails}`
        : `${describeValue(timeout)} is not a number of seconds: ${fails}`;
      report(place, message, {
        at: "value",
        ...(whole.test(timeout)
          ? { fix: { path: place, at: "value", text: timeout.trim() } as const }
          : {}),
      });
    }
    for (const key of known) {
      for (const { info, path } of having("model_info", key)) {
        const value = info[key];
        if (!isGiven(value) || typeof value === "number" || isReference(value)) continue;
        if (typeof value === "string" && whole.test(value)) continue;
        const message = `${describeValue(value)} is not a number of tokens: ${fails}`;
        report([...path, "model_info", key], message, { at: "value" });
      }
    }
    for (const { info, path } of having("model_info", "disable_background_health_check")) {
      const off = info["disable_background_health_check"];
      if (!isTextForOff(off)) continue;
      const place = [...path, "model_info", "disable_background_health_check"];
      const message = `${describeValue(off)} is text, which LiteLLM takes for true`;
      report(place, message, { at: "value", fix: { path: place, at: "value", text: "false" } });
    }
  },
};
