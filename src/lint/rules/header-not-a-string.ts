import { describeValue } from "../../litellm/types.ts";
import { isGiven, isMapping, listOf, mappingOf } from "../../yaml/read.ts";
import { deployment, modelList } from "../example.ts";
import type { Path } from "../finding.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "header/not-a-string",
  severity: "error",
  about: () => ({
    description:
      "Headers that are no mapping, or one whose value is not a string: every request fails before it is sent.",
    wrong: modelList(deployment("chat", "openai/gpt-5", "extra_headers:", "  X-Version: 2")),
    right: modelList(deployment("chat", "openai/gpt-5", "extra_headers:", '  X-Version: "2"')),
  }),
  check({ having, section, report }) {
    const look = (path: Path, headers: unknown): void => {
      if (!isMapping(headers)) {
        if (!isGiven(headers)) return;
        const message = `${describeValue(headers)} is not a mapping of headers; every request fails`;
        report(path, message, { at: "value" });
        return;
      }
      for (const name of Object.keys(headers).filter((one) => typeof headers[one] !== "string")) {
        const value = headers[name];
        const here = [...path, name];
        const isNumber = typeof value === "number";
        const fix = isNumber ? { fix: { path: here, at: "value" } as const } : {};
        const quotes = isNumber ? "; write it in quotes" : "";
        const message = `${describeValue(value)} is not a string; every request fails${quotes}`;
        report(here, message, { at: "value", ...fix });
      }
    };
    for (const { params, path } of having("litellm_params", "extra_headers")) {
      look([...path, "litellm_params", "extra_headers"], params["extra_headers"]);
    }
    const endpoints = section("general_settings")["pass_through_endpoints"];
    for (const [index, entry] of listOf(endpoints).entries()) {
      const { headers } = mappingOf(entry);
      // What is no mapping is found as of the wrong type.
      if (!isMapping(headers)) continue;
      look(["general_settings", "pass_through_endpoints", index, "headers"], headers);
    }
  },
};
