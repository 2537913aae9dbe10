import {
  isProfiled,
  nearestProfile,
  profileAbroad,
  profilesOf,
} from "../../litellm/bedrock-regions.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "bedrock/needs-profile",
  severity: "warning",
  about: () => ({
    description:
      "Bedrock serves this model through an inference profile only, whose prefix, such as us., eu. or global., has to be one of the deployment's region.",
    wrong: modelList(deployment("chat", "bedrock/anthropic.claude-sonnet-4-20250514-v1:0")),
    right: modelList(deployment("chat", "bedrock/us.anthropic.claude-sonnet-4-20250514-v1:0")),
  }),
  check({ deployments, report }) {
    for (const { provider, bare, params, path } of deployments) {
      if (provider !== "bedrock" && provider !== "bedrock_converse") continue;
      if (params["model_id"] !== undefined) continue;
      const at = [...path, "litellm_params", "model"];
      const region = params["aws_region_name"];
      const abroad = profileAbroad(bare, region);
      if (abroad !== undefined) {
        report(at, `Bedrock has no profile "${abroad}" in ${String(region)}`, { at: "value" });
      }
      if (!isProfiled(bare)) continue;
      const [route = ""] = /^(?:converse|invoke)\//.exec(bare) ?? [];
      const id = bare.slice(route.length);
      const all = profilesOf(id);
      const profile = nearestProfile(id, region);
      const known = profile === undefined && all.length > 0 ? `; it has ${all.join(", ")}` : "";
      report(at, `Bedrock takes this model by an inference profile only, not on demand${known}`, {
        at: "value",
        suggestion: profile === undefined ? undefined : `${provider}/${route}${profile}.${id}`,
      });
    }
  },
};
