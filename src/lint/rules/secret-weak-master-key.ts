import { isGiven } from "../../yaml/read.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";

const key = (value: string): string => `${chat}general_settings:\n  master_key: ${value}`;
const permitted = "dangerously_permit_weak_or_unset_master_key";

/** Whether a key is written out and shorter than anybody would call random. */
const isGuessed = (value: string): boolean =>
  value !== "" && value.length < 12 && !isReference(value);

export const rule: Rule = {
  id: "secret/weak-master-key",
  severity: "error",
  description:
    "Without a master key of its own the proxy refuses to start since 1.104: unset, empty and sk-1234 are refused.",
  wrong: key("sk-1234"),
  right: key("os.environ/LITELLM_MASTER_KEY"),
  check({ config, section, environment, catalogue, report }) {
    const general = section("general_settings");
    if (
      !Object.hasOwn(catalogue.places["general_settings"] ?? {}, permitted) ||
      general[permitted] === true
    )
      return;
    const value = general["master_key"];
    if (value === "" || value === "sk-1234") {
      const message = `the proxy refuses to start with ${value === "" ? "an empty master key" : "this well-known master key"}`;
      report(["general_settings", "master_key"], message, {
        at: "value",
        suggestion: "os.environ/LITELLM_MASTER_KEY",
      });
    }
    if (typeof value === "string" && value !== "sk-1234" && isGuessed(value)) {
      report(["general_settings", "master_key"], "a master key this short is soon guessed", {
        at: "value",
        severity: "warning",
        suggestion: "os.environ/LITELLM_MASTER_KEY",
      });
    }
    if (isGiven(value) || environment?.has("LITELLM_MASTER_KEY")) return;
    if (section("environment_variables")["LITELLM_MASTER_KEY"] !== undefined) {
      if (Object.keys(general).length > 0) return;
      const message =
        "the proxy reads this key only where general_settings has something in it; it refuses to start";
      report(["environment_variables", "LITELLM_MASTER_KEY"], message, {
        severity: environment === undefined ? "warning" : "error",
        suggestion: "general_settings.master_key",
      });
      return;
    }
    const path = Object.hasOwn(config, "general_settings") ? ["general_settings"] : [];
    const message =
      "no master_key: the proxy starts only where LITELLM_MASTER_KEY is in its environment";
    report(path, message, { severity: "info" });
  },
};
