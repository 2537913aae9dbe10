import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

const general = `${chat}general_settings:\n  database_url: os.environ/DATABASE_URL\n`;

export const rule: Rule = {
  id: "production/no-budget",
  severity: "info",
  profile: "production",
  about: () => ({
    description: "A database, and so keys for users, but no budget for anyone.",
    wrong: general,
    right: `${general}litellm_settings:\n  max_budget: 100\n  budget_duration: 30d`,
  }),
  check({ section, report }) {
    if (section("general_settings")["database_url"] === undefined) return;
    const settings = section("litellm_settings");
    const keys = [
      "max_budget",
      "max_internal_user_budget",
      "max_end_user_budget_id",
      "default_key_generate_params",
      "tag_budget_config",
    ];
    if (keys.some((key) => settings[key] !== undefined)) return;
    if (section("router_settings")["provider_budget_config"] !== undefined) return;
    report(
      ["general_settings", "database_url"],
      "nobody has a budget: litellm_settings.max_budget limits them all",
    );
  },
};
