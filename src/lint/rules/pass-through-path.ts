import { nearest } from "../../nearest.ts";
import { isMapping, listOf, mappingOf } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { quoted, stringsAt } from "../text.ts";
import { knowsKey } from "../versions.ts";

const endpoint = (path: string): string =>
  `general_settings:\n  pass_through_endpoints:\n    - path: ${path}\n      target: https://rank.example/v1\n`;

/** What LiteLLM's own routes answer when it is posted. */
const own =
  /^\/(?:v1\/)?(?:chat\/completions|completions|embeddings|responses|rerank|ocr|search|moderations|images\/(?:generations|edits)|audio\/(?:speech|transcriptions)|files|batches)\/?$/;

/** Prefixes below which LiteLLM passes requests on to a vendor by itself. */
const vendors =
  /^\/(?:anthropic|openai|openai_passthrough|azure|azure_ai|vertex[_-]ai|gemini|bedrock|vllm|cursor|milvus)\/?$/;

/** Stars and braces, of which LiteLLM makes no pattern. */
const pattern = /[*{}]/;

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

const isPosted = (given: unknown): boolean =>
  !Array.isArray(given) || given.some((method) => String(method).toUpperCase() === "POST");

export const rule: Rule = {
  id: "pass-through/path",
  severity: "error",
  about: () => ({
    description:
      "A pass-through endpoint whose path has no slash before it, is one that LiteLLM answers itself, has a star or braces in it, is that of another endpoint before it, or with a method that there is not: the requests that are meant do not come to it.",
    wrong: endpoint("rank"),
    right: endpoint("/rank"),
  }),
  check({ section, catalogue, report }) {
    // Earlier versions take every method.
    const chooses = knowsKey(catalogue, "pass_through_endpoint", "methods");
    const endpoints = section("general_settings")["pass_through_endpoints"];
    const seen = new Set<string>();
    for (const [index, entry] of listOf(endpoints).entries()) {
      const path = isMapping(entry) ? entry["path"] : undefined;
      const given = chooses ? mappingOf(entry)["methods"] : undefined;
      for (const [at, method] of stringsAt(given)) {
        if (methods.includes(method.toUpperCase())) continue;
        const here = ["general_settings", "pass_through_endpoints", index, "methods", at];
        const message = `HTTP has no method ${quoted(method)}: no request comes with it`;
        report(here, message, { at: "value", suggestion: nearest(method.toUpperCase(), methods) });
      }
      if (typeof path !== "string" || path === "") continue;
      const here = ["general_settings", "pass_through_endpoints", index, "path"];
      const id = JSON.stringify([path, given]);
      if (!path.startsWith("/")) {
        const text = `/${path}`;
        report(here, "without a slash before it LiteLLM answers 404 there", {
          at: "value",
          suggestion: text,
          fix: { path: here, at: "value", text },
        });
      } else if (own.test(path) && isPosted(given)) {
        const message = `LiteLLM itself answers what is posted to ${quoted(path)}; only other methods come to this`;
        report(here, message, { at: "value" });
      } else if (pattern.test(path)) {
        const message = `LiteLLM makes no pattern of ${quoted(path)}: with include_subpath: true what is below a path comes to it`;
        report(here, message, { at: "value", suggestion: path.replace(/\/?[^/]*[*{].*$/, "") });
      } else if (vendors.test(path) && mappingOf(entry)["include_subpath"] === true) {
        const message = `what is below ${quoted(path)} LiteLLM passes on to the vendor by itself, and not to this target`;
        report(here, message, { at: "value" });
      }
      if (seen.has(id)) {
        report(here, "an endpoint before this one has the same path: this is never asked", {
          at: "value",
        });
      }
      seen.add(id);
    }
  },
};
