import { nearest } from "../../nearest.ts";
import { listOf, mappingOf } from "../../yaml/read.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference, quoted, stringsAt } from "../text.ts";
import { is180 } from "../versions.ts";

const general = (route: string): string => `${chat}general_settings:\n  allowed_routes: [${route}]`;

/** Lists of routes in general_settings, and whether a star stands for any end of one. */
const lists = [
  ["allowed_routes", false],
  ["admin_only_routes", false],
  ["public_routes", true],
] as const;

/** Groups of routes that 1.80 does not have. */
const later = new Set([
  ...["trace_telemetry_routes", "mcp_inference_routes", "mcp_management_routes"],
  ...["agent_inference_routes", "agent_management_routes", "model_info_routes"],
  ...["llm_api_routes_without_mcp", "team_service_account_key_routes"],
  "compliance_check_routes",
]);

/** Lists of routes in litellm_jwtauth, where names of groups of routes do as well. */
const jwtLists = ["admin_allowed_routes", "team_allowed_routes"];
const groups = (
  "openai_route_names openai_routes mapped_pass_through_routes passthrough_routes_wildcard " +
  "trace_telemetry_routes litellm_native_routes anthropic_routes mcp_inference_routes " +
  "mcp_management_routes mcp_routes agent_inference_routes agent_management_routes agent_routes " +
  "google_routes apply_guardrail_routes model_info_routes llm_api_routes " +
  "llm_api_routes_without_mcp info_routes master_key_only_routes key_management_routes " +
  "team_service_account_key_routes management_routes spend_tracking_routes " +
  "global_spend_tracking_routes public_routes ui_routes compliance_check_routes " +
  "internal_user_routes internal_user_view_only_routes self_managed_routes " +
  "org_admin_only_routes admin_viewer_routes org_admin_allowed_routes"
).split(" ");

export const rule: Rule = {
  id: "access/routes",
  severity: "error",
  about: () => ({
    description:
      "A name such as openai_routes, or a path with a star, in allowed_routes or admin_only_routes: LiteLLM compares it as it stands with the path of each request. Of allowed_routes all other requests are refused. In litellm_jwtauth, a name of routes that there is not.",
    wrong: general("openai_routes"),
    right: general("/v1/chat/completions"),
  }),
  check({ section, catalogue, report }) {
    const known = is180(catalogue.version) ? groups.filter((name) => !later.has(name)) : groups;
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
    const jwt = mappingOf(section("general_settings")["litellm_jwtauth"]);
    for (const key of jwtLists) {
      for (const [index, route] of stringsAt(jwt[key])) {
        if (/^[/*]/.test(route) || known.includes(route) || isReference(route)) continue;
        const message = `LiteLLM has no group of routes ${quoted(route)}, and no request has it as its path`;
        const path = ["general_settings", "litellm_jwtauth", key, index];
        report(path, message, { at: "value", suggestion: nearest(route, known) });
      }
    }
  },
};
