import { suggester } from "../../nearest.ts";
import { chat, deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference, namesIn } from "../text.ts";

const list =
  "credential_list:\n  - credential_name: work\n    credential_values: { api_key: os.environ/KEY }\n    credential_info: {}\n";

export const rule: Rule = {
  id: "ref/credential",
  severity: "error",
  about: () => ({
    description:
      "litellm_credential_name names an entry of credential_list; with a name that is not there, the deployment has no key.",
    wrong: list + modelList(deployment("chat", "openai/gpt-5", "litellm_credential_name: wrok")),
    right: list + chat,
  }),
  check({ config, having, named, report }) {
    const names = namesIn(config["credential_list"], "credential_name");
    const known = new Set(names);
    const nearest = suggester(names);
    for (const { params, path } of having("litellm_params", "litellm_credential_name")) {
      const name = params["litellm_credential_name"];
      if (typeof name !== "string" || known.has(name) || isReference(name)) continue;
      report(
        [...path, "litellm_params", "litellm_credential_name"],
        `no credential is called "${name}"`,
        {
          at: "value",
          severity: named.open ? "warning" : "error",
          suggestion: nearest(name),
        },
      );
    }
  },
};
