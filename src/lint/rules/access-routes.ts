import { listOf } from "../../yaml/read.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference, quoted, stringsAt } from "../text.ts";

const general = (route: string): string => `${chat}general_settings:\n  allowed_routes: [${route}]`;

/** Lists of routes in general_settings, and whether a star stands for any end of one. */
const lists = [
  ["allowed_routes", false],
  ["admin_only_routes", false],
  ["public_routes", true],
] as const;

export const rule: Rule = {
  id: "access/routes",
  severity: "error",
  description:
    "A name such as openai_routes, or a path with a star, in allowed_routes or admin_only_routes: LiteLLM compares it as it stands with the path of each request. Of allowed_routes all other requests are refused.",
  wrong: general("openai_routes"),
  right: general("/v1/chat/completions"),
  check({ section, report }) {
    for (const [key, hasStars] of lists) {
      const given = section("general_settings")[key];
      const routes = [...stringsAt(given)];
      // What LiteLLM calls so is public by itself.
      const isPath = (route: string): boolean =>
        hasStars
          ? route.startsWith("/") || route === "LiteLLMRoutes.public_routes"
          : route.startsWith("/") && !route.includes("*");
      const refusesAll =
        key === "allowed_routes" &&
        routes.length === listOf(given).length &&
        !routes.some(([, route]) => isPath(route));
      for (const [index, route] of routes) {
        if (isReference(route) || isPath(route)) continue;
        const effect = refusesAll ? "every request is refused" : "no request has it";
        const message = `LiteLLM compares ${quoted(route)} with the path of each request: ${effect}`;
        report(["general_settings", key, index], message, { at: "value" });
      }
    }
  },
};
