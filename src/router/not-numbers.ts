import { describeValue } from "../litellm/types.ts";
import { isGiven, mappingOf } from "../yaml/read-values.ts";

const sections = ["router_settings", "litellm_settings"] as const;

/** The settings that the router counts with, and the sections that they are read from. */
const counted: Readonly<Record<string, readonly (typeof sections)[number][]>> = {
  num_retries: sections,
  max_fallbacks: sections,
  allowed_fails: sections,
  cooldown_time: ["router_settings"],
  retry_after: ["router_settings"],
  timeout: ["router_settings"],
  request_timeout: ["litellm_settings"],
};

function flawOf(key: string, value: unknown): string | undefined {
  if (typeof value === "boolean") return undefined;
  if (key === "num_retries") {
    if (Number.isInteger(value)) return undefined;
    return "not a whole number: LiteLLM answers 500 with a TypeError of its own where it should retry";
  }
  if (typeof value === "number") return undefined;
  return "not a number: LiteLLM may fail where it counts with it";
}

/** Of the settings that the router counts with those that are no number, each in a sentence. */
export function notNumbers(config: unknown): string[] {
  const stated = (section: string, key: string) => mappingOf(mappingOf(config)[section])[key];
  return Object.entries(counted).flatMap(([key, from]) => {
    // the router's own wins, a wrong one too
    const section = from.find((one) => isGiven(stated(one, key)));
    if (section === undefined) return [];
    const value = stated(section, key);
    const flaw = flawOf(key, value);
    return flaw === undefined
      ? []
      : [`${section}.${key} is ${describeValue(value)}, ${flaw}. The simulation leaves it out.`];
  });
}
