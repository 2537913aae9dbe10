import { nearest } from "../../nearest.ts";
import { isGiven, mappingOf } from "../../yaml/read.ts";
import type { Path } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { isReference, stringsAt } from "../text.ts";

const guardrail = (entity: string): string =>
  `guardrails:\n  - guardrail_name: mask\n    litellm_params:\n      guardrail: presidio\n      mode: pre_call\n      default_on: true\n      presidio_analyzer_api_base: http://analyzer:3000\n      presidio_anonymizer_api_base: http://anonymizer:3000\n      pii_entities_config:\n        ${entity}: MASK\n`;

/** What Presidio finds by itself; of single countries there are more. */
const known = [
  ...["CREDIT_CARD", "CRYPTO", "DATE_TIME", "EMAIL_ADDRESS", "IBAN_CODE", "IP_ADDRESS", "NRP"],
  ...["LOCATION", "PERSON", "PHONE_NUMBER", "MEDICAL_LICENSE", "URL", "MAC_ADDRESS", "UUID"],
  ...["US_BANK_NUMBER", "US_DRIVER_LICENSE", "US_ITIN", "US_PASSPORT", "US_SSN", "US_MBI"],
  ...["US_NPI", "UK_NHS", "UK_NINO", "ES_NIF", "ES_NIE", "IT_FISCAL_CODE", "IN_PAN"],
];

const ofCountry = /^[A-Z]{2}_/;

/** EMAIL for EMAIL_ADDRESS, SSN for US_SSN, or a typo. */
function meantBy(entity: string): string | undefined {
  const name = entity.toUpperCase().replaceAll(/[\s-]+/g, "_");
  const parts = known.filter((other) => `_${other}_`.includes(`_${name}_`));
  return parts.length > 0 ? (parts.length > 1 ? undefined : parts[0]) : nearest(name, known);
}

export const rule: Rule = {
  id: "guardrail/entity",
  severity: "warning",
  about: () => ({
    description:
      "A kind of personal data that Presidio does not know by this name, such as EMAIL for EMAIL_ADDRESS: without a recognizer of one's own it finds none, or refuses to look.",
    wrong: guardrail("EMAIL"),
    right: guardrail("EMAIL_ADDRESS"),
  }),
  check({ spots, report }) {
    const look = (path: Path, entity: string, at: "key" | "value"): void => {
      if (known.includes(entity) || isReference(entity) || ofCountry.test(entity)) return;
      const suggestion = meantBy(entity);
      if (suggestion === undefined) return;
      const message = `Presidio has no "${entity}": none is found without a recognizer of one's own`;
      report(path, message, { at, suggestion });
    };
    for (const { path, value } of spots("guardrail_params")) {
      if (value["guardrail"] !== "presidio" || isGiven(value["presidio_ad_hoc_recognizers"])) {
        continue;
      }
      for (const key of ["pii_entities_config", "presidio_score_thresholds"]) {
        for (const entity of Object.keys(mappingOf(value[key]))) {
          look([...path, key, entity], entity, "key");
        }
      }
      const list = "presidio_entities_deny_list";
      for (const [index, entity] of stringsAt(value[list])) {
        look([...path, list, index], entity, "value");
      }
    }
  },
};
