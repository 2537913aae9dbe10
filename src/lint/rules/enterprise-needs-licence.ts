import { isGiven, isMapping, listOf, mappingOf } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { isSet } from "../variables.ts";
import { is180, knowsKey } from "../versions.ts";

const keys: readonly (readonly [section: string, key: string])[] = [
  ["general_settings", "enforced_params"],
  ["general_settings", "allowed_ips"],
  ["litellm_settings", "tag_budget_config"],
  ["top", "worker_registry"],
];

/** With these it starts, and refuses the requests. */
const logins: readonly (readonly [key: string, refused: string])[] = [
  ["enable_oauth2_auth", "every request is refused"],
  ["enable_jwt_auth", "every request with a JWT is refused"],
];

/** And these it does not look at. */
const idle: readonly (readonly [key: string, effect: string])[] = [
  ["admin_only_routes", "these routes are open to everybody with a key"],
  ["public_routes", "none of these routes is public"],
];

/** Where keys are kept, as key_management_system. */
const keepers = ["google_secret_manager", "hashicorp_vault", "cyberark"];

const refuses = "the proxy refuses to start with this unless LITELLM_LICENSE is in its environment";

const isEmpty = (value: unknown): boolean =>
  value === "" || (typeof value === "object" && value !== null && Object.keys(value).length === 0);

export const rule: Rule = {
  id: "enterprise/needs-licence",
  severity: "warning",
  about: () => ({
    description:
      "Settings of LiteLLM's Enterprise edition: without a licence in the environment the proxy refuses to start, or every request, or does not look at them.",
    wrong: "general_settings:\n  allowed_ips: [127.0.0.1]",
    right: "general_settings:\n  store_prompts_in_spend_logs: true",
  }),
  check({ config, section, spots, environment, catalogue, report }) {
    if (isSet({ section, environment }, "LITELLM_LICENSE")) return;
    const severity = environment === undefined ? {} : ({ severity: "error" } as const);
    for (const [place, key] of keys) {
      if (!knowsKey(catalogue, place, key)) continue;
      const mapping = place === "top" ? config : section(place);
      const value = mapping[key];
      if (!isGiven(value) || (key === "worker_registry" && isEmpty(value))) continue;
      const path = place === "top" ? [key] : [place, key];
      report(path, refuses, severity);
    }
    // Later versions let everybody ask for a key there.
    const endpoints = section("general_settings")["pass_through_endpoints"];
    for (const [index, entry] of is180(catalogue.version) ? listOf(endpoints).entries() : []) {
      if (!/^true$/i.test(String(mappingOf(entry)["auth"]))) continue;
      report(["general_settings", "pass_through_endpoints", index, "auth"], refuses, severity);
    }
    const keeper = section("general_settings")["key_management_system"];
    if (typeof keeper === "string" && keepers.includes(keeper)) {
      report(["general_settings", "key_management_system"], refuses, { at: "value", ...severity });
    }
    for (const { path, value } of spots("guardrail_params")) {
      if (!isMapping(mappingOf(value["mode"])["tags"])) continue;
      const which =
        value["default_on"] === true ? "every request" : "every request for this guardrail";
      const message = `${which} fails, as a mode by tags wants LITELLM_LICENSE in the proxy's environment`;
      report([...path, "mode"], message, severity);
    }
    for (const [key, effect] of idle) {
      if (!isGiven(section("general_settings")[key])) continue;
      const message = `${effect} unless LITELLM_LICENSE is in the proxy's environment`;
      report(["general_settings", key], message, severity);
    }
    for (const [key, refused] of logins) {
      if (section("general_settings")[key] !== true) continue;
      const message = `${refused} unless LITELLM_LICENSE is in the proxy's environment`;
      report(["general_settings", key], message, severity);
    }
  },
};
