import { describeValue } from "../../litellm/types.ts";
import { nearest } from "../../nearest.ts";
import { isGiven, isMapping, listOf, type Mapping, mappingOf } from "../../yaml/read.ts";
import type { Path } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";
import { ofGuardrail } from "../wrong-type.ts";

const guardrail = (kind: string, line: string): string =>
  `guardrails:\n  - guardrail_name: mask\n    litellm_params:\n      guardrail: ${kind}\n      mode: pre_call\n      ${line}\n`;
const masking = (action: string): string =>
  guardrail("lakera_v2", `pii_entities_config: { EMAIL_ADDRESS: ${action} }`);

export const rule: Rule = {
  id: "guardrail/part",
  severity: "error",
  about: () => ({
    description:
      "A part of a guardrail that LiteLLM does not take: an action other than MASK and BLOCK, a pattern or a category that it does not have, a rule for no tool, custom_code without the code. It starts without the guardrail, with a line in the log.",
    wrong: masking("mask"),
    right: masking("MASK"),
  }),
  check({ spots, catalogue, report }) {
    const effect = ofGuardrail(catalogue);
    const checkPattern = (path: Path, pattern: Mapping): void => {
      const key = pattern["pattern_type"] === "regex" ? "pattern" : "pattern_name";
      const name = pattern[key];
      if (!isGiven(name)) report(path, `${key} is missing; ${effect}`);
      if (key === "pattern" || typeof name !== "string" || isReference(name)) return;
      if (catalogue.guardrail_patterns.includes(name)) return;
      const suggestion = nearest(name, catalogue.guardrail_patterns);
      const message = `LiteLLM brings no pattern "${name}"; ${effect}`;
      report([...path, key], message, { at: "value", suggestion });
    };
    const checkCategory = (path: Path, entry: Mapping): void => {
      const { category, enabled, category_file: file } = entry;
      if (typeof category !== "string" || isReference(category)) return;
      if (enabled === false || isGiven(file) || catalogue.guardrail_categories.includes(category))
        return;
      const suggestion = nearest(category, catalogue.guardrail_categories);
      const message = `LiteLLM brings no category "${category}", and filters nothing by it`;
      report([...path, "category"], message, { at: "value", suggestion });
    };
    const parts = [
      ["patterns", checkPattern],
      ["categories", checkCategory],
    ] as const;
    const actions = catalogue.guardrail_pii_actions;
    for (const { path, value } of spots("guardrail_params")) {
      if (value["guardrail"] === "custom_code" && (value["custom_code"] ?? null) === null) {
        report(path, `custom_code is missing; ${effect}`);
      }
      const isFilter = value["guardrail"] === "litellm_content_filter";
      for (const [key, check] of isFilter ? parts : []) {
        for (const [index, part] of listOf(value[key]).entries())
          if (isMapping(part)) check([...path, key, index], part);
      }
      const entities = value["pii_entities_config"];
      for (const [entity, action] of Object.entries(mappingOf(entities))) {
        if (actions.some((known) => known === action)) continue;
        const suggestion = actions.find((known) => known === String(action).toUpperCase());
        const here = [...path, "pii_entities_config", entity];
        const message = `${describeValue(action)} is not one of ${actions.join(", ")}; ${effect}`;
        report(here, message, {
          at: "value",
          suggestion,
          ...(suggestion ? { fix: { path: here, at: "value", text: suggestion } } : {}),
        });
      }
    }
    for (const { path, value } of spots("guardrail_rule")) {
      if (value["tool_name"] ?? value["tool_type"]) continue;
      report(path, `tool_name or tool_type is missing; ${effect}`);
    }
  },
};
