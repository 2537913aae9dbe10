import { once } from "../once.ts";
import { own } from "../own.ts";

/** A parameter that a guardrail needs, of several any, and the variables that LiteLLM takes in its place. */
type Parameter = readonly [key: string | readonly string[], ...variables: string[]];

type Needs = {
  without: string;
  parameters: readonly Parameter[];
  /** what it misses after that, with another effect */
  next?: Needs;
};

const refuses = "LiteLLM refuses to start";
/** It says so in one line of its log. */
const skips = "LiteLLM starts WITHOUT this guardrail";
const fails = "every request that it guards fails";
const passes = "every request passes unguarded";

const needs = (without: string, ...parameters: readonly Parameter[]): Needs => ({
  without,
  parameters,
});
const azure = needs(skips, ["api_key"], ["api_base"]);

/** What guardrails need, by integration: measured with LiteLLM 1.108.7, without each in turn. */
const guardrails = once(
  (): Readonly<Record<string, Needs>> => ({
    agent_365: needs(
      skips,
      ["tenant_id", "AGENT365_TENANT_ID"],
      ["client_id", "AGENT365_CLIENT_ID"],
      [["client_secret", "api_key"], "AGENT365_CLIENT_SECRET"],
    ),
    aim: needs(refuses, ["api_key", "AIM_API_KEY"]),
    airia: needs(skips, ["api_key", "AIRIA_API_KEY"], ["api_base", "AIRIA_GATEWAY_URL"]),
    akto: needs(
      skips,
      ["akto_base_url", "AKTO_GUARDRAIL_API_BASE"],
      ["akto_api_key", "AKTO_API_KEY"],
    ),
    alice: needs(refuses, ["api_key", "ALICE_API_KEY"]),
    aporia: needs(refuses, ["api_key", "APORIO_API_KEY"], ["api_base", "APORIO_API_BASE"]),
    "azure/prompt_shield": azure,
    "azure/text_moderations": azure,
    // Bedrock's own checks stand in for a guardrail that was made there.
    bedrock: needs(fails, [["guardrailIdentifier", "checks"]], [["guardrailVersion", "checks"]]),
    cato_networks: needs(refuses, ["api_key", "CATO_API_KEY"]),
    cisco_ai_defense: needs(refuses, ["api_key", "CISCO_AI_DEFENSE_API_KEY"]),
    compresr: needs(skips, ["api_key", "COMPRESR_API_KEY"]),
    crowdstrike_aidr: needs(
      refuses,
      ["api_key", "CS_AIDR_TOKEN"],
      ["api_base", "CS_AIDR_BASE_URL"],
    ),
    decision_model: needs(skips, ["decision_model"], ["checks"]),
    deepkeep: needs(
      refuses,
      ["api_key", "DEEPKEEP_API_KEY"],
      ["deepkeep_firewall_id", "DEEPKEEP_FIREWALL_ID"],
      ["api_base", "DEEPKEEP_API_BASE"],
    ),
    dynamoai: needs(skips, ["api_key", "DYNAMOAI_API_KEY"]),
    enkryptai: needs(skips, ["api_key", "ENKRYPTAI_API_KEY"]),
    generic_guardrail_api: needs(skips, ["api_base", "GENERIC_GUARDRAIL_API_BASE"]),
    grayswan: needs(refuses, ["api_key", "GRAYSWAN_API_KEY"]),
    guardrails_ai: needs(refuses, ["guard_name"]),
    headroom: needs(skips, ["api_base", "HEADROOM_API_BASE"]),
    hiddenlayer: needs(
      refuses,
      [["api_id", "api_base"], "HIDDENLAYER_CLIENT_ID", "HIDDENLAYER_API_BASE"],
      [["api_key", "api_base"], "HIDDENLAYER_CLIENT_SECRET", "HIDDENLAYER_API_BASE"],
    ),
    ibm_guardrails: needs(skips, ["auth_token"], ["base_url"], ["detector_id"]),
    javelin: {
      ...needs(refuses, ["guard_name"]),
      next: needs(passes, ["api_key", "JAVELIN_API_KEY"]),
    },
    lakera: needs(fails, ["api_key", "LAKERA_API_KEY"]),
    lakera_v2: needs(fails, ["api_key", "LAKERA_API_KEY"]),
    lasso: needs(refuses, ["api_key", "LASSO_API_KEY"]),
    llm_as_a_judge: needs(skips, ["judge_model"], ["criteria"]),
    microsoft_purview: needs(skips, ["tenant_id"], ["client_id"], [["client_secret", "api_key"]]),
    noma_v2: needs(skips, [["api_key", "api_base"], "NOMA_API_KEY", "NOMA_API_BASE"]),
    onyx: needs(skips, ["api_key", "ONYX_API_KEY"]),
    openai_moderation: needs(skips, ["api_key", "OPENAI_API_KEY"]),
    ovalix: needs(
      refuses,
      ["tracker_api_base", "OVALIX_TRACKER_API_BASE"],
      ["tracker_api_key", "OVALIX_TRACKER_API_KEY"],
      ["application_id", "OVALIX_APPLICATION_ID"],
    ),
    pangea: needs(refuses, ["api_key", "PANGEA_API_KEY"]),
    panw_prisma_airs: needs(skips, ["api_key", "PANW_PRISMA_AIRS_API_KEY"]),
    pillar: needs(refuses, ["api_key", "PILLAR_API_KEY"]),
    prompt_security: needs(
      refuses,
      ["api_key", "PROMPT_SECURITY_API_KEY"],
      ["api_base", "PROMPT_SECURITY_API_BASE"],
    ),
    promptguard: needs(refuses, ["api_key", "PROMPTGUARD_API_KEY"]),
    repelloai: {
      ...needs(refuses, ["api_key", "ARGUS_API_KEY", "REPELLOAI_API_KEY"]),
      next: needs(skips, ["asset_id"]),
    },
    rubrik: needs(skips, ["api_base", "RUBRIK_WEBHOOK_URL"]),
    straiker: needs(skips, ["api_key"]),
    typesafe: needs(skips, ["api_key", "TYPESAFE_API_KEY"]),
    vigil_guard: needs(skips, ["api_key", "VIGIL_GUARD_API_KEY"], ["api_base", "VIGIL_GUARD_URL"]),
    xecguard: needs(refuses, ["api_key", "XECGUARD_API_KEY"]),
  }),
);

/** Without a key 1.80 stops at these, where later versions wait for the first request. */
const stops180: readonly unknown[] = ["lakera", "lakera_v2"];

/** What a guardrail needs, in the order in which LiteLLM misses it. 1.80 starts with all of it or not at all. */
export function guardrailNeeds(guardrail: unknown, is180 = false): Needs[] {
  const found: Needs[] = [];
  for (let its = own(guardrails(), guardrail); its !== undefined; its = its.next) {
    const stops = is180 && (its.without === skips || stops180.includes(guardrail));
    found.push(stops ? { ...its, without: refuses } : its);
  }
  return found;
}
