import { databasePlace } from "../database.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

const database = (limit: number): string =>
  `${chat}router_settings:\n  redis_host: os.environ/REDIS_HOST\n  redis_port: 6379\ngeneral_settings:\n  database_url: os.environ/DATABASE_URL\n  database_connection_pool_limit: ${limit}\n`;

/** What a Postgres takes that nobody has set. */
const most = 100;
/** What a proxy takes that nobody has set. */
const usual = 10;

export const rule: Rule = {
  id: "replicas/connections",
  severity: "warning",
  about: () => ({
    description:
      "database_connection_pool_limit is for each replica, 10 where none is stated: together they want more connections than a Postgres takes by itself (100).",
    wrong: database(60),
    right: database(20),
  }),
  given: { replicas: 2 },
  check({ section, replicas, environment, report }) {
    const key = "database_connection_pool_limit";
    const stated = section("general_settings")[key];
    const place =
      stated === undefined ? databasePlace({ section, environment }) : ["general_settings", key];
    const limit = stated === undefined ? usual : Number(stated);
    if (place === undefined || replicas < 2 || !(limit * replicas > most)) return;
    const each = `${limit} each${stated === undefined ? ", as LiteLLM has it" : ""}`;
    const share = Math.floor(most / replicas);
    const advice =
      share > 0
        ? `state at most ${share}, or raise its max_connections`
        : "raise its max_connections";
    report(
      place,
      `${replicas} replicas want ${limit * replicas} connections, ${each}; a Postgres takes ${most} unless it is told otherwise: ${advice}`,
    );
  },
};
