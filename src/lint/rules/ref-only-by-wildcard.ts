import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const models = modelList(
  deployment("openai/*", "openai/*"),
  deployment("openai/gpt-5", "openai/gpt-5"),
);

/** The same model at another vendor is no typo. */
const withoutVendor = (name: string): string => name.slice(name.indexOf("/") + 1);

export const rule: Rule = {
  id: "ref/only-by-wildcard",
  severity: "warning",
  about: () => ({
    description:
      "A name much like one that is configured, and served only because a wildcard takes anything: perhaps a typo.",
    wrong: `${models}router_settings:\n  fallbacks:\n    - openai/gpt-5: [openai/gtp-5]`,
    right: `${models}router_settings:\n  fallbacks:\n    - openai/gpt-5: [openai/gpt-5.1]`,
  }),
  check({ fallbacks, named, models, report }) {
    // What LiteLLM's map has is no misspelling of another name.
    const isKnown = (name: string): boolean =>
      [name, withoutVendor(name)].some((model) => models().get(model) !== undefined);
    for (const { targets } of fallbacks()) {
      for (const { name, path } of targets) {
        if (named.served(name) !== "wildcard" || isKnown(name)) continue;
        const near = named.nearest(name);
        if (near === undefined || near.includes("*")) continue;
        if (withoutVendor(near) === withoutVendor(name)) continue;
        report(path, `"${name}" is served by a wildcard only`, { at: "value", suggestion: near });
      }
    }
  },
};
