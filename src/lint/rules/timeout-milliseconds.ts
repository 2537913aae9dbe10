import { deployment, modelList } from "../example.ts";
import type { Path } from "../finding.ts";
import type { Rule } from "../rule.ts";

/** Longer than LiteLLM's own 6000 s, and whole seconds if it were milliseconds. */
const looksLikeMilliseconds = (value: unknown): value is number =>
  typeof value === "number" && value >= 10_000 && value % 500 === 0;

const hours = (seconds: number): string => (seconds / 3600).toFixed(1).replace(".0", "");

export const rule: Rule = {
  id: "timeout/milliseconds",
  severity: "warning",
  about: () => ({
    description: "A timeout of hours, as if it were in milliseconds: LiteLLM counts seconds.",
    wrong: modelList(deployment("chat", "openai/gpt-5", "timeout: 30000")),
    right: modelList(deployment("chat", "openai/gpt-5", "timeout: 30")),
  }),
  check({ section, having, report }) {
    const look = (path: Path, value: unknown): void => {
      if (!looksLikeMilliseconds(value)) return;
      const message = `${value} seconds are ${hours(value)} hours; LiteLLM counts seconds, not milliseconds`;
      report(path, message, { at: "value", suggestion: String(value / 1000) });
    };
    for (const key of ["timeout", "stream_timeout"]) {
      for (const { params, path } of having("litellm_params", key)) {
        look([...path, "litellm_params", key], params[key]);
      }
    }
    for (const [place, key] of [
      ["litellm_settings", "request_timeout"],
      ["router_settings", "timeout"],
      ["router_settings", "stream_timeout"],
    ] as const) {
      look([place, key], section(place)[key]);
    }
  },
};
