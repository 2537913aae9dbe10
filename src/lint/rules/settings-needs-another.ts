import { isGiven } from "../../yaml/read.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference, strings } from "../text.ts";

const general = (...lines: string[]): string =>
  `${chat}general_settings:\n  enable_health_check_routing: true\n${lines.join("")}`;

const isOn = (value: unknown): boolean => value === true || isReference(value);
const limiters = ["dynamic_rate_limiter", "dynamic_rate_limiter_v3"];

export const rule: Rule = {
  id: "settings/needs-another",
  severity: "warning",
  description: "A setting that does nothing without another, which is not there.",
  wrong: general(),
  right: general("  background_health_checks: true"),
  check({ section, report }) {
    const general = section("general_settings");
    const litellm = section("litellm_settings");
    const router = section("router_settings");
    const without = (place: string, key: string, needed: string): void => {
      const value = section(place)[key];
      if (!isGiven(value) || value === false) return;
      // An interval may well wait for its switch; what is switched on is meant to be on.
      const severity = key === "health_check_interval" ? "info" : "warning";
      report([place, key], `it does nothing without ${needed}`, { severity });
    };
    if (!isOn(general["background_health_checks"])) {
      for (const key of ["health_check_interval", "enable_health_check_routing"]) {
        without("general_settings", key, "background_health_checks: true");
      }
    }
    if (!strings(litellm["callbacks"]).some((name) => limiters.includes(name))) {
      for (const key of ["priority_reservation", "priority_reservation_settings"]) {
        without("litellm_settings", key, "dynamic_rate_limiter_v3 among the callbacks");
      }
    }
    const strategy = router["routing_strategy"] ?? "simple-shuffle";
    if (strategy !== "simple-shuffle" && !isReference(strategy)) {
      without(
        "router_settings",
        "enable_weighted_failover",
        "simple-shuffle as the routing_strategy",
      );
    }
  },
};
