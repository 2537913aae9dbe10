import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "cache/redis_url",
  severity: "error",
  description:
    "cache_params takes url, host, port and password; keys that start with redis_ are not read.",
  wrong:
    "litellm_settings:\n  cache: true\n  cache_params:\n    type: redis\n    redis_url: os.environ/REDIS_URL",
  right:
    "litellm_settings:\n  cache: true\n  cache_params:\n    type: redis\n    url: os.environ/REDIS_URL",
  check({ unknown, report, spots }) {
    for (const { place, key, path, near, taken } of unknown()) {
      if (place !== "cache_params") continue;
      const known = spots().find((spot) => spot.place === "cache_params")?.known;
      const bare = key.replace(/^redis_/, "");
      const meant = known?.has(bare) ? bare : near;
      const message = "unknown key of cache_params; LiteLLM does not read it";
      const fix =
        meant === undefined || taken ? {} : { fix: { path, at: "key", text: meant } as const };
      report(path, message, {
        suggestion: meant,
        severity: meant === undefined ? "warning" : "error",
        ...fix,
      });
    }
  },
};
