import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../text.ts";
import { knowsKey } from "../versions.ts";

const key = (line: string): string => `${chat}general_settings:\n  ${line}`;
const permitted = "dangerously_permit_weak_or_unset_master_key";

export const rule: Rule = {
  id: "secret/master-key-null",
  severity: "error",
  about: () => ({
    description:
      "A master_key that is nothing, a number, blanks, or sk-1234 between blanks: it hides LITELLM_MASTER_KEY, and the proxy refuses to start.",
    wrong: key("master_key:"),
    right: key("master_key: os.environ/LITELLM_MASTER_KEY"),
  }),
  check({ section, catalogue, report }) {
    const general = section("general_settings");
    if (!knowsKey(catalogue, "general_settings", permitted)) return;
    const path = ["general_settings", permitted];
    const flag = general[permitted];
    if (typeof flag === "string" && /^(?:true|yes|on)$/i.test(flag)) {
      const message = `${quoted(flag)} is a string; LiteLLM wants the word true without quotes, and refuses to start`;
      report(path, message, { at: "value", fix: { path, at: "value", text: "true" } });
    }
    if (flag === true || !Object.hasOwn(general, "master_key")) return;
    const value = general["master_key"];
    const text = typeof value === "string" ? value.trim() : undefined;
    // The plain cases of sk-1234 and of an empty string are found as weak keys.
    const blank = text !== value && (text === "" || text === "sk-1234");
    if (value !== null && !blank) return;
    const message =
      value === null
        ? "master_key has no value, which hides LITELLM_MASTER_KEY; the proxy refuses to start"
        : "blanks around it do not make this master key a better one; the proxy refuses to start";
    report(["general_settings", "master_key"], message, {
      suggestion: "os.environ/LITELLM_MASTER_KEY",
    });
  },
};
