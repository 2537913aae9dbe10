import { describeValue } from "../../litellm/types.ts";
import { isGiven } from "../../yaml/read.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference, quoted } from "../text.ts";

const general = (line: string): string => `${chat}general_settings:\n  ${line}`;

const least = "proxy_budget_rescheduler_min_time";
const most = "proxy_budget_rescheduler_max_time";
const polling = "proxy_batch_polling_interval";
const seconds = ["proxy_batch_write_at", polling, least, most];
const refuses = "with a database the proxy refuses to start";

export const rule: Rule = {
  id: "settings/background-job",
  severity: "error",
  description:
    "A time for a job in the background, such as proxy_batch_write_at, that is text, as one from the environment is, or a longest time that is shorter than the shortest: with a database the proxy refuses to start, or never does the job.",
  wrong: general('proxy_batch_write_at: "60"'),
  right: general("proxy_batch_write_at: 60"),
  check({ section, report }) {
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
    const frequency = settings["spend_report_frequency"];
    if (!isGiven(settings["alerting"]) || !isGiven(frequency) || isReference(frequency)) return;
    if (typeof frequency === "string" && /^0*[1-9]\d*d$/i.test(frequency)) return;
    const what = typeof frequency === "string" ? quoted(frequency) : describeValue(frequency);
    report(
      ["general_settings", "spend_report_frequency"],
      `${what} is not a number of days such as 7d; ${refuses}`,
      { at: "value" },
    );
  },
};
