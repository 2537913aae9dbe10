import { chat } from "../example.ts";
import type { Path } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";

const cache = (address: string): string =>
  `${chat}litellm_settings:\n  cache: true\n  cache_params:\n    type: redis\n    ${address}`;

const url = /^(?:rediss?|unix):\/\//;

export const rule: Rule = {
  id: "redis/address",
  severity: "error",
  description:
    "A Redis URL without redis://, with which LiteLLM refuses to start, or a host with a scheme or a port, to which it never connects.",
  wrong: cache("url: localhost:6379"),
  right: cache("url: redis://localhost:6379"),
  check({ section, spots, report }) {
    const settings = section("litellm_settings");
    const places: [Path, unknown, "url" | "host"][] = [];
    for (const place of ["cache_params", "coordination_redis"]) {
      if (place === "cache_params" && settings["cache"] !== true) continue;
      for (const { path, value } of spots(place)) {
        if (place === "cache_params" && !String(value["type"] ?? "redis").startsWith("redis"))
          continue;
        places.push([[...path, "url"], value["url"], "url"]);
        places.push([[...path, "host"], value["host"], "host"]);
      }
    }
    const router = section("router_settings");
    places.push([["router_settings", "redis_url"], router["redis_url"], "url"]);
    places.push([["router_settings", "redis_host"], router["redis_host"], "host"]);
    for (const [path, value, kind] of places) {
      if (typeof value !== "string" || value === "" || isReference(value)) continue;
      if (kind === "url" && !url.test(value)) {
        const message = "LiteLLM refuses to start: a Redis URL begins with redis:// or rediss://";
        report(path, message, { at: "value" });
      }
      if (kind === "host" && /:\/\/|^[^:]*:\d+$/.test(value)) {
        const message = "a host alone, without scheme and port; LiteLLM never connects to this";
        report(path, message, { at: "value" });
      }
    }
  },
};
