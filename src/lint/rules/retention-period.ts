import { describeValue } from "../../litellm/types.ts";
import { isGiven } from "../../yaml/read.ts";
import { chat } from "../example.ts";
import { isPeriod } from "../periods.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";
import { is180, knowsKey } from "../versions.ts";

/** Periods of general_settings, of which LiteLLM after 1.80 takes a number for days. */
export const retentions: readonly string[] = [
  "maximum_spend_logs_retention_period",
  "maximum_autorouter_session_retention_period",
  "maximum_health_check_retention_period",
  "maximum_daily_tag_spend_retention_period",
];

const schedule = "maximum_spend_logs_cleanup_cron";
const every = "maximum_spend_logs_retention_interval";

const general = (period: string): string =>
  `${chat}general_settings:\n  maximum_spend_logs_retention_period: ${period}`;

export const rule: Rule = {
  id: "retention/period",
  severity: "error",
  about: () => ({
    description:
      "A retention period that is none, such as 30 days for 30d, or a time to delete that is none: LiteLLM logs it and deletes nothing.",
    wrong: general("30 days"),
    right: general("30d"),
  }),
  check({ section, catalogue, report }) {
    const { version } = catalogue;
    const knows = (key: string): boolean => knowsKey(catalogue, "general_settings", key);
    const settings = section("general_settings");
    for (const key of retentions) {
      const value = settings[key];
      if (!isGiven(value) || !knows(key) || isPeriod(value, version)) continue;
      if (Number.isInteger(value) && !is180(version)) continue;
      const message = `${describeValue(value)} is not a period such as 7d, 2w or 1mo; LiteLLM deletes nothing`;
      report(["general_settings", key], message, { at: "value" });
    }
    if (!retentions.some((key) => isGiven(settings[key]))) return;
    const cron = settings[schedule];
    const interval = settings[every];
    if (isGiven(cron) && knows(schedule) && cron !== "") {
      const isCron = typeof cron === "string" && cron.trim().split(/\s+/).length === 5;
      if (isCron || isReference(cron)) return;
      const message = `${describeValue(cron)} is not a line of cron, of five fields; LiteLLM deletes nothing`;
      report(["general_settings", schedule], message, { at: "value" });
    } else if (isGiven(interval) && !isPeriod(interval, version)) {
      const message = `${describeValue(interval)} is not a period such as 1d; LiteLLM deletes nothing`;
      report(["general_settings", every], message, { at: "value" });
    }
  },
};
