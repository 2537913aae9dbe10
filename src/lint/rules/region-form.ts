import { nearest } from "../../nearest.ts";
import { once } from "../../once.ts";
import { isGiven } from "../../yaml/read.ts";
import { isElsewhere } from "../deployments.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";

type Cloud = {
  name: string;
  form: RegExp;
  example: string;
  mend(region: string): string;
};

/** What stands before a region's number. */
const directions = "north south east west central northeast northwest southeast southwest".split(
  " ",
);
const direction = `(?:${directions.join("|")})`;

const fold = (region: string): string =>
  region
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, "-")
    .replace(/[a-z]+(?=-?\d)/, (word) =>
      directions.includes(word) ? word : (nearest(word, directions) ?? word),
    );

const aws = once(
  (): Cloud => ({
    name: "AWS",
    form: new RegExp(`^[a-z]{2,}(?:-[a-z]+)*-${direction}-\\d+$`),
    example: "eu-west-1",
    // the zone's letter goes, the number gets its dash
    mend: (region) => fold(region).replace(/-?(\d+)-?[a-z]?$/, "-$1"),
  }),
);
const google = once(
  (): Cloud => ({
    name: "Google Cloud",
    form: new RegExp(`^(?:global|us|eu|[a-z]+(?:-[a-z]+)*-${direction}\\d+)$`),
    example: "europe-west1",
    mend: (region) => fold(region).replace(/-?(\d+)(?:-[a-z])?$/, "$1"),
  }),
);

/** Which cloud reads a key, of deployments with one of these prefixes. */
const readers = [
  ["aws_region_name", /^(?:bedrock(?:_converse)?|sagemaker(?:_chat)?)$/, aws],
  ["vertex_location", /^vertex_ai(?:_beta)?$/, google],
] as const;

export const rule: Rule = {
  id: "region/form",
  severity: "error",
  about: () => ({
    description:
      "A region that is not written as its cloud writes regions: LiteLLM makes the address of a host from it that does not exist, or refuses it with each request.",
    wrong: modelList(
      deployment("chat", "bedrock/cohere.command-r-v1:0", "aws_region_name: eu-west1"),
    ),
    right: modelList(
      deployment("chat", "bedrock/cohere.command-r-v1:0", "aws_region_name: eu-west-1"),
    ),
  }),
  check({ having, report }) {
    for (const [key, prefixes, cloudOf] of readers) {
      for (const deployment of having("litellm_params", key)) {
        const { provider = "", params, path } = deployment;
        const region = params[key];
        if (!prefixes.test(provider) || typeof region !== "string" || isReference(region)) continue;
        const cloud = cloudOf();
        if (cloud.form.test(region) || isElsewhere(deployment)) continue;
        if (isGiven(params["aws_bedrock_runtime_endpoint"])) continue;
        const mended = cloud.mend(region);
        const suggestion = cloud.form.test(mended) ? mended : undefined;
        const example = suggestion === undefined ? `, they look like ${cloud.example}` : "";
        const message = `${cloud.name} has no region that is written so${example}`;
        report([...path, "litellm_params", key], message, { at: "value", suggestion });
      }
    }
  },
};
