import { own } from "../../own.ts";
import { isGiven, listOf, mappingOf } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { stringsAt } from "../text.ts";

/** What a callback takes of litellm_settings alone: the section, and the key without which it fails. */
const needs: Readonly<Record<string, readonly [string, string]>> = {
  aws_sqs: ["aws_sqs_callback_params", "sqs_queue_url"],
  s3: ["s3_callback_params", "s3_bucket_name"],
  s3_v2: ["s3_callback_params", "s3_bucket_name"],
};

const lists = ["callbacks", "success_callback", "failure_callback"];

export const rule: Rule = {
  id: "callback/needs-settings",
  severity: "error",
  about: () => ({
    description:
      "A callback for S3 or SQS without its bucket or queue: LiteLLM starts, and what it logs is lost. Without the settings of azure_content_safety it refuses to start.",
    wrong: "litellm_settings:\n  success_callback: [s3_v2]",
    right:
      "litellm_settings:\n  success_callback: [s3_v2]\n  s3_callback_params:\n    s3_bucket_name: logs",
  }),
  check({ section, report }) {
    const settings = section("litellm_settings");
    const safety = listOf(settings["callbacks"]).indexOf("azure_content_safety");
    if (safety >= 0 && !Object.hasOwn(settings, "azure_content_safety_params")) {
      const message =
        "azure_content_safety needs litellm_settings.azure_content_safety_params with endpoint and api_key; LiteLLM refuses to start without";
      report(["litellm_settings", "callbacks", safety], message, { at: "value" });
    }
    // A team may have a bucket of its own.
    if (settings["default_team_settings"] !== undefined) return;
    const seen = new Set<string>();
    for (const list of lists) {
      for (const [index, name] of stringsAt(settings[list])) {
        const [place, key] = own(needs, name) ?? [];
        if (place === undefined || key === undefined || seen.has(name)) continue;
        // That list has no s3, which callback/unknown says.
        if (name === "s3" && list === "callbacks") continue;
        seen.add(name);
        if (isGiven(mappingOf(settings[place])[key])) continue;
        const message = `${name} needs litellm_settings.${place}.${key}; what it logs is lost without`;
        report(["litellm_settings", list, index], message, { at: "value" });
      }
    }
  },
};
