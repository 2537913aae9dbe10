import { isMapping } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";

const [shared, hidden] = ["LANGFUSE_PUBLIC_KEY", "LANGFUSE_SECRET_KEY"] as const;
const endpoint = (...names: string[]): string =>
  `general_settings:\n  pass_through_endpoints:\n    - path: /langfuse\n      target: https://cloud.langfuse.com\n      headers:\n${names.map((name) => `        ${name}: os.environ/${name}\n`).join("")}`;

export const rule: Rule = {
  id: "pass-through/langfuse",
  severity: "error",
  about: () => ({
    description:
      "A pass-through endpoint with one of Langfuse's two keys in its headers: LiteLLM refuses to start.",
    wrong: endpoint(shared),
    right: endpoint(shared, hidden),
  }),
  check({ spots, report }) {
    for (const { path, value } of spots("pass_through_endpoint")) {
      const { headers } = value;
      if (!isMapping(headers)) continue;
      const missing = [shared, hidden].filter((name) => !Object.hasOwn(headers, name));
      if (missing.length !== 1) continue;
      report([...path, "headers"], `LiteLLM refuses to start without ${missing[0]} beside it`);
    }
  },
};
