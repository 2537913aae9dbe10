import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

const database = (limit: number): string =>
  `${chat}router_settings:\n  redis_host: os.environ/REDIS_HOST\n  redis_port: 6379\ngeneral_settings:\n  database_url: os.environ/DATABASE_URL\n  database_connection_pool_limit: ${limit}\n`;

/** What a Postgres takes that nobody has set. */
const most = 100;

export const rule: Rule = {
  id: "replicas/connections",
  severity: "warning",
  description:
    "database_connection_pool_limit is for each replica: together they want more connections than a Postgres takes by itself (100).",
  wrong: database(60),
  right: database(20),
  given: { replicas: 2 },
  check({ section, replicas, report }) {
    const key = "database_connection_pool_limit";
    const limit = Number(section("general_settings")[key]);
    if (replicas < 2 || !(limit * replicas > most)) return;
    const message = `${replicas} replicas want ${limit * replicas} connections; a Postgres takes ${most} unless it is told otherwise`;
    report(["general_settings", key], message);
  },
};
