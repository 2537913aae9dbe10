import { nearest } from "../../nearest.ts";
import { isMapping } from "../../yaml/read.ts";
import { isElsewhere } from "../deployments.ts";
import { deployment, modelList } from "../example.ts";
import { type Family, familyOf } from "../families.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";
import { is180 } from "../versions.ts";

const common = ["none", "minimal", "low", "medium", "high"];
const efforts: Record<Family, readonly string[]> = {
  claude: [...common, "xhigh", "max"],
  gemini: [...common, "disable"],
  openai: [...common, "xhigh", "max"],
};

/** What 1.80 makes a budget of for Claude. */
const ofClaude180 = ["minimal", "low", "medium", "high"];

export const rule: Rule = {
  id: "thinking/effort",
  severity: "error",
  about: () => ({
    description: "A reasoning_effort that the model's vendor does not know: requests are refused.",
    wrong: modelList(deployment("chat", "anthropic/claude-sonnet-4-5", "reasoning_effort: hgih")),
    right: modelList(deployment("chat", "anthropic/claude-sonnet-4-5", "reasoning_effort: high")),
  }),
  check({ having, catalogue, report }) {
    const old = is180(catalogue.version);
    for (const deployment of having("litellm_params", "reasoning_effort")) {
      const { params, path } = deployment;
      const given = params["reasoning_effort"];
      const effort = isMapping(given) ? given["effort"] : given;
      if (typeof effort !== "string" || isReference(effort)) continue;
      const family = familyOf(deployment);
      if (family === undefined) continue;
      const known = old && family === "claude" ? ofClaude180 : efforts[family];
      // LiteLLM checks Claude's and Gemini's itself, whoever serves them.
      if (known.includes(effort) || (family === "openai" && isElsewhere(deployment))) continue;
      const who = family === "openai" ? "OpenAI" : "LiteLLM";
      report(
        [...path, "litellm_params", "reasoning_effort", ...(isMapping(given) ? ["effort"] : [])],
        `${who} refuses requests with this effort: it is one of ${known.join(", ")}`,
        { at: "value", suggestion: nearest(effort, known) },
      );
    }
  },
};
