import { fallbackKinds } from "../../litellm/fallbacks.ts";
import { outcomeOf } from "../../litellm/outcomes.ts";
import { describeValue } from "../../litellm/types.ts";
import { isGiven, isMapping } from "../../yaml/read.ts";
import { isNothing } from "../accepted.ts";
import { chat } from "../example.ts";
import { namedSource } from "../fallbacks.ts";
import type { Path } from "../finding.ts";
import type { Context, Rule } from "../rule.ts";
import { isReference, quoted } from "../text.ts";
import { is180 } from "../versions.ts";

type Report = Context["report"];

/** @param refused whether LiteLLM takes no string; otherwise it walks it letter by letter */
function checkTargets(targets: unknown, path: Path, refused: boolean, report: Report): void {
  if (typeof targets === "string") {
    const text = `[${quoted(targets)}]`;
    const effect = refused ? "refuses to start" : "walks a string letter by letter";
    const message = `the targets are a list; LiteLLM ${effect}`;
    report(path, message, { at: "value", suggestion: text, fix: { path, at: "value", text } });
  } else if (!Array.isArray(targets)) {
    const effect = refused ? "; LiteLLM refuses to start" : "";
    report(path, `the targets of a fallback are a list of names${effect}`, { at: "value" });
  }
}

/** What LiteLLM checks when it starts: the list, and after 1.80 the targets too. */
type Checks = { strict: boolean; old: boolean };

function checkItem(item: unknown, path: Path, { strict, old }: Checks, report: Report): void {
  if (!isMapping(item)) {
    // Unchecked, a plain name is a fallback of every group, which 1.80 does not have.
    if (!strict && !old && typeof item === "string") return;
    const effect = strict ? "LiteLLM refuses to start" : "LiteLLM does not use this";
    report(path, `each fallback is a mapping of a name to a list; ${effect}`, { at: "value" });
    return;
  }
  const keys = Object.keys(item);
  const source = namedSource(item);
  if (source !== undefined) {
    const effect = strict ? "LiteLLM refuses to start" : "LiteLLM takes a key for the name";
    const targets = Object.values(item).find(Array.isArray) ?? ["another"];
    report(
      path,
      `each fallback is a mapping of a name to a list, without keys of its own; ${effect}`,
      {
        at: "value",
        suggestion: `${quoted(source)}: ${JSON.stringify(targets)}`,
      },
    );
    return;
  }
  if (keys.length !== 1) {
    const effect = strict ? "LiteLLM refuses to start" : "LiteLLM reads the first only";
    report(path, `each fallback has one name, this has ${keys.length}; ${effect}`);
  }
  for (const key of strict ? keys : keys.slice(0, 1)) {
    checkTargets(item[key], [...path, key], strict && !old, report);
  }
}

export const rule: Rule = {
  id: "ref/fallback-shape",
  severity: "error",
  about: () => ({
    description:
      "Fallbacks are a list of one-key mappings, each to a list of names; of a string LiteLLM takes each letter for a name, or refuses to start.",
    wrong: `${chat}router_settings:\n  fallbacks:\n    - chat: chat`,
    right: `${chat}router_settings:\n  fallbacks:\n    - chat: [chat]`,
  }),
  check({ section, catalogue, report }) {
    const old = is180(catalogue.version);
    for (const name of ["router_settings", "litellm_settings"]) {
      for (const kind of fallbackKinds) {
        const value = section(name)[kind];
        if (!isGiven(value) || isReference(value)) continue;
        // What the router's own settings have as well is read there alone.
        const ofRouter = section("router_settings")[kind] ?? null;
        const isRead = name === "router_settings" || isNothing(ofRouter);
        const strict = kind !== "context_window_fallbacks" && isRead;
        if (Array.isArray(value)) {
          for (const [index, item] of value.entries()) {
            checkItem(item, [name, kind, index], { strict, old }, report);
          }
        } else {
          const stops = isRead && outcomeOf(catalogue.outcomes, name, kind, value);
          const effect = stops ? "LiteLLM refuses to start" : "LiteLLM finds no fallback in it";
          const message = `${describeValue(value)} is not a list of mappings; ${effect}`;
          report([name, kind], message, { at: "value" });
        }
      }
      const value = section(name)["default_fallbacks"];
      if (!isGiven(value) || Array.isArray(value)) continue;
      const stops = outcomeOf(catalogue.outcomes, name, "default_fallbacks", value);
      const effect = stops ? "; LiteLLM refuses to start" : "";
      const message = `${describeValue(value)} is not a list of names${effect}`;
      report([name, "default_fallbacks"], message, { at: "value" });
    }
  },
};
