import { isMapping, listOf } from "../../yaml/read.ts";
import { deployment, modelList } from "../example.ts";
import type { Path } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { knowsKey } from "../versions.ts";

const models = (...lines: string[]): string =>
  `${modelList(deployment("chat", "openai/gpt-5", ...lines))}router_settings:\n  redis_host: os.environ/REDIS_HOST\n  redis_port: 6379\n`;

export const rule: Rule = {
  id: "replicas/parallel-requests",
  severity: "warning",
  about: () => ({
    description:
      "A limit of requests at the same time for a deployment, an MCP server, a guardrail's decisions or the whole proxy: each replica counts its own, whatever Redis there is. Divide it by the number of replicas.",
    wrong: models("max_parallel_requests: 4"),
    right: models("rpm: 4"),
  }),
  given: { replicas: 2 },
  check({ config, having, section, replicas, environment, catalogue, report }) {
    if (replicas < 2) return;
    const each = (path: Path, value: unknown): void => {
      const limit = Number(value);
      if (value === null || !(limit > 0)) return;
      report(
        path,
        `each of the ${replicas} replicas takes ${limit} at once: ${replicas * limit} in all`,
      );
    };
    for (const { path, params } of having("litellm_params", "max_parallel_requests")) {
      const at = [...path, "litellm_params", "max_parallel_requests"];
      each(at, params["max_parallel_requests"]);
    }
    const router = section("router_settings")["default_max_parallel_requests"];
    each(["router_settings", "default_max_parallel_requests"], router);
    const proxy = section("general_settings")["global_max_parallel_requests"];
    // Without it nothing is counted: settings/needs-another.
    if (environment?.has("LEGACY_MULTI_INSTANCE_RATE_LIMITING")) {
      each(["general_settings", "global_max_parallel_requests"], proxy);
    }
    for (const [name, server] of Object.entries(section("mcp_servers"))) {
      if (!isMapping(server)) continue;
      const key = "max_concurrent_requests";
      if (!knowsKey(catalogue, "mcp_server", key)) continue;
      each(["mcp_servers", name, key], server[key]);
    }
    const guardrails = config["guardrails"];
    for (const [index, item] of listOf(guardrails).entries()) {
      const params = isMapping(item) ? item["litellm_params"] : undefined;
      const key = "max_concurrent_decision_calls";
      const known = knowsKey(catalogue, "guardrail_params", key);
      if (known && isMapping(params))
        each(["guardrails", index, "litellm_params", key], params[key]);
    }
  },
};
