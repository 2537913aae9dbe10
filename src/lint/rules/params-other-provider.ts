import { isGiven } from "../../yaml/read.ts";
import { isElsewhere } from "../deployments.ts";
import { deployment, modelList } from "../example.ts";
import { makers } from "../models.ts";
import type { Rule } from "../rule.ts";

/** A key of litellm_params that only some providers read. */
type Scoped = {
  /** Prefixes that read it; nobody where it is absent. */
  by?: RegExp;
  /** What others read in its place. */
  instead?: string;
  /** Whether others get it in the body of each request. */
  sent?: true;
  /** It is looked at on the vendor's own host only: elsewhere somebody may read it. */
  atHome?: true;
};

const aws: Scoped = { by: /^(?:bedrock|sagemaker|aws_polly|s3_vectors|strands_decider)/ };
const vertex: Scoped = { by: /^(?:vertex_ai|gdc)/ };

/** As Gemini and Bedrock call it: measured at those who get it as it stands. */
const camel = (instead: string): Scoped => ({
  by: /^(?!(?:deepseek|hosted_vllm|mistral|openai)$)/,
  instead,
  sent: true,
});

const scoped: Readonly<Record<string, Scoped>> = {
  aws_access_key_id: aws,
  aws_profile_name: aws,
  aws_region_name: aws,
  aws_role_name: aws,
  aws_secret_access_key: aws,
  aws_session_name: aws,
  aws_session_token: aws,
  aws_web_identity_token: aws,
  vertex_credentials: vertex,
  vertex_location: vertex,
  vertex_project: vertex,
  azure_ad_token: { by: /^azure/, sent: true },
  apikey: { by: /^(?:watsonx|databricks)/, instead: "api_key" },
  api_type: { sent: true },
  default_headers: { instead: "extra_headers" },
  maxOutputTokens: camel("max_tokens"),
  maxTokens: camel("max_tokens"),
  stopSequences: camel("stop"),
  topK: camel("top_k"),
  topP: camel("top_p"),
  max_new_tokens: {
    by: /^(?:replicate|huggingface|bytez|predibase|petals)/,
    instead: "max_tokens",
    sent: true,
    atHome: true,
  },
  system_prompt: {
    by: /^(?:replicate|sagemaker|watsonx|predibase|petals)/,
    sent: true,
    atHome: true,
  },
};

export const rule: Rule = {
  id: "params/other-provider",
  severity: "error",
  about: () => ({
    description:
      "A key of litellm_params that this deployment's provider does not read, such as aws_region_name beside anthropic/: often the prefix is the wrong one.",
    wrong: modelList(
      deployment("chat", "anthropic/claude-sonnet-4-6", "aws_region_name: us-east-1"),
    ),
    right: modelList(
      deployment(
        "chat",
        "bedrock/us.anthropic.claude-sonnet-4-6-v1:0",
        "aws_region_name: us-east-1",
      ),
    ),
  }),
  check({ having, catalogue, report }) {
    for (const [key, { by, instead, sent, atHome }] of Object.entries(scoped)) {
      for (const entry of having("litellm_params", key)) {
        const { provider, params, path, bare } = entry;
        if (!isGiven(params[key]) || bare === "*") continue;
        if (provider === undefined || provider === "litellm_proxy") continue;
        if (!Object.hasOwn(catalogue.providers, provider)) continue;
        if (by?.test(provider)) continue;
        if (atHome && (!makers.has(provider) || isElsewhere(entry))) continue;
        const what = sent
          ? `${provider} gets this in the body of each request, and may refuse it`
          : `LiteLLM does not read this for ${provider}`;
        report([...path, "litellm_params", key], what, { suggestion: instead });
      }
    }
  },
};
