import { isMapping } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";

const variables = ["REDIS_URL", "REDIS_HOST", "REDIS_CLUSTER_NODES", "REDIS_SENTINEL_NODES"];
const keys = [
  "host",
  "url",
  "redis_startup_nodes",
  "startup_nodes",
  "sentinel_nodes",
  "connection_pool",
];

export const rule: Rule = {
  id: "cache/without-parameters",
  severity: "error",
  description:
    "cache: true means Redis, and without an address of it, here or in REDIS_HOST or REDIS_URL, LiteLLM refuses to start.",
  wrong: "litellm_settings:\n  cache: true",
  right: "litellm_settings:\n  cache: true\n  cache_params:\n    type: local",
  check({ section, environment, report }) {
    const settings = section("litellm_settings");
    if (settings["cache"] !== true) return;
    const given = settings["cache_params"];
    if (given === null) {
      const message =
        "nothing is given here; LiteLLM refuses to start, whatever is in its environment";
      report(["litellm_settings", "cache_params"], message);
      return;
    }
    const params = isMapping(given) ? given : {};
    const type = params["type"] ?? "redis";
    if (type !== "redis" || keys.some((key) => (params[key] ?? undefined) !== undefined)) return;
    const defined = section("environment_variables");
    if (variables.some((name) => Object.hasOwn(defined, name) || environment?.has(name))) return;
    // With cache_params the address may well be in the environment, without them nobody thought of one.
    const severity = environment === undefined && isMapping(given) ? "info" : "error";
    const message =
      "Redis without host or url: LiteLLM starts only where REDIS_HOST or REDIS_URL is in its environment";
    report(["litellm_settings", "cache"], message, { severity });
  },
};
