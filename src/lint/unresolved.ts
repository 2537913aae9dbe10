import type { Fallback } from "./fallbacks.ts";
import type { Rule } from "./rule.ts";

/** Makes the rule for targets of one kind of fallback that nothing serves. */
export function unresolved(given: Pick<Rule, "id" | "about"> & { kind: Fallback["kind"] }): Rule {
  const { kind, ...rule } = given;
  return {
    ...rule,
    severity: "error",
    check({ fallbacks, named, report }) {
      for (const fallback of fallbacks()) {
        if (fallback.kind !== kind) continue;
        for (const { name, path } of fallback.targets) {
          if (named.served(name) !== undefined) continue;
          report(path, `"${name}" is not served by this config; this fallback fails`, {
            at: "value",
            ...named.unserved(name),
          });
        }
      }
    },
  };
}
