// Which models a vendor has, as far as LiteLLM's map tells.
import { type Models, makers } from "../../lint/models.ts";
import type { Model } from "../../litellm/catalogue.ts";
import { meant, nearest } from "../../nearest.ts";

/** What LiteLLM's map says of a maker's model. */
export function entryOf(models: Models, maker: string, model: string): Model | undefined {
  const bare = models.get(model);
  return models.get(`${maker}/${model}`) ?? (bare?.provider === maker ? bare : undefined);
}

const digits = (name: string): string => name.replace(/\D/g, "");

/**
 * Why a vendor has no model of a name: it is another's, or a slip of the fingers. A name with
 * another number may be newer than the map.
 */
export function whyUnknown(models: Models, maker: string, host: string) {
  return (model: string): string | undefined => {
    if (/[:*]|^ft\b/.test(model) || entryOf(models, maker, model) !== undefined) return undefined;
    const slash = model.indexOf("/");
    const owner =
      models.get(model)?.provider ??
      (slash > 0 && makers.has(model.slice(0, slash)) ? model.slice(0, slash) : undefined);
    if (owner !== undefined && owner !== maker && makers.has(owner)) {
      const own = slash > 0 ? model.slice(slash + 1) : model;
      return `${host} has no model "${model}", it is one of ${owner}: write ${owner}/${own}`;
    }
    const near = nearest(
      model,
      models.names(maker).filter((name) => digits(name) === digits(model)),
    );
    return near && `${host} has no model "${model}"${meant(near)}`;
  };
}
