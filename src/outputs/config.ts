import type { Generated } from "../generate.ts";
import { writeYaml } from "../yaml/write.ts";

const title = (text: string): string => `===== ${text} =====`;

const regionKeys = ["aws_region_name", "vertex_location", "region_name"];

/** Comments that part model_list by group, provider and region. */
function comments({ modelList, sources }: Generated): Map<object, string[]> {
  const before = new Map<object, string[]>();
  let lastSection: string | undefined;
  let lastPart: string | undefined;
  modelList.forEach((entry, index) => {
    const { group, deployment } = sources[index] ?? {};
    const region = regionKeys
      .map((key) => entry.litellm_params[key])
      .find((value) => value !== undefined);
    const section = group === undefined ? "models under their own names" : `group ${group}`;
    const part = [
      deployment?.transport,
      ...(region === undefined ? [] : [`region ${String(region)}`]),
    ].join(", ");
    const lines = [
      ...(section === lastSection ? [] : [title(section)]),
      ...(section === lastSection && part === lastPart ? [] : [`----- ${part} -----`]),
    ];
    if (lines.length > 0) before.set(entry, lines);
    lastSection = section;
    lastPart = part;
  });
  return before;
}

/** The JSON Schema that stands beside config.yaml, for editors. */
export const schemaName = "config.schema.json";

/** config.yaml: what the proxy is started with. */
export function configYaml(generated: Generated): string {
  return writeYaml(generated.config, {
    header: [
      `yaml-language-server: $schema=${schemaName}`,
      "",
      "Made by muffintin from the group files: edit those, not this file.",
    ],
    before: comments(generated),
  });
}

/** The same config as JSON, which LiteLLM reads as YAML. */
export function configJson({ config }: Generated): string {
  return `${JSON.stringify(config, null, 2)}\n`;
}
