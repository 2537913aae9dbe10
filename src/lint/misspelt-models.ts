import { distance } from "fastest-levenshtein";
import { farthest, nearest } from "../nearest.ts";
import { remembered } from "../remembered.ts";
import { isGiven } from "../yaml/read.ts";
import { type Deployment, hasBase } from "./deployments.ts";
import { makers } from "./models.ts";
import { horizonOf } from "./retirement.ts";
import type { Context } from "./rule.ts";

const most = 50;

/** The nearest name, where no word of it is another: search is no slip of the fingers for realtime. */
function misspelt(name: string, known: readonly string[]): string | undefined {
  const near = nearest(name, known);
  const words = name.split(/[-_/@]/);
  const others = near?.split(/[-_/@]/) ?? [];
  if (words.length !== others.length) return near;
  const isOther = words.some((word, at) => {
    const other = others[at] ?? "";
    return (
      word.length > 3 && other.length > 3 && distance(word, other) > Math.max(2, farthest(word))
    );
  });
  return isOther ? undefined : near;
}

/** What a name says a model is for, other than to chat. */
const purposes =
  /embed|tts|whisper|transcri|audio|speech|realtime|live|image|imagen|dall-e|veo|sora|video|rerank|moderation/g;
const purposeOf = (name: string): string => (name.match(purposes) ?? []).sort().join();

/** The nearest name of a model for the same purpose that is served for a while yet. */
function meantName(
  { provider = "", bare, info }: Deployment,
  names: readonly string[],
  { models, today }: Pick<Context, "models" | "today">,
): string | undefined {
  const once = bare.startsWith(`${provider}/`) ? bare.slice(provider.length + 1) : bare;
  if (names.includes(once)) return once;
  const horizon = today === undefined ? "" : horizonOf(today);
  const modes = typeof info["mode"] === "string" ? [info["mode"]] : ["chat", "responses"];
  let left = names.filter((name) => purposeOf(name) === purposeOf(once));
  for (;;) {
    const near = misspelt(once, left);
    if (near === undefined) return undefined;
    const model = models().get(near) ?? models().get(`${provider}/${near}`);
    const isOther = purposeOf(once) === "" && !modes.includes(model?.mode ?? "chat");
    if (!isOther && (model?.retires ?? "9999") > horizon) return near;
    left = left.filter((name) => name !== near);
  }
}

/** The deployments of models that LiteLLM's map does not have, each with the name that is meant. */
export function misspeltModels(
  context: Pick<Context, "deployments" | "catalogue" | "models" | "model" | "today">,
): Map<Deployment, string> {
  const { deployments, catalogue, models, model } = context;
  const unknown = deployments.filter((deployment) => {
    const { provider, bare, params, info } = deployment;
    if (provider === undefined || !makers.has(provider) || /[*:]|^ft|^os\.environ/.test(bare))
      return false;
    if (Object.hasOwn(catalogue.bare_models, bare)) return false;
    if (hasBase(deployment) || isGiven(info["base_model"] ?? params["base_model"])) return false;
    return model(deployment) === undefined;
  });
  const namesOf = remembered((vendor: string) => models().names(vendor));
  const meant = new Map<Deployment, string>();
  for (const deployment of unknown.slice(0, most)) {
    const near = meantName(deployment, namesOf(deployment.provider ?? ""), context);
    if (near !== undefined) meant.set(deployment, near);
  }
  return meant;
}
