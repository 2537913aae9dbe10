import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "production/retries",
  severity: "info",
  profile: "production",
  about: () => ({
    description:
      "No time-out, or no number of retries: a request waits up to 6000 seconds, and is tried as often as LiteLLM likes.",
    wrong: chat,
    right: `${chat}router_settings:\n  num_retries: 2\n  timeout: 60`,
  }),
  check({ section, report }) {
    const [router, settings] = [section("router_settings"), section("litellm_settings")];
    const given = (...values: unknown[]): boolean =>
      values.some((value) => value !== undefined && value !== null);
    if (!given(router["timeout"], settings["request_timeout"]))
      report([], "no time-out: LiteLLM waits 6000 seconds");
    if (!given(router["num_retries"], router["retry_policy"], settings["num_retries"])) {
      report([], "no number of retries is given");
    }
  },
};
