import { isGiven } from "../../yaml/read.ts";
import { chat, indented } from "../example.ts";
import type { Rule } from "../rule.ts";
import { refuses } from "../wrong-type.ts";

const issuer = (...lines: string[]): string =>
  `${chat}general_settings:\n  enable_jwt_auth: true\n  litellm_jwtauth:\n    issuers:\n      - issuer: https://login.example\n${indented(8, lines)}`;

const isOff = "disable_audience_validation";

export const rule: Rule = {
  id: "jwt/issuer",
  severity: "error",
  about: () => ({
    description:
      "An issuer of litellm_jwtauth without an audience, or with one that is not to be looked at: LiteLLM refuses to start. Of two entries for one issuer it takes the first.",
    wrong: issuer(),
    right: issuer("audience: litellm"),
  }),
  check({ spots, report }) {
    const seen = new Set<unknown>();
    for (const { path, value } of spots("litellm_jwtauth.issuers.*")) {
      const { issuer } = value;
      if (!isGiven(issuer)) continue;
      if (seen.has(issuer)) {
        const message = "LiteLLM takes the first entry for this issuer, and never this one";
        report([...path, "issuer"], message, { at: "value", severity: "warning" });
      }
      seen.add(issuer);
      const isAny = value[isOff] === true;
      if (isAny === isGiven(value["audience"])) {
        const message = isAny
          ? `${isOff} beside an audience; ${refuses}`
          : `an issuer has an audience, or ${isOff}: true; ${refuses}`;
        report(isAny ? [...path, isOff] : path, message);
      }
    }
  },
};
