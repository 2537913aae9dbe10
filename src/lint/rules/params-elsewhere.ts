import { isNear, nearest } from "../../nearest.ts";
import { listOf, mappingOf } from "../../yaml/read.ts";
import type { Path } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { meantBy } from "../synonyms.ts";
import { isForVendor } from "./params-forwarded.ts";

const credential = (key: string): string =>
  `credential_list:\n  - credential_name: work\n    credential_values: { ${key}: os.environ/KEY }\n    credential_info: {}\n`;

const sent = "sends it to the vendor as it stands";
const unread = "does not read it";

/** Lists of entries with such parameters, the key that has them where it is not the entry itself. */
const lists = [
  ["credential_list", "credential_values", sent],
  ["vector_store_registry", "litellm_params", unread],
  ["files_settings", undefined, unread],
  ["finetune_settings", undefined, unread],
] as const;

const ofVertex = ["vertex_project", "vertex_location", "vertex_credentials"];

export const rule: Rule = {
  id: "params/elsewhere",
  severity: "error",
  about: () => ({
    description:
      "A misspelt parameter outside model_list: in credential_values and default_litellm_params LiteLLM sends it to the vendor with each request, in the settings of vector stores, files, fine-tuning or Vertex nothing reads it.",
    wrong: credential("api_bse"),
    right: credential("api_base"),
  }),
  check({ config, section, catalogue, report }) {
    const known = catalogue.places["litellm_params"];
    const look = (path: Path, given: unknown, effect: string): void => {
      for (const key of Object.keys(mappingOf(given))) {
        if (known?.has(key) || isForVendor(key)) continue;
        const suggestion =
          meantBy("litellm_params", key) ?? known?.names().find((name) => isNear(key, name));
        if (suggestion === undefined) continue;
        report([...path, key], `LiteLLM does not know this key, and ${effect}`, { suggestion });
      }
    };
    for (const [list, key, effect] of lists) {
      for (const [index, entry] of listOf(config[list]).entries()) {
        if (key === undefined) look([list, index], entry, effect);
        else look([list, index, key], mappingOf(entry)[key], effect);
      }
    }
    const defaults = "default_litellm_params";
    look(["router_settings", defaults], section("router_settings")[defaults], sent);
    for (const key of Object.keys(mappingOf(config["default_vertex_config"]))) {
      if (ofVertex.includes(key)) continue;
      const message = `LiteLLM does not read this key here; there are ${ofVertex.join(", ")}`;
      report(["default_vertex_config", key], message, { suggestion: nearest(key, ofVertex) });
    }
  },
};
