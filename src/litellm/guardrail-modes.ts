import { once } from "../once.ts";

/** The modes that a guardrail takes, where not all: measured by starting each in each of LiteLLM 1.108.7. */
const taken = (): readonly (readonly [modes: string, guardrails: readonly string[]])[] => [
  [
    "pre_call post_call during_call logging_only",
    [
      "alice",
      "block_code_execution",
      "decision_model",
      "deepkeep",
      "enkryptai",
      "generic_guardrail_api",
      "grayswan",
      "llm_as_a_judge",
      "onyx",
      "openai_moderation",
      "prompt_security",
      "qostodian_nexus",
      "qualifire",
      "wingback",
      "xecguard",
    ],
  ],
  [
    "pre_call post_call logging_only",
    [
      "airia",
      "crowdstrike_aidr",
      "guardrails_ai",
      "headroom",
      "microsoft_purview",
      "ovalix",
      "promptguard",
      "rubrik",
      "straiker",
      "vigil_guard",
      "zscaler_ai_guard",
    ],
  ],
  [
    "pre_call post_call during_call",
    ["aim", "cato_networks", "dynamoai", "ibm_guardrails", "lakera_v2", "lasso"],
  ],
  [
    "pre_call post_call during_call logging_only pre_mcp_call during_mcp_call",
    ["bedrock", "cisco_ai_defense", "custom_code", "model_armor", "noma_v2"],
  ],
  ["pre_call post_call", ["azure/text_moderations", "pangea", "repelloai", "tool_permission"]],
  ["pre_call", ["javelin", "mcp_security"]],
  ["pre_call during_call", ["azure/prompt_shield", "lakera"]],
  ["pre_mcp_call", ["agent_365", "mcp_jwt_signer"]],
  ["post_call during_call", ["aporia"]],
  ["pre_call logging_only", ["mcp_end_user_permission"]],
  [
    "pre_call post_call during_call logging_only pre_mcp_call during_mcp_call post_mcp_call",
    ["panw_prisma_airs"],
  ],
  ["pre_call post_call during_call logging_only pre_mcp_call post_mcp_call", ["presidio"]],
  [
    "pre_call post_call during_call logging_only pre_mcp_call post_mcp_call realtime_input_transcription",
    ["litellm_content_filter"],
  ],
  ["pre_call post_call during_call pre_mcp_call during_mcp_call", ["pillar"]],
  ["pre_call post_call logging_only pre_mcp_call post_mcp_call", ["akto", "singulr"]],
  ["pre_call post_call during_call pre_mcp_call", ["noma"]],
];

const modesOf = once(
  (): ReadonlyMap<string, readonly string[]> =>
    new Map(
      taken().flatMap(([modes, guardrails]) =>
        guardrails.map((guardrail) => [guardrail, modes.split(" ")] as const),
      ),
    ),
);

/** The modes that a guardrail takes; undefined where it is not known, or takes all. */
export const takenModes = (guardrail: unknown): readonly string[] | undefined =>
  typeof guardrail === "string" ? modesOf().get(guardrail) : undefined;
