import {
  otelKeys,
  otelKeys180,
  otelNewKeys,
  otelVariables180,
  paramsKeys,
  settingsKeys,
  settingsKeys180,
  settingsPlaces,
} from "../../litellm/callback-settings.ts";
import { nearest } from "../../nearest.ts";
import { isGiven, isMapping, type Mapping, mappingOf } from "../../yaml/read.ts";
import type { Path } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { isReference, quoted, some, stringsAt } from "../text.ts";
import { isSet } from "../variables.ts";
import { is180 } from "../versions.ts";

const otel = (line: string): string =>
  `litellm_settings:\n  callbacks: [otel]\ncallback_settings:\n  otel:\n    ${line}`;

const flag = "LITELLM_OTEL_V2";
const formats = ["json_array", "ndjson", "single"];
const events = ["llm_api_success", "llm_api_failure"];

export const rule: Rule = {
  id: "callback/settings-key",
  severity: "error",
  about: () => ({
    description:
      "A key that a callback does not read in its settings, such as an endpoint of otel, which is taken from the environment, or a generic_api callback without what it needs.",
    wrong: otel("mesage_logging: false"),
    right: otel("message_logging: false"),
  }),
  check({ section, environment, catalogue, report }) {
    const old = is180(catalogue.version);
    const keys = old ? settingsKeys180 : settingsKeys;
    const unread = (given: Mapping, path: Path, known: readonly string[]): void => {
      for (const key of Object.keys(given)) {
        if (known.includes(key)) continue;
        const suggestion = nearest(key, known);
        const severity = suggestion === undefined ? "warning" : "error";
        const message = `LiteLLM does not read this key here; it reads ${some(known, 8)}`;
        report([...path, key], message, { suggestion, severity });
      }
    };
    const settings = section("litellm_settings");
    const own = section("callback_settings");
    for (const [name, known] of Object.entries(keys)) {
      for (const [place, key] of settingsPlaces(name)) {
        unread(mappingOf(section(place)[key]), [place, key], known);
      }
    }
    for (const [key, known] of Object.entries(paramsKeys)) {
      unread(mappingOf(settings[key]), ["litellm_settings", key], known);
    }
    const isNew = !old && isSet({ section, environment }, flag);
    const known = old ? otelKeys180 : [...otelKeys, ...(isNew ? otelNewKeys : [])];
    const elsewhere = old ? otelVariables180 : isNew ? [] : otelNewKeys;
    const its = mappingOf(own["otel"]);
    const others = Object.keys(its).filter((key) => !elsewhere.includes(key));
    const rest = Object.fromEntries(others.map((key) => [key, its[key]]));
    unread(rest, ["callback_settings", "otel"], known);
    for (const key of Object.keys(its)) {
      if (others.includes(key)) continue;
      const unless = old ? "" : `, unless ${flag}=true is there`;
      const message = `otel reads it from the environment only${unless}`;
      report(["callback_settings", "otel", key], message, { severity: "warning" });
    }
    for (const [name, given] of Object.entries(own)) {
      if (!isMapping(given) || given["callback_type"] !== "generic_api") continue;
      const path = ["callback_settings", name];
      unread(given, path, keys["generic_api"] ?? []);
      const missing = ["endpoint", "headers"].filter((key) => !isGiven(given[key]));
      if (missing.length > 0) {
        report(path, `without ${missing.join(" and ")} LiteLLM passes this callback over`);
      }
      // 1.80 has one format, and looks for no other.
      const format = old ? undefined : given["log_format"];
      if (typeof format === "string" && !formats.includes(format) && !isReference(format)) {
        const message = `${quoted(format)} is not one of ${formats.join(", ")}; LiteLLM refuses to start`;
        const suggestion = nearest(format, formats);
        report([...path, "log_format"], message, { at: "value", suggestion });
      }
      for (const [index, event] of stringsAt(given["event_types"])) {
        if (events.includes(event) || isReference(event)) continue;
        const message = `LiteLLM has no event ${quoted(event)} here; there are ${events.join(", ")}`;
        const suggestion = nearest(event, events);
        report([...path, "event_types", index], message, { at: "value", suggestion });
      }
    }
  },
};
