import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "bind/public",
  severity: "warning",
  about: () => ({
    description:
      "The proxy is told to start without a proper master key: whoever reaches its port uses the models.",
    wrong: `${chat}general_settings:\n  dangerously_permit_weak_or_unset_master_key: true`,
    right: `${chat}general_settings:\n  master_key: os.environ/LITELLM_MASTER_KEY`,
  }),
  check({ section, report }) {
    const key = "dangerously_permit_weak_or_unset_master_key";
    if (section("general_settings")[key] !== true) return;
    report(
      ["general_settings", key],
      "whoever reaches the port uses the models; bind it to 127.0.0.1",
    );
  },
};
