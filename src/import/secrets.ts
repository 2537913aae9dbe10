import { placeholderKeys } from "../authoring/env.ts";
import { isMapping, type Path } from "../yaml/read.ts";
import { serverOf } from "./transport-name.ts";

/** A secret that stands in the config itself, and the variable that takes its place. */
export type LiteralSecret = { path: Path; value: string; name: string };

const vendorKeys = [
  /\bsk-(?:ant-|or-|proj-|svcacct-)?[\w-]{20,}/,
  /\bAIza[\w-]{35}/,
  /\b(?:gh[pousr]_\w{30,}|github_pat_\w{30,}|glpat-[\w-]{20,}|xox[abeoprs]-[\w-]{10,})/,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]+/,
  /\b(?:gsk_|r8_|pplx-|xai-|nvapi-|hf_|tvly-|fw_|csk-)[\w-]{20,}/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
];
const secretKey =
  /(?:^|[_-])(?:api[_-]?keys?|apikey|secret|secret_?key|access_key_id|access_key|token|password|passwd|passphrase|authorization|credentials|private_key|master_key|salt_key|webhook_url)(?<!(?:per|max)_token)$/i;
const urlWithPassword = /:\/\/[^/\s:@]*:([^/\s@]+)@/;
const usualPassword =
  /^(?:pass(?:word|wd)?|postgres|root|admin|user|litellm|secret|dbpassword9090|your.*|x+|\*+|<.*>|\$.*|\{.*)$/i;
const placeholder =
  /^$|x{3}|\*{3}|fake|dummy|example|placeholder|your|change[-_ ]?me|no[-_]?(?:key|auth)|not[-_]|none|null|empty|unused|ollama|lm[-_]?studio|local|anything|whatever|any[-_]?key|test|1234|abcd|<.*>|\.\.\.|\$\{?\w+\}?|\{\{/i;

const known = (value: string): boolean => vendorKeys.some((pattern) => pattern.test(value));

/** Whether a string under `key` is a secret that must not be written into a source file. */
export function isSecret(key: string, value: string): boolean {
  if (value.startsWith("os.environ/") || placeholderKeys.some((name) => name === value)) {
    return false;
  }
  if (known(value)) return !/x{4}|\.{3}|<|your|example/i.test(value);
  const password = urlWithPassword.exec(value)?.[1];
  if (password !== undefined) return !usualPassword.test(password);
  if (!secretKey.test(key) || value.length < 8 || placeholder.test(value)) return false;
  // a path to a credentials file is no secret
  return !/credentials$/i.test(key) || value.trimStart().startsWith("{");
}

const assignment = /([\w-]+)(["']?\s*[:=]\s*["']?(?:Bearer )?)([^\s"',]+)/g;

/** A comment without the secrets that somebody commented out. */
export const redact = (line: string): string =>
  vendorKeys
    .reduce(
      (text, pattern) =>
        text.replace(new RegExp(pattern, "g"), (found) =>
          isSecret("api_key", found) ? "(a secret, left out)" : found,
        ),
      line,
    )
    .replace(assignment, (whole, key: string, between: string, value: string) =>
      isSecret(key, value) ? `${key}${between}(a secret, left out)` : whole,
    );

const screaming = (text: string): string =>
  text
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .toUpperCase();

const usual: Readonly<Record<string, string>> = {
  master_key: "LITELLM_MASTER_KEY",
  database_url: "DATABASE_URL",
  salt_key: "LITELLM_SALT_KEY",
};

const parents: Readonly<Record<string, string>> = {
  cache_params: "redis",
  router_settings: "router",
  general_settings: "litellm",
  litellm_settings: "litellm",
  coordination_redis: "redis",
};

/** The variable that somebody would look for behind the key at `path`. */
function nameFor(
  path: Path,
  config: unknown,
  keyOf: (model: string) => string | undefined,
): string {
  const key = String(path.findLast((step) => typeof step === "string") ?? "secret");
  if (path[0] === "environment_variables") return screaming(key) || "SECRET";
  if (usual[key] !== undefined) return usual[key];
  if (path[0] === "model_list" && isMapping(config) && Array.isArray(config["model_list"])) {
    const row: unknown = config["model_list"][Number(path[1])];
    const params = isMapping(row) && isMapping(row["litellm_params"]) ? row["litellm_params"] : {};
    const model = String(params["model"] ?? "");
    if (key === "api_key") {
      const prefix = model.includes("/") ? (model.split("/")[0] ?? "") : "";
      const server = serverOf(prefix, params["api_base"]);
      if (server !== undefined) return `${screaming(server)}_API_KEY`;
      return keyOf(model) ?? `${screaming(prefix || model)}_API_KEY`;
    }
    return screaming(key);
  }
  const above = path.slice(0, -1).findLast((step) => typeof step === "string");
  const parent = parents[String(above)] ?? String(above ?? "");
  const name = screaming(key.startsWith(parent) ? key : `${parent}_${key}`);
  return /^\d|^$/.test(name) ? `SECRET_${name}` : name;
}

/**
 * The literal secrets of a config; the same value has the same name everywhere.
 *
 * @param keyOf the variable that LiteLLM itself reads the key of a model from
 */
export function literalSecrets(
  config: unknown,
  keyOf: (model: string) => string | undefined,
): LiteralSecret[] {
  const found: { path: Path; value: string }[] = [];
  const references = new Set<string>();
  const visit = (value: unknown, path: Path): void => {
    if (typeof value === "string") {
      const key = String(path.findLast((step) => typeof step === "string") ?? "");
      if (value.startsWith("os.environ/")) references.add(value.slice("os.environ/".length));
      else if (isSecret(key, value)) found.push({ path, value });
    } else if (typeof value === "object" && value !== null && !(value instanceof Date)) {
      for (const [key, item] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
        visit(item, [...path, key]);
      }
    }
  };
  visit(config, []);
  const names = new Map<string, string>();
  return found.map(({ path, value }) => {
    const fixed = path[0] === "environment_variables" && path.length === 2;
    let name = (fixed ? undefined : names.get(value)) ?? "";
    if (name === "") {
      const wanted = nameFor(path, config, keyOf);
      name = wanted;
      for (let count = 2; !fixed && references.has(name); count += 1) name = `${wanted}_${count}`;
      references.add(name);
      names.set(value, name);
    }
    return { path, value, name };
  });
}
