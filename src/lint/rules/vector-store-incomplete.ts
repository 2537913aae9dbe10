import { isGiven, mappingOf } from "../../yaml/read.ts";
import { indented } from "../example.ts";
import type { Rule } from "../rule.ts";

const store = (...lines: string[]): string =>
  `vector_store_registry:\n  - vector_store_name: books\n    litellm_params:\n${indented(6, lines)}`;

export const rule: Rule = {
  id: "vector-store/incomplete",
  severity: "error",
  about: () => ({
    description:
      "A vector store without vector_store_id and custom_llm_provider in its litellm_params: LiteLLM refuses to start.",
    wrong: store("vector_store_id: V1"),
    right: store("vector_store_id: V1", "custom_llm_provider: openai"),
  }),
  check({ spots, report }) {
    for (const { path, value } of spots("vector_store")) {
      const given = value["litellm_params"];
      const params = mappingOf(given);
      for (const key of ["vector_store_id", "custom_llm_provider"]) {
        if (isGiven(params[key])) continue;
        const beside = Object.hasOwn(value, key);
        report(
          beside ? [...path, key] : path,
          beside
            ? `${key} is read in litellm_params only; LiteLLM refuses to start`
            : `a vector store needs ${key} in its litellm_params; LiteLLM refuses to start`,
          { suggestion: beside ? `litellm_params.${key}` : undefined },
        );
      }
    }
  },
};
