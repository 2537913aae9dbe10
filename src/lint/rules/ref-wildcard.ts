import { mappingOf } from "../../yaml/read.ts";
import { deployment, modelList } from "../example.ts";
import type { Named } from "../names.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../text.ts";
import { is180 } from "../versions.ts";

const models = modelList(
  deployment("openai/*", "openai/*"),
  deployment("chat", "anthropic/claude-opus-4-5"),
);
const settings = (source: string): string =>
  `${models}router_settings:\n  fallbacks:\n    - ${source}: [chat]`;

const isWildcard = (name: string): boolean => name !== "*" && name.includes("*");

/** Whether a request for this very name is sent on with a star in its model. */
function keepsStar(named: Named, name: string): boolean {
  if (!name.includes("*") || named.served(name) === undefined) return false;
  const group = named.groups.get(name);
  const serving = group === undefined ? named.wildcards : [name];
  return serving.some((served) => named.groups.get(served)?.some(({ model }) => /\*/.test(model)));
}

export const rule: Rule = {
  id: "ref/wildcard",
  severity: "error",
  about: () => ({
    description:
      "A wildcard such as openai/* in fallbacks, aliases or retry policies: LiteLLM compares it as it stands with the name of a request, so that it is never used, and sends the star to the vendor where it is what to ask for.",
    wrong: settings('"openai/*"'),
    right: settings('"*"'),
  }),
  check({ fallbacks, named, section, catalogue, report }) {
    const never = (name: string): string =>
      `LiteLLM compares ${quoted(name)} as it stands with the name of a request: it is never used`;
    const sent = (name: string): string =>
      `${quoted(name)} is no model: LiteLLM sends the star to the vendor`;
    const old = is180(catalogue.version);
    for (const { kind, source, path, targets } of fallbacks()) {
      // Earlier versions look for the star in the common fallbacks alone.
      const isPlain = source === "*" && old && kind !== "fallbacks";
      if (source !== undefined && (isPlain || isWildcard(source))) report(path, never(source));
      for (const { name, path: at } of targets) {
        if (keepsStar(named, name)) report(at, sent(name), { at: "value" });
      }
    }
    for (const [alias, target] of named.aliases) {
      const path = ["router_settings", "model_group_alias", alias];
      if (alias.includes("*")) report(path, never(alias));
      else if (keepsStar(named, target)) report(path, sent(target), { at: "value" });
    }
    const router = section("router_settings");
    const policies = router["model_group_retry_policy"];
    for (const name of Object.keys(mappingOf(policies))) {
      if (name.includes("*"))
        report(["router_settings", "model_group_retry_policy", name], never(name));
    }
  },
};
