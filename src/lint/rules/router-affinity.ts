import { describeValue } from "../../litellm/types.ts";
import { nearest } from "../../nearest.ts";
import { isMapping, mappingOf } from "../../yaml/read.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference, quoted } from "../text.ts";
import { knowsKey } from "../versions.ts";
import { refuses } from "../wrong-type.ts";

const affinity = (value: string): string =>
  `${chat}router_settings:\n  model_group_affinity_config:\n    chat: ${value}`;

const kinds = [
  "deployment_affinity",
  "responses_api_deployment_check",
  "session_affinity",
  "encrypted_content_affinity",
];

export const rule: Rule = {
  id: "router/affinity",
  severity: "error",
  about: () => ({
    description:
      "model_group_affinity_config with a kind of affinity that there is not, which LiteLLM ignores with a line in the log, for a group that does not exist, or with something other than a list, with which it refuses to start.",
    wrong: affinity("[session]"),
    right: affinity("[session_affinity]"),
  }),
  check({ section, catalogue, named, report }) {
    const key = "model_group_affinity_config";
    if (!knowsKey(catalogue, "router_settings", key)) return;
    for (const [group, given] of Object.entries(mappingOf(section("router_settings")[key]))) {
      const path = ["router_settings", key, group];
      if (named.served(group) === undefined) {
        report(path, `no group is called ${quoted(group)}; nobody asks for it`, {
          ...named.unserved(group),
        });
      }
      // of a text it asks whether a kind is in it, of a mapping whether it has the key
      if (typeof given === "string" || isMapping(given)) {
        const effect = isMapping(given)
          ? "what it names is on, whatever its value"
          : "LiteLLM takes each of its letters for a kind, and logs them";
        report(path, `${describeValue(given)} is not a list of kinds of affinity; ${effect}`, {
          at: "value",
          severity: "warning",
        });
        continue;
      }
      if (!Array.isArray(given)) {
        const message = `${describeValue(given)} is not a list of kinds of affinity; ${refuses}`;
        report(path, message, { at: "value" });
        continue;
      }
      for (const [index, kind] of given.entries()) {
        if (kinds.includes(kind) || isReference(kind)) continue;
        const isText = typeof kind === "string";
        const effect = typeof kind === "object" && kind !== null ? refuses : "LiteLLM ignores it";
        const what = isText ? quoted(kind) : describeValue(kind);
        const message = `${what} is no kind of affinity; ${effect}. There are ${kinds.join(", ")}`;
        report([...path, index], message, {
          at: "value",
          suggestion: isText ? nearest(kind, kinds) : undefined,
        });
      }
    }
  },
};
