import type { Keys } from "../../litellm/catalogue.ts";
import { deployment, modelList } from "../example.ts";
import type { Path, Severity } from "../finding.ts";
import { showPath } from "../finding.ts";
import type { Context, Rule } from "../rule.ts";
import { quoted } from "../text.ts";

const kinds: Readonly<Record<string, string>> = {
  boolean: "a boolean",
  integer: "a number",
  float: "a number",
  timestamp: "a date",
};

type Types = ReadonlyMap<string, Keys>;

/** The catalogue's type of a key, where it has one. */
function typeAt(types: Types, path: Path): string {
  const key = path.at(-1);
  return types.get(showPath(path.slice(0, -1)))?.get(String(key)) ?? "any";
}

/** Whether the catalogue knows the key, or one above it, at the deepest place that it knows. */
function isRead(types: Types, path: Path): boolean {
  for (let end = path.length - 1; end >= 0; end -= 1) {
    const keys = types.get(showPath(path.slice(0, end)));
    if (keys) return keys.has(String(path[end]));
  }
  return true;
}

function severityAt(
  { config }: Context,
  path: Path,
  kind: string,
  type: string,
): Severity | undefined {
  const [section] = path;
  const text = type.includes("string") || section === "environment_variables";
  if (section === "model_list" && path[2] === "model_info") return undefined;
  if (section === "prompts" && /^(?:created|updated)_at$/.test(String(path.at(-1)))) {
    return undefined;
  }
  if (kind === "timestamp") return section !== undefined && section in config ? "error" : "warning";
  if (kind === "boolean") return text && !type.includes("boolean") ? "error" : undefined;
  if (text && !/number|integer/.test(type)) return "error";
  return undefined;
}

export const rule: Rule = {
  id: "yaml/ambiguous-scalar",
  severity: "error",
  about: () => ({
    description:
      "An unquoted value that YAML 1.1, which LiteLLM reads, turns into a date, a boolean or another number.",
    wrong: modelList(
      deployment("chat", "azure/gpt-5", "api_base: os.environ/BASE", "api_version: 2024-10-21"),
    ),
    right: modelList(
      deployment("chat", "azure/gpt-5", "api_base: os.environ/BASE", 'api_version: "2024-10-21"'),
    ),
  }),
  check(context) {
    const { facts, spots, report } = context;
    if (facts.surprising.length === 0) return;
    const types = new Map(Array.from(spots(), ({ path, known }) => [showPath(path), known]));
    for (const { path, key, text, scalar, place } of facts.surprising) {
      const kind = kinds[scalar.kind];
      if (key || kind === undefined) continue;
      if (!isRead(types, path)) continue;
      const severity = severityAt(context, path, scalar.kind, typeAt(types, path));
      const sixty = /^[-+]?\d+(:[0-5]?\d)+/.test(text) ? "warning" : undefined;
      const found = severity ?? sixty;
      if (found === undefined) continue;
      const fix = { path, at: "value", text: quoted(text) } as const;
      const value = scalar.kind === "timestamp" ? "" : ` (${String(scalar.value)})`;
      const details = { severity: found, place, suggestion: quoted(text), fix };
      report(path, `LiteLLM reads \`${text}\` as ${kind}${value}; put it in quotes`, details);
    }
  },
};
