import { isMapping, listOf, type Mapping, mappingOf } from "../yaml/read.ts";

/** The guardrails that a policy adds: a list by itself means them too. */
export function added(policy: Mapping): readonly unknown[] {
  const given = policy["guardrails"];
  return listOf(isMapping(given) ? given["add"] : given);
}

/** The policies that inherit from themselves, by way of others or at once. */
export function circular(policies: Mapping): string[] {
  return Object.keys(policies).filter((name) => {
    const seen = new Set<unknown>();
    let at = mappingOf(policies[name])["inherit"];
    while (typeof at === "string" && !seen.has(at)) {
      if (at === name) return true;
      seen.add(at);
      at = mappingOf(policies[at])["inherit"];
    }
    return false;
  });
}
