import type { Generated, ModelEntry } from "../generate.ts";
import { writeYaml } from "../yaml/write.ts";

const title = (text: string): string => `===== ${text} =====`;

const regionKeys = ["aws_region_name", "vertex_location", "region_name"];

/** The transport, and the region where the deployment states one. */
function partOf(transport: string, params: ModelEntry["litellm_params"]): string {
  for (const key of regionKeys) {
    if (params[key] !== undefined) return `${transport}, region ${String(params[key])}`;
  }
  return transport;
}

/** Comments that part model_list by group, provider and region. */
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
      "Made by muffintin from the group files: edit those, not this file.",
    ],
    before: comments(generated),
  });
}

/** The same config as JSON, which LiteLLM reads as YAML. */
export function configJson({ config }: Generated): string {
  return `${JSON.stringify(config, null, 2)}\n`;
}
