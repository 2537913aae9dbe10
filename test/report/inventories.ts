import type { Inventory } from "../../src/index.ts";
import { defineConfig, env, group, openaiCompatible } from "../../src/index.ts";

const vendor = (index: number) =>
  openaiCompatible({
    name: `vendor-${index}`,
    api_base: `https://v${index}.example/v1`,
    api_key: env(`VENDOR_${index}_KEY`),
  });
const limits = { model_info: { max_input_tokens: 100_000, max_output_tokens: 8_000 } };

/** Groups of five deployments each, at 25 vendors; 200 unless it is said. */
export function large(count = 200): Inventory {
  const vendors = Array.from({ length: 25 }, (_, index) => vendor(index));
  const groups = Array.from({ length: count }, (_, at) =>
    group(
      `group-${at}`,
      Array.from({ length: 5 }, (_each, index) => {
        const chosen = vendors[(at * 3 + index * 7) % 25] ?? vendor(0);
        return chosen(`model-${at}-${index}`, { rpm: 1 + index, ...limits });
      }),
    ),
  );
  return defineConfig({ groups, fallbacks: { "group-1": [`group-${Math.trunc(count * 0.75)}`] } });
}

export const markup = `</script><img src=x onerror="alert(1)">&amp;<!--\u2028`;

/** Two groups, an alias, a wildcard, every kind of fallback, and markup wherever text can be. */
export function small(): Inventory {
  const one = vendor(1);
  const two = vendor(2);
  return defineConfig({
    groups: [
      group("fast", [one("quick", { rpm: 1, ...limits }), two("rapid", { rpm: 3, ...limits })]),
      group("clever", [one("thinker", { ...limits, user: markup })]),
      group("never", [two("a", { rpm: 1, ...limits }), two("b", { ...limits })]),
      group(markup, [two(markup, limits)]),
    ],
    models: [{ ...one("any", limits), model_name: "any/*" }],
    aliases: { "gpt-4o": "fast" },
    fallbacks: { fast: ["clever", "any/thing"] },
    context_window_fallbacks: { fast: ["clever"] },
    content_policy_fallbacks: { clever: ["fast"] },
    settings: {
      router_settings: { num_retries: 4 },
      general_settings: { master_key: env("MASTER") },
    },
  });
}

/** The same, with a strategy that goes by what it measures. */
export const measured = (): Inventory => ({
  ...small(),
  settings: { router_settings: { routing_strategy: "least-busy" } },
});

/** One name that no box is wide enough for, of two deployments the second of which is hardly asked. */
export const long = (): Inventory =>
  defineConfig({
    groups: [
      group(`a-${"very-".repeat(15)}long-name`, [
        vendor(1)(`model-${"really-".repeat(15)}long`, { rpm: 999, ...limits }),
        vendor(2)("short", { rpm: 1, ...limits }),
      ]),
    ],
  });

/** Levels of order, retry policies, and deployments that say themselves how often they are tried again. */
export const persistent = (): Inventory => {
  const name = "levels";
  const stepped = [1, 2, 3].map((order) => vendor(order)("m", { order, ...limits }));
  const own = [0, 3].map((num_retries) => vendor(1)(`m${num_retries}`, { num_retries, ...limits }));
  return defineConfig({
    groups: [group(name, stepped), group("policy", [vendor(1)("m", limits)]), group("own", own)],
    aliases: { stands: name },
    fallbacks: { stands: ["own"] },
    settings: {
      router_settings: {
        num_retries: 0,
        model_group_retry_policy: { policy: { RateLimitErrorRetries: 3 } },
      },
    },
  });
};

/** A name of 88 letters without anything between them. */
export const unbroken = (): Inventory =>
  defineConfig({ groups: [group("abcdefgh".repeat(11), [vendor(1)("m", limits)])] });
