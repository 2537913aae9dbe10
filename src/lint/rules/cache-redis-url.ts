import { takesNoUnknown, unexpected } from "../redis.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "cache/redis_url",
  severity: "error",
  about: () => ({
    description:
      "cache_params takes url, host, port and password; other keys are not read, or with a host or S3 end the start of LiteLLM.",
    wrong:
      "litellm_settings:\n  cache: true\n  cache_params:\n    type: redis\n    redis_url: os.environ/REDIS_URL",
    right:
      "litellm_settings:\n  cache: true\n  cache_params:\n    type: redis\n    url: os.environ/REDIS_URL",
  }),
  claims: (place) => place === "cache_params",
  check(context) {
    const { unknown, report, spots, section } = context;
    const [spot] = spots("cache_params");
    const isS3 = section("litellm_settings")["cache"] === true && spot?.value["type"] === "s3";
    for (const { place, key, path, value, near, taken } of unknown()) {
      if (place !== "cache_params") continue;
      const bare = key.replace(/^redis_/, "");
      const meant = spot?.known.has(bare) ? bare : near;
      const refused = isS3 || (value !== null && takesNoUnknown(context, place));
      const reason = isS3
        ? "LiteLLM refuses to start: the client of S3 takes no such argument"
        : unexpected(key);
      const message = refused ? reason : "unknown key of cache_params; LiteLLM does not read it";
      const fix =
        meant === undefined || taken ? {} : { fix: { path, at: "key", text: meant } as const };
      report(path, message, {
        suggestion: meant,
        severity: meant === undefined && !refused ? "warning" : "error",
        ...fix,
      });
    }
  },
};
