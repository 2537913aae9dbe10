import { isGiven } from "../../yaml/read.ts";
import { chat } from "../example.ts";
import type { Path } from "../finding.ts";
import { cacheType, unexpected } from "../redis.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";

const cache = (address: string): string =>
  `${chat}litellm_settings:\n  cache: true\n  cache_params:\n    type: redis\n    ${address}`;

const scheme = /^(?:rediss?|unix):\/\//;

const isWritten = (value: unknown): value is string =>
  typeof value === "string" && value !== "" && !isReference(value);

/** @param isLoose whether nobody else looks at what is no text */
function isWrongUrl(url: unknown, isLoose: boolean): boolean {
  if (isWritten(url)) return !scheme.test(url);
  return isLoose && url !== undefined && url !== null && !isReference(url);
}

export const rule: Rule = {
  id: "redis/address",
  severity: "error",
  about: () => ({
    description:
      "A Redis URL without redis://, with which LiteLLM refuses to start, or a host with a scheme or a port, or a port that is no number, to which it never connects.",
    wrong: cache("url: localhost:6379"),
    right: cache("url: redis://localhost:6379"),
  }),
  check({ section, spots, report }) {
    const settings = section("litellm_settings");
    const cached = settings["cache"] === true && String(cacheType(settings)).startsWith("redis");
    const isLooked = cached && cacheType(settings) === "redis";
    const places = [...(cached ? ["cache_params"] : []), "coordination_redis"];
    const router: Path = ["router_settings"];
    const addresses = [
      ...places.flatMap((place) =>
        [...spots(place)].map(({ path, value }) => ({ path, value, prefix: "" })),
      ),
      { path: router, value: section("router_settings"), prefix: "redis_" },
    ];
    for (const { path, value, prefix } of addresses) {
      const [url, host, port] = [`${prefix}url`, `${prefix}host`, `${prefix}port`];
      // that it is text, and not empty, is measured of the other places
      const isLoose = path[1] === "cache_params" && isLooked;
      if (isWrongUrl(value[url], isLoose)) {
        const message = "LiteLLM refuses to start: a Redis URL begins with redis:// or rediss://";
        report([...path, url], message, { at: "value" });
      }
      if (isLoose && value[url] === null && isGiven(value["host"]))
        report([...path, url], `${unexpected(url)}: leave it out beside a host`);
      if (isWritten(value[host]) && /:\/\/|^[^:]*:\d+$/.test(value[host])) {
        const message = "a host alone, without scheme and port; LiteLLM never connects to this";
        report([...path, host], message, { at: "value" });
      }
      const given = value[port];
      if (isWritten(given) && !/^\d+$/.test(given.trim())) {
        report([...path, port], "a port is a number; LiteLLM never connects to this", {
          at: "value",
        });
      }
    }
  },
};
