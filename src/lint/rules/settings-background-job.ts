import { describeValue } from "../../litellm/types.ts";
import { isGiven } from "../../yaml/read.ts";
import { isNothing } from "../accepted.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference, quoted } from "../text.ts";
import { is180 } from "../versions.ts";

const general = (line: string): string => `${chat}general_settings:\n  ${line}`;

const least = "proxy_budget_rescheduler_min_time";
const most = "proxy_budget_rescheduler_max_time";
const polling = "proxy_batch_polling_interval";
const seconds = ["proxy_batch_write_at", polling, least, most];
const refuses = "with a database the proxy refuses to start";
const noDays = `is not a number of days such as 7d; ${refuses}`;

/** What is wrong with the time between two reports of what was spent. */
const wrongReport = (value: unknown): string | undefined =>
  typeof value === "string" && /^0*[1-9]\d*d$/.test(value) ? undefined : noDays;

/** LiteLLM 1.80 takes any whole number of days, and its scheduler makes of it what it can. */
function wrongReport180(value: unknown): string | undefined {
  const [, days] = /^\s*([+-]?\d+)\s*d$/i.exec(typeof value === "string" ? value : "") ?? [];
  if (days === undefined) return noDays;
  if (Number(days) > 0) return undefined;
  return Number(days) === 0
    ? "is no time at all: with a database the report is sent every second"
    : "lies in the past: with a database the first report ends all jobs in the background";
}

export const rule: Rule = {
  id: "settings/background-job",
  severity: "error",
  about: () => ({
    description:
      "A time for a job in the background, such as proxy_batch_write_at, that is text, as one from the environment is, or a longest time that is shorter than the shortest: with a database the proxy refuses to start, or never does the job.",
    wrong: general('proxy_batch_write_at: "60"'),
    right: general("proxy_batch_write_at: 60"),
  }),
  check({ section, catalogue, report }) {
    const settings = section("general_settings");
    for (const key of seconds) {
      const value = settings[key];
      if (!isGiven(value) || typeof value === "number") continue;
      const path = ["general_settings", key];
      const effect = key === polling ? "what batches cost is never looked up" : refuses;
      const message = isReference(value)
        ? `what comes from the environment is text, and this is a number; ${effect}`
        : `${describeValue(value)} is not a number of seconds; ${effect}`;
      const isNumber = typeof value === "string" && /^\d+$/.test(value);
      report(path, message, {
        at: "value",
        ...(isNumber ? { fix: { path, at: "value", text: value } } : {}),
      });
    }
    const [from, to] = [settings[least], settings[most]];
    if (typeof from === "number" && typeof to === "number" && to < from) {
      const message = `${to} is less than the ${from} of ${least}; ${refuses}`;
      report(["general_settings", most], message, { at: "value" });
    }
    const frequency = settings["spend_report_frequency"] ?? null;
    if (!isGiven(settings["alerting"]) || isNothing(frequency) || isReference(frequency)) return;
    const wrong = (is180(catalogue.version) ? wrongReport180 : wrongReport)(frequency);
    if (wrong === undefined) return;
    const what = typeof frequency === "string" ? quoted(frequency) : describeValue(frequency);
    report(["general_settings", "spend_report_frequency"], `${what} ${wrong}`, { at: "value" });
  },
};
