import { isMapping } from "../../yaml/read.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";

const guardrail = (retrieval: boolean): string =>
  `${chat}router_settings:\n  redis_host: os.environ/REDIS_HOST\n  redis_port: 6379\nguardrails:\n  - guardrail_name: smaller\n    litellm_params:\n      guardrail: compresr\n      mode: pre_call\n      api_key: os.environ/COMPRESR_API_KEY\n      enable_retrieval: ${retrieval}\n`;

export const rule: Rule = {
  id: "replicas/own-memory",
  severity: "warning",
  about: () => ({
    description:
      "compresr keeps what it left out in the memory of one replica: another one cannot bring it back, and there is no Redis for it.",
    wrong: guardrail(true),
    right: guardrail(false),
  }),
  given: { replicas: 2 },
  check({ config, replicas, report }) {
    const guardrails = config["guardrails"];
    if (replicas < 2 || !Array.isArray(guardrails)) return;
    for (const [index, item] of guardrails.entries()) {
      const params = isMapping(item) ? item["litellm_params"] : undefined;
      if (!isMapping(params) || params["guardrail"] !== "compresr") continue;
      if (params["enable_retrieval"] !== true) continue;
      report(
        ["guardrails", index, "litellm_params", "enable_retrieval"],
        `what one of the ${replicas} replicas left out the others cannot bring back`,
      );
    }
  },
};
