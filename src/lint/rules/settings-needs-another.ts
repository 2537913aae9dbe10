import { isGiven, mappingOf } from "../../yaml/read.ts";
import { databasePlace } from "../database.ts";
import { readsOrder } from "../deployment-order.ts";
import { chat } from "../example.ts";
import type { Severity } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { isReference, strings } from "../text.ts";
import { knowsKey } from "../versions.ts";

const general = (...lines: string[]): string =>
  `${chat}general_settings:\n  enable_health_check_routing: true\n${lines.join("")}`;

const isOn = (value: unknown): boolean => value === true || isReference(value);
const limiters = ["dynamic_rate_limiter", "dynamic_rate_limiter_v3"];
const legacy = "LEGACY_MULTI_INSTANCE_RATE_LIMITING";

const ofHealthChecks = [
  ...["health_check_interval", "enable_health_check_routing"],
  ...["use_shared_health_check", "background_health_check_model_groups"],
];
const ofAlerts = ["alerting_threshold", "alerting_args", "alert_types", "alert_to_webhook_url"];
const ofCooldowns = ["cooldown_time", "allowed_fails", "allowed_fails_policy"];

export const rule: Rule = {
  id: "settings/needs-another",
  severity: "warning",
  about: () => ({
    description:
      "A setting that does nothing without another, which is not there, or beside one that switches it off.",
    wrong: general(),
    right: general("  background_health_checks: true"),
  }),
  check({ section, deployments, having, named, environment, catalogue, report }) {
    const general = section("general_settings");
    const litellm = section("litellm_settings");
    const router = section("router_settings");
    const idle = (
      place: string,
      keys: readonly string[],
      why: string,
      usual: Severity = "warning",
    ): void => {
      for (const key of keys) {
        const value = section(place)[key];
        if (!isGiven(value) || value === false) continue;
        if (!knowsKey(catalogue, place, key)) continue;
        // An interval may well wait for its switch; what is switched on is meant to be on.
        const severity = key === "health_check_interval" ? "info" : usual;
        report([place, key], `it does nothing ${why}`, { severity });
      }
    };
    if (!isOn(general["background_health_checks"])) {
      idle("general_settings", ofHealthChecks, "without background_health_checks: true");
    }
    // A database may hold the ways of alerting.
    if (!isGiven(general["alerting"]) && !named.open) {
      idle("general_settings", ofAlerts, "without alerting");
    }
    // A login over SSO reads the roles as well.
    const { litellm_jwtauth: jwt } = general;
    if (!isOn(general["enable_jwt_auth"]) && !isOn(mappingOf(jwt)["sync_user_role_and_teams"])) {
      idle("general_settings", ["litellm_jwtauth"], "without enable_jwt_auth: true");
    }
    if (environment?.has(legacy) !== true) {
      const why = `without ${legacy}=true in the proxy's own environment`;
      idle("general_settings", ["global_max_parallel_requests"], why);
    }
    if (databasePlace({ section, environment }) === undefined && !named.open) {
      const isBudget = Number(litellm["max_budget"]) > 0 && isGiven(litellm["budget_duration"]);
      const budget = isBudget ? ["max_budget"] : [];
      const why =
        "without a database (general_settings.database_url, or DATABASE_URL in the environment)";
      // Where the environment is not known it may have one.
      idle("litellm_settings", budget, why, environment === undefined ? "info" : "warning");
    }
    if (!strings(litellm["callbacks"]).some((name) => limiters.includes(name))) {
      const why = "without dynamic_rate_limiter_v3 among the callbacks";
      idle("litellm_settings", ["priority_reservation", "priority_reservation_settings"], why);
    }
    // LiteLLM's map has limits for some models of these.
    const isLimited = deployments.some(
      ({ provider = "", params, entry, info }) =>
        ["gemini", "cloudflare"].includes(provider) ||
        [params, entry, info].some((part) => isGiven(part["rpm"] ?? part["tpm"])),
    );
    if (!isLimited && deployments.length > 0 && !named.open) {
      idle("litellm_settings", ["priority_reservation"], "without rpm or tpm of a deployment");
    }
    const strategy = router["routing_strategy"] ?? "simple-shuffle";
    if (strategy !== "simple-shuffle" && !isReference(strategy)) {
      const why = "without simple-shuffle as the routing_strategy";
      idle("router_settings", ["enable_weighted_failover"], why);
    }
    const ordered = having("litellm_params", "order").find(({ params }) =>
      isGiven(params["order"]),
    );
    if (ordered !== undefined && !readsOrder({ section, catalogue })) {
      const why = "without router_settings.enable_pre_call_checks: true";
      report([...ordered.path, "litellm_params", "order"], `it does nothing ${why}`);
    }
    if (router["disable_cooldowns"] === true) {
      idle("router_settings", ofCooldowns, "beside disable_cooldowns: true");
    }
  },
};
