import { isGiven } from "../../yaml/read.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";
import { knowsKey } from "../versions.ts";

const key = (value: string): string => `${chat}general_settings:\n  master_key: ${value}`;
const permitted = "dangerously_permit_weak_or_unset_master_key";

/** Words that examples and people in a hurry make keys of. */
const words = new Set(
  `sk pk litellm master key keys admin password passwd pass secret secrets test testing dev demo local
  localhost development default proxy llm llms api token example sample change changeme me this my your
  the here please user root super very strong secure random long insecure unsafe dummy fake placeholder
  replace with in prod production staging gateway server router openai claude code ai model models
  hello world foo bar letmein qwerty abc abcd abcdef for not real value some any`.split(/\s+/),
);
const rows = /^(?:(\w)\1*|0?123456789?0?|0?1234567?8?|12345?6?|4321|9876543210?)$/;

/** Whether each of its parts is a common word, a row of digits or one letter again and again. */
const isOfWords = (value: string): boolean =>
  value
    .toLowerCase()
    .split(/[-_. !]+|(?<=[a-z])(?=\d)/)
    .every((part) => part === "" || words.has(part) || rows.test(part));

/** Why a key that LiteLLM takes is soon guessed. */
function weaknessOf(key: string): string | undefined {
  if (key === "" || key === "sk-1234") return undefined;
  if (key.length >= 12) return isOfWords(key) ? "of common words" : undefined;
  return isReference(key) ? undefined : "this short";
}

export const rule: Rule = {
  id: "secret/weak-master-key",
  severity: "error",
  about: () => ({
    description:
      "Without a master key of its own the proxy refuses to start since 1.104: unset, empty and sk-1234 are refused.",
    wrong: key("sk-1234"),
    right: key("os.environ/LITELLM_MASTER_KEY"),
  }),
  check({ config, section, environment, catalogue, report }) {
    const general = section("general_settings");
    if (!knowsKey(catalogue, "general_settings", permitted) || general[permitted] === true) return;
    const value = general["master_key"];
    if (value === "" || value === "sk-1234") {
      const message = `the proxy refuses to start with ${value === "" ? "an empty master key" : "this well-known master key"}`;
      report(["general_settings", "master_key"], message, {
        at: "value",
        suggestion: "os.environ/LITELLM_MASTER_KEY",
      });
    }
    const weakness = typeof value === "string" ? weaknessOf(value) : undefined;
    if (weakness !== undefined) {
      report(["general_settings", "master_key"], `a master key ${weakness} is soon guessed`, {
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
