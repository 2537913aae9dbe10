import { isMapping } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../text.ts";

const cache = (type: string): string =>
  `litellm_settings:\n  cache: true\n  cache_params:\n    type: ${type}\n    similarity_threshold: 0.8\n    redis_semantic_cache_embedding_model: text-embedding-3-small\n    host: cache.example\n    port: 6379\n    password: os.environ/REDIS_PASSWORD`;

const semantic = ["redis-semantic", "valkey-semantic", "qdrant-semantic"];

/** Parameters that LiteLLM hands to these types of cache, and to no other. */
const readers: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^similarity_threshold$|^semantic_cache_/, semantic],
  [/^redis_semantic_cache_/, ["redis-semantic"]],
  [/^valkey_semantic_cache_/, ["valkey-semantic"]],
  [/^qdrant_/, ["qdrant-semantic"]],
  [/^s3_/, ["s3"]],
  [/^gcs_/, ["gcs"]],
  [/^azure_(?:account_url|blob_container)$/, ["azure-blob"]],
  [/^disk_cache_dir$/, ["disk"]],
];

export const rule: Rule = {
  id: "cache/other-type",
  severity: "warning",
  about: () => ({
    description:
      "A parameter of another type of cache, such as similarity_threshold where the type is redis: LiteLLM does not use it, and caches as the type says.",
    wrong: cache("redis"),
    right: cache("redis-semantic"),
  }),
  check({ section, catalogue, report }) {
    const settings = section("litellm_settings");
    const params = settings["cache_params"];
    if (settings["cache"] !== true || !isMapping(params)) return;
    const { type } = params;
    if (typeof type !== "string" || !catalogue.cache_types.includes(type)) return;
    for (const key of Object.keys(params)) {
      const types = readers.find(([pattern]) => pattern.test(key))?.[1];
      if (types === undefined || types.includes(type) || params[key] === null) continue;
      const message = `a cache of type ${quoted(type)} does not use it; it is for ${types.join(", ")}`;
      report(["litellm_settings", "cache_params", key], message);
    }
  },
};
