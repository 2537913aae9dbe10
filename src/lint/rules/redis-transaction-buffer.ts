import { coordinates, hasCoordination, redisSetting } from "../coordination.ts";
import type { Rule } from "../rule.ts";

const buffer = "general_settings:\n  use_redis_transaction_buffer: true\n";

const isOn = (value: unknown): boolean =>
  value === true || value === 1 || (typeof value === "string" && /^true$/i.test(value));

export const rule: Rule = {
  id: "redis/transaction-buffer",
  severity: "warning",
  about: () => ({
    description:
      "use_redis_transaction_buffer needs a Redis: the proxy refuses to start without, whatever Redis the router has, though the validator passes.",
    wrong: buffer,
    right: `${buffer}  coordination_redis:\n    host: os.environ/REDIS_HOST`,
  }),
  check({ section, environment, catalogue, report }) {
    if (!isOn(section("general_settings")["use_redis_transaction_buffer"])) return;
    if (coordinates({ section, environment, catalogue })) return;
    const stops = hasCoordination(catalogue);
    const effect = stops
      ? "the proxy refuses to start"
      : "LiteLLM never writes to its database what was spent";
    const sure = environment !== undefined || !stops;
    const unless = sure ? "" : " unless REDIS_HOST or REDIS_URL is in its environment";
    const path = ["general_settings", "use_redis_transaction_buffer"];
    report(path, `no Redis is configured; ${effect}${unless}`, {
      suggestion: redisSetting(catalogue),
      ...(sure ? { severity: "error" as const } : {}),
    });
  },
};
