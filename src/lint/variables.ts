import type { Context } from "./rule.ts";

/** Whether the proxy is known to have a variable: from its environment, or from the config itself. */
export const isSet = (
  { section, environment }: Pick<Context, "section" | "environment">,
  name: string,
): boolean => environment?.has(name) || Object.hasOwn(section("environment_variables"), name);
