import { chat } from "../example.ts";
import type { Named } from "../names.ts";
import type { Rule } from "../rule.ts";

/** LiteLLM also compares names without a provider's prefix, on either side. */
function canCall(named: Named, source: string): boolean {
  if (source === "*" || named.served(source) !== undefined) return true;
  const bare = source.slice(source.indexOf("/") + 1);
  return named.wildcards.length > 0 || (bare !== source && named.served(bare) !== undefined);
}

export const rule: Rule = {
  id: "ref/fallback-source",
  severity: "error",
  about: () => ({
    description: "A fallback for a name that nothing serves: it is never used.",
    wrong: `${chat}router_settings:\n  fallbacks:\n    - chta: [chat]`,
    right: `${chat}router_settings:\n  fallbacks:\n    - chat: [chat]`,
  }),
  check({ fallbacks, named, report }) {
    const suffixes = new Set(
      [...named.groups.keys()].map((name) => name.slice(name.indexOf("/") + 1)),
    );
    for (const { source, path } of fallbacks()) {
      if (source === undefined || canCall(named, source) || suffixes.has(source)) continue;
      report(path, `"${source}" is not served by this config; its fallbacks are never used`, {
        ...named.unserved(source),
      });
    }
  },
};
