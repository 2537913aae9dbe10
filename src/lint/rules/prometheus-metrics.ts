import { nearest } from "../../nearest.ts";
import { isGiven, isMapping, listOf } from "../../yaml/read.ts";
import type { Rule } from "../rule.ts";
import { quoted, stringsAt } from "../text.ts";

const config = (metric: string): string =>
  `litellm_settings:\n  callbacks: [prometheus]\n  prometheus_metrics_config:\n    - group: all\n      metrics: [${metric}]\n`;

/** What config adds to the labels that there are. */
const own = ["custom_prometheus_metadata_labels", "custom_prometheus_tags"];

export const rule: Rule = {
  id: "prometheus/metrics",
  severity: "error",
  about: () => ({
    description:
      "A metric or a label in prometheus_metrics_config that LiteLLM does not have: it starts, and has no metrics at all.",
    wrong: config("litellm_total_requests_metric"),
    right: config("litellm_proxy_total_requests_metric"),
  }),
  check({ section, catalogue, report }) {
    const settings = section("litellm_settings");
    const groups = settings["prometheus_metrics_config"];
    const hasOwnLabels = own.some((key) => isGiven(settings[key]));
    for (const [index, group] of listOf(groups).entries()) {
      if (!isMapping(group)) continue;
      const look = (key: string, what: string, known: readonly string[]): void => {
        for (const [at, name] of stringsAt(group[key])) {
          if (known.includes(name)) continue;
          const path = ["litellm_settings", "prometheus_metrics_config", index, key, at];
          const message = `LiteLLM has no ${what} ${quoted(name)}: it starts without Prometheus, all of it`;
          report(path, message, { at: "value", suggestion: nearest(name, known) });
        }
      };
      look("metrics", "metric", catalogue.prometheus_metrics);
      if (!hasOwnLabels) look("include_labels", "label", catalogue.prometheus_labels);
    }
  },
};
