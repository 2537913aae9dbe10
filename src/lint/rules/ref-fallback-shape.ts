import { isMapping } from "../../yaml/read.ts";
import { chat } from "../example.ts";
import { kinds } from "../fallbacks.ts";
import type { Path } from "../finding.ts";
import type { Context, Rule } from "../rule.ts";
import { quoted } from "../text.ts";

function checkItem(item: unknown, path: Path, report: Context["report"]): void {
  if (!isMapping(item)) {
    report(path, "each fallback is a mapping of a name to a list; LiteLLM refuses to start", {
      at: "value",
    });
    return;
  }
  const keys = Object.keys(item);
  if (keys.length !== 1) {
    report(path, `each fallback has one name, this has ${keys.length}; LiteLLM refuses to start`);
  }
  for (const key of keys) {
    const targets = item[key];
    const here = [...path, key];
    if (typeof targets === "string") {
      const text = `[${quoted(targets)}]`;
      const message = "a string is walked letter by letter; the targets are a list";
      report(here, message, {
        at: "value",
        suggestion: text,
        fix: { path: here, at: "value", text },
      });
    } else if (!Array.isArray(targets)) {
      report(here, "the targets of a fallback are a list of names", { at: "value" });
    }
  }
}

export const rule: Rule = {
  id: "ref/fallback-shape",
  severity: "error",
  description:
    "Fallbacks are a list of one-key mappings, each to a list of names; a string is walked letter by letter.",
  wrong: `${chat}router_settings:\n  fallbacks:\n    - chat: chat`,
  right: `${chat}router_settings:\n  fallbacks:\n    - chat: [chat]`,
  check({ section, report }) {
    for (const name of ["router_settings", "litellm_settings"]) {
      for (const kind of kinds) {
        const value = section(name)[kind] ?? undefined;
        if (value === undefined || (typeof value === "string" && value.startsWith("os.environ/")))
          continue;
        if (Array.isArray(value)) {
          for (const [index, item] of value.entries()) checkItem(item, [name, kind, index], report);
        } else {
          report([name, kind], "this is a list of mappings; LiteLLM refuses to start", {
            at: "value",
          });
        }
      }
      const value = section(name)["default_fallbacks"] ?? undefined;
      if (value === undefined || Array.isArray(value)) continue;
      report([name, "default_fallbacks"], "this is a list of names", { at: "value" });
    }
  },
};
