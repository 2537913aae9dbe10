import { nearest } from "../../nearest.ts";
import { isMapping, listOf, mappingOf } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { quoted, stringsAt } from "../text.ts";

const endpoint = (path: string): string =>
  `general_settings:\n  pass_through_endpoints:\n    - path: ${path}\n      target: https://rank.example/v1\n`;

/** Where LiteLLM's own routes answer first. */
const own =
  /^\/(?:v1\/)?(?:chat\/completions|completions|embeddings|responses|rerank|ocr|search|moderations|images\/(?:generations|edits)|audio\/(?:speech|transcriptions)|files|batches)\/?$/;

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

export const rule: Rule = {
  id: "pass-through/path",
  severity: "error",
  description:
    "A pass-through endpoint whose path has no slash before it, is one that LiteLLM answers itself, or with a method that there is not: no request ever comes to it.",
  wrong: endpoint("rank"),
  right: endpoint("/rank"),
  check({ section, report }) {
    const endpoints = section("general_settings")["pass_through_endpoints"];
    for (const [index, entry] of listOf(endpoints).entries()) {
      const path = isMapping(entry) ? entry["path"] : undefined;
      for (const [at, method] of stringsAt(mappingOf(entry)["methods"])) {
        if (methods.includes(method.toUpperCase())) continue;
        const here = ["general_settings", "pass_through_endpoints", index, "methods", at];
        const message = `HTTP has no method ${quoted(method)}: no request comes with it`;
        report(here, message, { at: "value", suggestion: nearest(method.toUpperCase(), methods) });
      }
      if (typeof path !== "string" || path === "") continue;
      const here = ["general_settings", "pass_through_endpoints", index, "path"];
      if (!path.startsWith("/")) {
        const text = `/${path}`;
        report(here, "without a slash before it LiteLLM answers 404 there", {
          at: "value",
          suggestion: text,
          fix: { path: here, at: "value", text },
        });
      } else if (own.test(path)) {
        const message = `LiteLLM answers ${quoted(path)} itself, and this is never asked`;
        report(here, message, { at: "value" });
      }
    }
  },
};
