import { alternatives } from "../../litellm/types.ts";
import { chat } from "../example.ts";
import type { Path } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { eachSpot } from "../spots.ts";
import { isReference } from "../text.ts";
import { dropped, measuredEffect } from "../wrong-type.ts";

const settings = (value: string): string =>
  `${chat}litellm_settings:\n  success_callback: ${value}`;

/** Lists of callbacks, which LiteLLM walks whatever they are. */
const walked = ["success_callback", "failure_callback", "audit_log_callbacks"];

/** Whether only lists and mappings are of the type. */
const isOfMany = (type: string): boolean =>
  alternatives(type).every((part) => /^(?:list|map)\b/.test(part));

export const rule: Rule = {
  id: "env/list-from-environment",
  severity: "error",
  about: () => ({
    description:
      "A list or mapping cannot come from the environment: LiteLLM puts the variable's string in its place, and walks its letters or refuses to start.",
    wrong: settings("os.environ/CALLBACKS"),
    right: settings("[langfuse]"),
  }),
  check({ spots, config, catalogue, report }) {
    const say = (path: Path, effect: string): void =>
      report(path, `a variable holds a string, no list or mapping; ${effect}`, { at: "value" });
    eachSpot(spots(), (spot) => {
      for (const key of Object.keys(spot.value).filter((name) => isReference(spot.value[name]))) {
        const type = spot.known.get(key);
        if (type === undefined) continue;
        const isWalked = spot.place === "litellm_settings" && walked.includes(key);
        if (isWalked) say([...spot.path, key], "LiteLLM walks its letters");
        else if (isOfMany(type)) {
          const isChecked = catalogue.checked[spot.place]?.includes(key);
          const effect = measuredEffect(catalogue, config, spot, key, "text");
          const either = effect ?? (isChecked ? dropped : undefined);
          if (either) say([...spot.path, key], either);
        }
      }
    });
  },
};
