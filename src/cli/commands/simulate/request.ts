import { didYouMean } from "../../../nearest.ts";
import type { Outcome } from "../../../router/errors.ts";
import type { Plan } from "../../../router/plan.ts";
import { readOutcomes, selected, selectors } from "../../../router/plan.ts";
import type { Request, Router } from "../../../router/router.ts";
import type { Parsed } from "../../command.ts";
import { stringOption, UsageError } from "../../command.ts";
import { numberOption, strings } from "../../options.ts";

/** What --fail says. @throws UsageError */
export function planOf(router: Router, given: readonly string[]): Plan {
  const plan = new Map<number, readonly Outcome[]>();
  for (const item of given) {
    const at = item.lastIndexOf("=");
    const selector = item.slice(0, at);
    if (at < 1) throw new UsageError(`--fail ${item}: must be SELECTOR=STATUS`);
    const outcomes = outcomesOf(item, item.slice(at + 1));
    const found = selected(router, selector);
    if (found.length === 0) {
      const near = didYouMean(selector, selectors(router));
      throw new UsageError(`--fail ${item}: no deployment is called "${selector}"${near}`);
    }
    for (const { index } of found) plan.set(index, outcomes);
  }
  return plan;
}

function outcomesOf(item: string, text: string): Outcome[] {
  const read = readOutcomes(text);
  if ("outcomes" in read) return read.outcomes;
  throw new UsageError(
    `--fail ${item}: "${read.wrong}" is no status from 400 to 599, nor ok, timeout, connection, context, content-policy or content-filter`,
  );
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");

/** An auto router picks by the prompt, of which a simulation knows the length alone. @throws UsageError */
export function refuseAutoRouter(router: Router, { model }: Request): void {
  const choices = router.autoRouters.get(router.aliases.get(model) ?? model);
  if (choices === undefined) return;
  const [first = "NAME"] = choices;
  const among = choices.length === 0 ? "" : ` among ${quoted(choices)}`;
  throw new UsageError(
    `--model ${model}: an auto router picks${among} by the prompt; simulate what it picks, as in --model ${first}`,
  );
}

/** The request that the options describe. @throws UsageError */
export function requestOf(parsed: Parsed): Request {
  const model = stringOption(parsed, "model");
  if (model === undefined)
    throw new UsageError("--model NAME is needed: the model a client asks for");
  const retries = numberOption(parsed, "retries", 0);
  const fallbacks = strings(parsed, "fallback");
  return {
    model,
    promptTokens: numberOption(parsed, "prompt-tokens", 0) ?? 0,
    ...(retries === undefined ? {} : { numRetries: retries }),
    ...(fallbacks.length > 0 ? { fallbacks } : {}),
    ...(parsed.values["disable-fallbacks"] ? { disableFallbacks: true } : {}),
  };
}
