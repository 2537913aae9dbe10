import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

const health = `${chat}router_settings:\n  redis_host: os.environ/REDIS_HOST\n  redis_port: 6379\ngeneral_settings:\n  background_health_checks: true\n`;

export const rule: Rule = {
  id: "replicas/shared-health-checks",
  severity: "warning",
  description: "Several replicas that each check every model: the checks are paid as many times.",
  wrong: health,
  right: `${health}  use_shared_health_check: true`,
  check({ section, replicas, report }) {
    const general = section("general_settings");
    if (replicas < 2 || general["background_health_checks"] !== true) return;
    if (general["use_shared_health_check"] === true) return;
    const message = `each of the ${replicas} replicas checks every model`;
    const suggestion = "general_settings.use_shared_health_check";
    report(["general_settings", "background_health_checks"], message, { suggestion });
  },
};
