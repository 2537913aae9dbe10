import { coordinates, hasCoordination } from "../coordination.ts";
import { databasePlace } from "../database.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

const general = `${chat}router_settings:\n  redis_host: os.environ/REDIS_ADDRESS\n  redis_port: 6379\ngeneral_settings:\n  database_url: os.environ/DATABASE_URL\n`;

export const rule: Rule = {
  id: "replicas/coordination",
  severity: "warning",
  about: () => ({
    description:
      "Several replicas on one database without a Redis for the proxy itself: each counts spend, budgets and the limits of keys for itself. The router's own Redis is not used for them.",
    wrong: general,
    right: `${general}  coordination_redis:\n    host: os.environ/REDIS_ADDRESS`,
  }),
  given: { replicas: 2 },
  check({ section, replicas, environment, catalogue, report }) {
    const place = databasePlace({ section, environment });
    if (replicas < 2 || place === undefined) return;
    if (!hasCoordination(catalogue)) return;
    if (coordinates({ section, environment, catalogue })) return;
    const unless = environment ? "" : ", unless REDIS_HOST or REDIS_URL is in their environment";
    report(
      place,
      `each of the ${replicas} replicas counts the spend and limits of keys for itself${unless}`,
      { suggestion: "general_settings.coordination_redis" },
    );
  },
};
