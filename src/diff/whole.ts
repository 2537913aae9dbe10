import { find } from "../router/names.ts";
import type { Router } from "../router/router.ts";
import type { Change } from "./change.ts";
import { showNumber } from "./values.ts";

const times = (count: number): string =>
  count === 0 ? "not tried again" : `tried ${count} more ${count === 1 ? "time" : "times"}`;

/** What changes for every request, whatever name it asks for. */
function everywhere(old: Router, now: Router): string[] {
  const sentences: string[] = [];
  if (old.timeout !== now.timeout) {
    const [was, is] = [showNumber(old.timeout), showNumber(now.timeout)];
    sentences.push(`an attempt is given up after ${is} s (before: ${was} s)`);
  }
  if (old.numRetries !== now.numRetries) {
    sentences.push(`a failed request is ${times(now.numRetries)} (before: ${old.numRetries})`);
  }
  if (old.strategy !== now.strategy) {
    sentences.push(`a deployment is picked by ${now.strategy} (before: ${old.strategy})`);
  }
  return sentences;
}

/** Wildcards that are gone, where nothing else takes what they took. */
function wildcards(old: Router, now: Router): string[] {
  const gone = [...old.names].filter((name) => name.includes("*") && !now.names.has(name));
  return gone.flatMap((pattern) => {
    const after = find(now, pattern.replaceAll("*", "any"));
    if (!("by" in after)) return [`names that only ${pattern} matched are refused now`];
    return after.by === "default fallback"
      ? [`names that only ${pattern} matched go to the default fallback ${after.model} now`]
      : [];
  });
}

function dropped(old: Router, now: Router): string[] {
  const known = new Set(old.dropped.map(({ why }) => why));
  return now.dropped
    .filter(({ why }) => !known.has(why))
    .map(({ index, why }) => `LiteLLM drops model_list[${index}]: ${why}`);
}

/** What follows that is not about one name. */
export const whole = (old: Router, now: Router): Change[] =>
  [...everywhere(old, now), ...wildcards(old, now), ...dropped(old, now)].map((message) => ({
    kind: "consequence",
    message,
  }));
