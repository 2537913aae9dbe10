import { describeValue } from "../../litellm/types.ts";
import { isMapping, listOf } from "../../yaml/read.ts";
import { indented } from "../example.ts";
import type { Rule } from "../rule.ts";
import { is180 } from "../versions.ts";

const endpoint = (...lines: string[]): string =>
  `general_settings:\n  pass_through_endpoints:\n    - path: /rerank-own\n      target: https://rank.example/v1\n${indented(6, lines)}`;

export const rule: Rule = {
  id: "pass-through/open",
  severity: "error",
  about: () => ({
    description:
      "A pass-through endpoint whose auth is not true: LiteLLM asks nobody for a key, and sends the headers written there, keys of yours among them, for everybody. Text that says true counts as no.",
    wrong: endpoint('auth: "true"'),
    right: endpoint("auth: true"),
  }),
  check({ section, catalogue, report }) {
    // Earlier versions ask for a key only where auth says so.
    const unsaid = !is180(catalogue.version);
    const endpoints = section("general_settings")["pass_through_endpoints"];
    for (const [index, entry] of listOf(endpoints).entries()) {
      if (!isMapping(entry)) continue;
      const { auth = unsaid, headers } = entry;
      if (auth === true) continue;
      const here = ["general_settings", "pass_through_endpoints", index];
      const path = [...here, "auth"];
      const sends = isMapping(headers) && Object.keys(headers).length > 0;
      if (auth === false) {
        const severity = sends ? "warning" : "info";
        const message = `LiteLLM asks nobody for a key here${sends ? ", and sends these headers for everybody" : ""}`;
        report(Object.hasOwn(entry, "auth") ? path : here, message, { at: "value", severity });
        continue;
      }
      const message = `${describeValue(auth)} is not true: LiteLLM asks nobody for a key here`;
      const meant = /^\s*true\s*$/i.test(String(auth));
      report(path, message, {
        at: "value",
        severity: "error",
        ...(meant ? { suggestion: "true", fix: { path, at: "value", text: "true" } as const } : {}),
      });
    }
  },
};
