import { isGiven, isMapping } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { isSet } from "../variables.ts";

/** What LiteLLM wants of each type: one key of each row, or a variable in its place. */
const wanted: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "redis-semantic": [
    ["similarity_threshold"],
    ["redis_url", "host", "REDIS_HOST"],
    ["redis_url", "port", "REDIS_PORT"],
    ["redis_url", "password", "REDIS_PASSWORD"],
  ],
  "qdrant-semantic": [
    ["similarity_threshold"],
    ["qdrant_collection_name"],
    ["qdrant_api_base", "QDRANT_URL", "QDRANT_API_BASE"],
  ],
  "azure-blob": [["azure_account_url"], ["azure_blob_container"]],
};

const isVariable = (name: string): boolean => name === name.toUpperCase();

const cache = (line: string): string =>
  `litellm_settings:\n  cache: true\n  cache_params:\n    type: qdrant-semantic\n    qdrant_collection_name: answers\n    qdrant_api_base: http://localhost:6333\n${line}`;

export const rule: Rule = {
  id: "cache/missing-parameter",
  severity: "error",
  about: () => ({
    description: "A type of cache without a parameter that it needs: LiteLLM refuses to start.",
    wrong: cache(""),
    right: cache("    similarity_threshold: 0.8"),
  }),
  check({ section, environment, report }) {
    const settings = section("litellm_settings");
    const params = settings["cache_params"];
    if (settings["cache"] !== true || !isMapping(params)) return;
    const { type } = params;
    if (typeof type !== "string" || !Object.hasOwn(wanted, type)) return;
    const missing = (wanted[type] ?? []).filter(
      (names) =>
        !names.some((name) =>
          isVariable(name) ? isSet({ section, environment }, name) : isGiven(params[name]),
        ),
    );
    if (missing.length === 0) return;
    // The environment may have it, where nobody says what is in it.
    const open = environment === undefined && missing.every((names) => names.some(isVariable));
    const needs = missing.map((names) => names.join(" or ")).join(", and ");
    const message = `LiteLLM refuses to start: a ${type} cache needs ${needs}`;
    report(["litellm_settings", "cache_params"], message, open ? { severity: "warning" } : {});
  },
};
