import { nearest } from "../../nearest.ts";
import { isMapping } from "../../yaml/read.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference, quoted } from "../text.ts";

const cache = (name: string): string =>
  `${modelList(
    deployment("chat", "openai/gpt-5"),
    deployment("embedder", "openai/text-embedding-3-small"),
  )}litellm_settings:\n  cache: true\n  cache_params:\n    type: qdrant-semantic\n    qdrant_collection_name: answers\n    qdrant_api_base: http://localhost:6333\n    similarity_threshold: 0.8\n    qdrant_semantic_cache_embedding_model: ${name}`;

export const rule: Rule = {
  id: "cache/embedding-model",
  severity: "error",
  about: () => ({
    description:
      "The embedding model of a semantic cache that is no model_name of the config: LiteLLM asks no deployment for it, but the vendor of that name with what the environment has, and where there is no such vendor nothing is cached.",
    wrong: cache("embeder"),
    right: cache("embedder"),
  }),
  check({ section, named, catalogue, models, report }) {
    const settings = section("litellm_settings");
    const params = settings["cache_params"];
    if (settings["cache"] !== true || !isMapping(params)) return;
    const { type } = params;
    if (typeof type !== "string" || !type.endsWith("-semantic")) return;
    const key = `${type.replace("-", "_")}_cache_embedding_model`;
    const name = params[key];
    if (typeof name !== "string" || isReference(name) || named.groups.has(name)) return;
    const path = ["litellm_settings", "cache_params", key];
    const slash = name.indexOf("/");
    const isKnown =
      slash < 0
        ? Object.hasOwn(catalogue.bare_models, name) || models().get(name) !== undefined
        : Object.hasOwn(catalogue.providers, name.slice(0, slash));
    if (!isKnown && models().known) {
      const message = `${quoted(name)} is no model_name here, and no model of a vendor: nothing is cached`;
      const suggestion = nearest(name, [...named.groups.keys()]);
      // A database may have it.
      const severity = named.open ? "warning" : "error";
      report(path, message, { at: "value", severity, suggestion });
      return;
    }
    const served = named.served(name);
    if (served === undefined || served === "elsewhere") return;
    const owner = [...named.groups].find(([, members]) =>
      members.some(({ model }) => model === name),
    );
    const message = `the cache knows model_names only: it asks the vendor of ${quoted(name)} by itself, with the key in the environment`;
    report(path, message, { at: "value", severity: "warning", suggestion: owner?.[0] });
  },
};
