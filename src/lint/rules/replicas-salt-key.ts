import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

const redis = "router_settings:\n  redis_host: os.environ/REDIS_HOST\n  redis_port: 6379\n";
const database = `${chat}${redis}general_settings:\n  database_url: os.environ/DATABASE_URL\n`;

export const rule: Rule = {
  id: "replicas/salt-key",
  severity: "warning",
  description:
    "Several replicas on one database need one LITELLM_SALT_KEY, or they cannot read each other's credentials.",
  wrong: database,
  right: `${chat}${redis}`,
  given: { replicas: 2 },
  check({ section, replicas, environment, report }) {
    if (replicas < 2 || section("general_settings")["database_url"] === undefined) return;
    if (environment?.has("LITELLM_SALT_KEY")) return;
    report(
      ["general_settings", "database_url"],
      `all ${replicas} replicas need the same LITELLM_SALT_KEY`,
    );
  },
};
