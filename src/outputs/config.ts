import type { Generated, ModelEntry } from "../generate.ts";
import { isMapping } from "../yaml/read-values.ts";
import { writeYaml } from "../yaml/write.ts";

/** How the first comment of a config begins. */
export const madeBy = "Made by muffintin";

const title = (text: string): string => `===== ${text} =====`;

const regionKeys = ["aws_region_name", "vertex_location", "region_name"];

/** How hard a deployment thinks, where it says so. */
function thinkingOf({ thinking, reasoning_effort }: ModelEntry["litellm_params"]): string[] {
  if (isMapping(thinking) && typeof thinking["budget_tokens"] === "number") {
    return [`thinking with ${thinking["budget_tokens"]} tokens`];
  }
  return typeof reasoning_effort === "string" ? [`thinking ${reasoning_effort}`] : [];
}

/** The transport, the region where the deployment states one, and how hard it thinks. */
function partOf(transport: string, params: ModelEntry["litellm_params"]): string {
  const key = regionKeys.find((one) => params[one] !== undefined);
  const region = key === undefined ? [] : [`region ${String(params[key])}`];
  return [transport, ...region, ...thinkingOf(params)].join(", ");
}

/** Comments that part model_list by group, provider, region and thinking. */
function comments({ modelList, sources }: Generated): Map<object, string[]> {
  const before = new Map<object, string[]>();
  let lastSection: string | undefined;
  let lastPart: string | undefined;
  modelList.forEach((entry, index) => {
    const { group, deployment } = sources[index] ?? {};
    const section = group === undefined ? "models under their own names" : `group ${group}`;
    const part = partOf(deployment?.transport ?? "", entry.litellm_params);
    const isNewSection = section !== lastSection;
    if (isNewSection || part !== lastPart) {
      const line = `----- ${part} -----`;
      before.set(entry, isNewSection ? [title(section), line] : [line]);
    }
    lastSection = section;
    lastPart = part;
  });
  return before;
}

/** The JSON Schema that stands beside config.yaml, for editors. */
export const schemaName = "config.schema.json";

/**
 * config.yaml: what the proxy is started with.
 *
 * @param hasSchema whether the schema is written beside it, for its first line to name
 */
export function configYaml(generated: Generated, hasSchema = false): string {
  return writeYaml(generated.config, {
    header: [
      ...(hasSchema ? [`yaml-language-server: $schema=${schemaName}`, ""] : []),
      `${madeBy} from the group files: edit those, not this file.`,
    ],
    before: comments(generated),
  });
}

/** The same config as JSON, which LiteLLM reads as YAML. */
export function configJson({ config }: Generated): string {
  return `${JSON.stringify(config, null, 2)}\n`;
}
