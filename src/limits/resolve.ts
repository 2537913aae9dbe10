import type { Deployment } from "../authoring/deployment.ts";
import type { ModelInfo } from "../litellm/keys.ts";
import type { LimitsDatabase } from "./lookup.ts";
import { findLimit, findRecord } from "./lookup.ts";

/** Token limits by transport and model, stated by the user where the database knows none. */
export type StatedLimits = Readonly<
  Record<
    string,
    Readonly<
      Record<string, { readonly max_input_tokens: number; readonly max_output_tokens?: number }>
    >
  >
>;

type Resolved = {
  info: ModelInfo & { max_input_tokens?: number; max_output_tokens?: number };
  problem?: { rule: string; message: string; suggestion?: string };
};

/** Whether a deployment takes images: what stands beside it wins, then the database. */
export function seesImages(deployment: Deployment, database: LimitsDatabase): boolean {
  const { limits: transport, model, model_info } = deployment;
  if (typeof model_info.supports_vision === "boolean") return model_info.supports_vision;
  return findRecord(database, transport, model)?.can?.includes("vision") ?? false;
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");

/**
 * model_info with both limits in it. What stands beside the deployment wins, then what the
 * inventory states, then the database; a model that none of them knows is a problem that
 * names the nearest entries. A wildcard has no limits of its own.
 */
export function limitsOf(
  deployment: Deployment,
  database: LimitsDatabase,
  stated: StatedLimits | "as stated" = {},
): Resolved {
  const { limits: transport, model, model_info } = deployment;
  const own = { ...model_info } as Resolved["info"];
  if (stated === "as stated") return { info: own };
  const answers = own.mode !== "embedding";
  if (own.max_input_tokens !== undefined && (own.max_output_tokens !== undefined || !answers))
    return { info: own };
  if (model.includes("*")) return { info: own };

  const written = stated[transport]?.[model];
  if (written) return { info: { ...written, ...own } };

  const answer = findLimit(database, transport, model);
  if (answer.found) {
    const { max_input_tokens, max_output_tokens } = answer.record;
    return {
      info: {
        max_input_tokens,
        ...(max_output_tokens === undefined ? {} : { max_output_tokens }),
        ...own,
      },
    };
  }
  const remedy =
    "state model_info: { max_input_tokens, max_output_tokens } beside it, or limits in defineConfig";
  const nearest = answer.nearest.length > 0 ? `, the nearest are ${quoted(answer.nearest)}` : "";
  const [suggestion] = answer.nearest;
  return {
    info: own,
    problem: {
      rule: "limit/unknown-model",
      message: `no token limits are known for "${model}" of ${transport}${nearest}; ${remedy}`,
      ...(suggestion === undefined ? {} : { suggestion }),
    },
  };
}
