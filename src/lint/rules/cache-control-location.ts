import { describeValue } from "../../litellm/types.ts";
import { isGiven, isMapping, listOf } from "../../yaml/read.ts";
import { isNothing } from "../accepted.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";
import { is180 } from "../versions.ts";

const locations = ["message", "tool_config"];

const models = (point: string): string =>
  modelList(
    deployment(
      "chat",
      "anthropic/claude-sonnet-4-5",
      "cache_control_injection_points:",
      `  - ${point}`,
    ),
  );

export const rule: Rule = {
  id: "cache-control/location",
  severity: "error",
  about: () => ({
    description:
      "A point of cache_control_injection_points whose location is not message or tool_config, or no list of them: LiteLLM puts no cache control there.",
    wrong: models("role: system"),
    right: models("{location: message, role: system}"),
  }),
  check({ having, catalogue, report }) {
    // Earlier versions walk whatever stands there.
    const old = is180(catalogue.version);
    const ignores = old ? "every request fails" : "LiteLLM ignores it";
    for (const { params, path } of having("litellm_params", "cache_control_injection_points")) {
      const points = params["cache_control_injection_points"];
      const key = [...path, "litellm_params", "cache_control_injection_points"];
      if (isGiven(points) && !Array.isArray(points) && !isReference(points)) {
        const effect = isNothing(points) ? "LiteLLM ignores it" : ignores;
        const message = `${describeValue(points)} is not a list of points; ${effect}`;
        report(key, message, { at: "value" });
      }
      for (const [index, point] of listOf(points).entries()) {
        if (!isMapping(point)) {
          const message = `${describeValue(point)} is not a point with a location; ${ignores}`;
          report([...key, index], message, { at: "value" });
          continue;
        }
        const { location } = point;
        if (isReference(location) || locations.some((known) => known === location)) continue;
        const here = [...key, index];
        const message = "LiteLLM looks for location: message (or tool_config), and ignores this";
        report(location === undefined ? here : [...here, "location"], message, {
          at: "value",
          suggestion: "location: message",
        });
      }
    }
  },
};
