import { nearest } from "../../nearest.ts";
import { own } from "../../own.ts";
import type { Rule } from "../rule.ts";
import { strings } from "../text.ts";
import { is180 } from "../versions.ts";

/** Settings that only these callbacks read. */
const readers: Readonly<Record<string, readonly string[]>> = {
  aws_sqs_callback_params: ["aws_sqs"],
  s3_callback_params: ["s3", "s3_v2"],
  datadog_params: ["datadog"],
  datadog_llm_observability_params: ["datadog_llm_observability"],
  langfuse_default_tags: ["langfuse", "langfuse_otel"],
  langsmith_batch_size: ["langsmith"],
  newrelic_params: ["newrelic"],
  pointfive_params: ["pointfive"],
  zerobus_params: ["zerobus"],
};

const readersOf = (key: string): readonly string[] | undefined =>
  /^(?:custom_)?prometheus_/.test(key) ? ["prometheus"] : own(readers, key);

/** Callbacks that read the settings of otel as well, after 1.80. */
const telemetry = [
  ...["agentops", "arize", "arize_phoenix", "langfuse_otel", "langtrace"],
  ...["levo", "logfire", "signoz", "weave_otel"],
];

/** Where a callback can be named; the database may know more, so that this is a warning. */
const lists = [
  ...["callbacks", "success_callback", "failure_callback", "audit_log_callbacks"],
  ...["service_callback", "default_team_settings", "cold_storage_custom_logger"],
];

export const rule: Rule = {
  id: "callback/settings-alone",
  severity: "warning",
  about: () => ({
    description: "Settings of a callback that is in no list of callbacks: nothing reads them.",
    wrong: "litellm_settings:\n  s3_callback_params:\n    s3_bucket_name: logs",
    right:
      "litellm_settings:\n  success_callback: [s3_v2]\n  s3_callback_params:\n    s3_bucket_name: logs",
  }),
  check({ config, section, catalogue, report }) {
    const shares = !is180(catalogue.version);
    const settings = section("litellm_settings");
    const given = lists.map((list) => settings[list]);
    const named = JSON.stringify(given);
    // Nobody knows what these are called.
    if (named.includes('"os.environ/')) return;
    const isNamed = (name: string): boolean => named.includes(`"${name}"`);
    for (const key of Object.keys(settings)) {
      const callbacks = readersOf(key);
      if (callbacks === undefined || (settings[key] ?? false) === false) continue;
      if (callbacks.some(isNamed)) continue;
      const message = `it does nothing without ${callbacks.join(" or ")} in success_callback or callbacks`;
      report(["litellm_settings", key], message);
    }
    const guards = JSON.stringify([settings["guardrails"], config["guardrails"]]);
    for (const name of Object.keys(section("callback_settings"))) {
      if (isNamed(name) || guards.includes(`"${name}"`)) continue;
      if (name === "otel" && shares && telemetry.some(isNamed)) continue;
      const suggestion = nearest(name, strings(given.flat()));
      report(["callback_settings", name], `it does nothing: ${name} is in no list of callbacks`, {
        suggestion,
      });
    }
  },
};
