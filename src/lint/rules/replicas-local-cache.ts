import { isMapping } from "../../yaml/read.ts";
import { chat, indented } from "../example.ts";
import type { Rule } from "../rule.ts";

const cache = (...lines: string[]): string =>
  `${chat}router_settings:\n  redis_host: os.environ/REDIS_HOST\n  redis_port: 6379\nlitellm_settings:\n  cache: true\n  cache_params:\n${indented(4, lines)}`;

export const rule: Rule = {
  id: "replicas/local-cache",
  severity: "warning",
  about: () => ({
    description:
      "A cache of answers in the memory or on the disk of each replica: what one has, the others ask for again, and two may answer the same question differently.",
    wrong: cache("type: local"),
    right: cache("type: redis", "host: os.environ/REDIS_HOST", "port: 6379"),
  }),
  given: { replicas: 2 },
  check({ section, replicas, report }) {
    const { cache, cache_params: params } = section("litellm_settings");
    if (replicas < 2 || cache !== true || !isMapping(params)) return;
    const { type } = params;
    if (type !== "local" && type !== "disk") return;
    const message = `each of the ${replicas} replicas has a cache of its own and asks for what another has already`;
    report(["litellm_settings", "cache_params", "type"], message, {
      suggestion: "redis",
      at: "value",
    });
  },
};
