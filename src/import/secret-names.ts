import { variable } from "../authoring/env.ts";
import { listOf, mappingOf, type Path } from "../yaml/read.ts";
import { kindOf } from "./secrets.ts";
import { serverOf } from "./transport-name.ts";

/** A secret that stands in the config itself, and the variable that takes its place. */
export type LiteralSecret = { path: Path; value: string; name: string };

const screaming = (text: string): string =>
  text
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .toUpperCase();

/** Keys whose secret may be nothing but digits; under others a number is an amount. */
const numeric = /(?:password|passwd|passphrase|master_key|salt_key|api_key)$/i;

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
  if (path[0] === "model_list") {
    const row = listOf(mappingOf(config)["model_list"])[Number(path[1])];
    const params = mappingOf(mappingOf(row)["litellm_params"]);
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
 * The literal secrets of a config, where the same value has the same name everywhere but for keys
 * whose variable has a usual name, and the paths of values that are made of words and stay.
 *
 * @param keyOf the variable that LiteLLM itself reads the key of a model from
 */
export function literalSecrets(
  config: unknown,
  keyOf: (model: string) => string | undefined,
): { secrets: LiteralSecret[]; words: Path[] } {
  const found: { path: Path; value: string }[] = [];
  const words: Path[] = [];
  const references = new Set<string>();
  const visit = (value: unknown, path: Path): void => {
    const key = String(path.findLast((step) => typeof step === "string") ?? "");
    if (typeof value === "string") {
      const name = variable(value);
      if (name !== undefined) references.add(name);
      const kind = kindOf(key, value);
      if (kind === "secret") found.push({ path, value });
      else if (kind === "words") words.push(path);
    } else if (typeof value === "number" && numeric.test(key)) {
      if (kindOf(key, String(value)) === "secret") found.push({ path, value: String(value) });
    } else if (typeof value === "object" && value !== null && !(value instanceof Date)) {
      for (const [key, item] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
        visit(item, [...path, key]);
      }
    }
  };
  visit(config, []);
  // LiteLLM sets these before it reads any other value
  const assigned = new Map(Object.entries(mappingOf(mappingOf(config)["environment_variables"])));
  const isTaken = (name: string, value: string): boolean =>
    assigned.has(name) ? String(assigned.get(name)) !== value : references.has(name);
  const names = new Map<string, string>();
  const secrets = found.map(({ path, value }) => {
    const wanted = nameFor(path, config, keyOf);
    const fixed = path[0] === "environment_variables" && path.length === 2 && path[1] === wanted;
    const same = JSON.stringify([usual[String(path.at(-1))], value]);
    let name = (fixed ? wanted : names.get(same)) ?? "";
    if (name === "") {
      name = wanted;
      for (let count = 2; isTaken(name, value); count += 1) name = `${wanted}_${count}`;
      references.add(name);
      names.set(same, name);
    }
    return { path, value, name };
  });
  return { secrets, words };
}
