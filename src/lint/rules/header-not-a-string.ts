import { describeValue } from "../../litellm/types.ts";
import { isGiven, isMapping } from "../../yaml/read.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "header/not-a-string",
  severity: "error",
  description:
    "Headers that are no mapping, or one whose value is not a string: every request fails before it is sent.",
  wrong: modelList(deployment("chat", "openai/gpt-5", "extra_headers:", "  X-Version: 2")),
  right: modelList(deployment("chat", "openai/gpt-5", "extra_headers:", '  X-Version: "2"')),
  check({ deployments, report }) {
    for (const { params, path } of deployments) {
      const headers = params["extra_headers"];
      if (!isMapping(headers)) {
        if (!isGiven(headers)) continue;
        const here = [...path, "litellm_params", "extra_headers"];
        const message = `${describeValue(headers)} is not a mapping of headers; every request fails`;
        report(here, message, { at: "value" });
        continue;
      }
      for (const [name, value] of Object.entries(headers)) {
        if (typeof value === "string") continue;
        const here = [...path, "litellm_params", "extra_headers", name];
        const isNumber = typeof value === "number";
        const fix = isNumber ? { fix: { path: here, at: "value" } as const } : {};
        const quotes = isNumber ? "; write it in quotes" : "";
        const message = `${describeValue(value)} is not a string; every request fails${quotes}`;
        report(here, message, { at: "value", ...fix });
      }
    }
  },
};
