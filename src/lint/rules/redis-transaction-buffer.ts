import { isMapping } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";

const buffer = "general_settings:\n  use_redis_transaction_buffer: true\n";

const isOn = (value: unknown): boolean =>
  value === true || value === 1 || (typeof value === "string" && /^true$/i.test(value));

export const rule: Rule = {
  id: "redis/transaction-buffer",
  severity: "error",
  description:
    "use_redis_transaction_buffer needs a Redis: the proxy refuses to start without, whatever Redis the router has, though the validator passes.",
  wrong: buffer,
  right: `${buffer}  coordination_redis:\n    host: os.environ/REDIS_HOST`,
  check({ section, environment, report }) {
    const general = section("general_settings");
    if (!isOn(general["use_redis_transaction_buffer"]) || isMapping(general["coordination_redis"]))
      return;
    const settings = section("litellm_settings");
    const cache = settings["cache_params"];
    const type = isMapping(cache) ? (cache["type"] ?? "redis") : undefined;
    if (settings["cache"] === true && (type === undefined || type === "redis")) return;
    if (environment?.has("REDIS_HOST") || environment?.has("REDIS_URL")) return;
    report(
      ["general_settings", "use_redis_transaction_buffer"],
      "no Redis is configured; the proxy refuses to start",
      { suggestion: "general_settings.coordination_redis" },
    );
  },
};
