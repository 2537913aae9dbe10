import { nearest } from "../../nearest.ts";
import { isGiven } from "../../yaml/read.ts";
import { chat } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference, quoted, stringsAt } from "../text.ts";
import { refuses } from "../wrong-type.ts";

const fields = (line: string): string =>
  `${chat}general_settings:\n  spend_logs_metadata_fields:\n    ${line}`;

/** LiteLLM finds a request again by these. */
const kept = ["status", "cold_storage_object_key"];

export const rule: Rule = {
  id: "settings/spend-logs",
  severity: "error",
  about: () => ({
    description:
      "spend_logs_metadata_fields with both include and exclude, or with a field that there is not or that is always kept: LiteLLM refuses to start.",
    wrong: fields("exclude: [usage]"),
    right: fields("exclude: [usage_object]"),
  }),
  check({ spots, catalogue, report }) {
    const known = catalogue.spend_logs_fields;
    for (const { path, value } of spots("general_settings.spend_logs_metadata_fields")) {
      if (isGiven(value["include"]) && isGiven(value["exclude"]))
        report([...path, "exclude"], `it stands beside include; ${refuses}`);
      for (const list of ["include", "exclude"]) {
        for (const [index, name] of stringsAt(value[list])) {
          const isKept = list === "exclude" && kept.includes(name);
          if (isReference(name) || (known.includes(name) && !isKept)) continue;
          const flaw = isKept ? "is always kept" : "is no field of a request in the logs";
          const suggestion = isKept ? undefined : nearest(name, known);
          const message = `${quoted(name)} ${flaw}; ${refuses}`;
          report([...path, list, index], message, { at: "value", suggestion });
        }
      }
    }
  },
};
