import { listOf, mappingOf } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { quoted, stringsAt } from "../text.ts";
import { is180 } from "../versions.ts";

/** What LiteLLM calls the functions that it may cache; the proxy calls those with an a. */
const proxied = [
  ...["acompletion", "aembedding", "atranscription", "atext_completion", "arerank"],
  ...["aresponses", "anthropic_messages"],
];
const twin = (name: string): string | undefined =>
  name === "aanthropic_messages"
    ? "anthropic_messages"
    : proxied.find((call) => call === `a${name}`);

const cache = (types: string): string =>
  `litellm_settings:\n  cache: true\n  cache_params:\n    type: local\n    supported_call_types: ${types}`;

export const rule: Rule = {
  id: "cache/call-types",
  severity: "error",
  about: () => ({
    description:
      "A name in supported_call_types of a call that the proxy never makes, such as completion: it calls acompletion, and caches nothing.",
    wrong: cache("[completion]"),
    right: cache("[acompletion]"),
  }),
  check({ section, catalogue, report }) {
    // Later versions take the answers of responses for those of aresponses.
    const known = is180(catalogue.version) ? proxied : [...proxied, "responses"];
    const path = ["litellm_settings", "cache_params", "supported_call_types"];
    const settings = section("litellm_settings");
    const types = listOf(mappingOf(settings["cache_params"])["supported_call_types"]);
    for (const [index, name] of stringsAt(types)) {
      const meant = twin(name);
      if (known.includes(name) || (meant !== undefined && types.includes(meant))) continue;
      const message =
        meant === undefined
          ? `${quoted(name)} is not a call that LiteLLM caches; it has ${proxied.join(", ")}`
          : `the proxy calls ${meant} and never ${name}: nothing is cached by this`;
      report([...path, index], message, { at: "value", suggestion: meant });
    }
  },
};
