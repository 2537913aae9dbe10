import { coordinates, redisSetting } from "../coordination.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

const health = `${chat}general_settings:\n  coordination_redis:\n    host: os.environ/REDIS_HOST\n  background_health_checks: true\n`;

export const rule: Rule = {
  id: "replicas/shared-health-checks",
  severity: "warning",
  about: () => ({
    description:
      "Several replicas that each check every model: the checks are paid as many times. use_shared_health_check does nothing without a Redis for the proxy itself.",
    wrong: health,
    right: `${health}  use_shared_health_check: true`,
  }),
  given: { replicas: 2 },
  check({ section, replicas, environment, catalogue, report }) {
    const general = section("general_settings");
    if (replicas < 2 || general["background_health_checks"] !== true) return;
    const shared = general["use_shared_health_check"] === true;
    if (shared && coordinates({ section, environment, catalogue })) return;
    report(
      ["general_settings", shared ? "use_shared_health_check" : "background_health_checks"],
      `each of the ${replicas} replicas checks every model${shared ? ": the proxy has no Redis to share them in" : ""}`,
      {
        suggestion: shared ? redisSetting(catalogue) : "general_settings.use_shared_health_check",
      },
    );
  },
};
