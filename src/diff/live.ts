import { isReference } from "../authoring/env.ts";
import { isSecretKey } from "../shown-value.ts";
import { isMapping, listOf, type Mapping } from "../yaml/read.ts";
import type { Side } from "./change.ts";
import type { Row } from "./rows.ts";

const wildcard = (name: string): RegExp =>
  new RegExp(`^${name.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`, "s");

function aliasesOf({ config }: Side): ReadonlySet<string> {
  const settings = config["router_settings"];
  const aliases = isMapping(settings) ? settings["model_group_alias"] : undefined;
  return new Set(isMapping(aliases) ? Object.keys(aliases) : []);
}

/** Providers whose deployments LiteLLM drops when it starts before somebody has logged in. */
const loggedIn = ["github_copilot", "chatgpt"];

/** Those of them that the config has and the running proxy has nothing of. */
export const withoutLogin = (written: readonly Row[], live: readonly Row[]): string[] =>
  loggedIn.filter((provider) => {
    const has = ({ model }: Row): boolean => model.startsWith(`${provider}/`);
    return written.some(has) && !live.some(has);
  });

/** What that means, for people. */
export const dropped = (providers: readonly string[]): string =>
  `the proxy serves nothing of ${providers.join(" and ")}: LiteLLM drops such deployments when it starts before a log-in`;

/**
 * A running proxy lists the targets of aliases again and fills its wildcards with every model that
 * it knows: those rows stand for one line of the config.
 */
export function foldLive(live: readonly Row[], written: readonly Row[], side: Side): Row[] {
  const names = new Set(written.map(({ name }) => name));
  const aliases = aliasesOf(side);
  const patterns = [...names]
    .filter((name) => name.includes("*"))
    .map((name) => ({ name, regex: wildcard(name) }));
  const filling = ({ name }: Row) =>
    names.has(name) || aliases.has(name)
      ? undefined
      : patterns.find(({ regex }) => regex.test(name));
  // all that fills a wildcard has its id, also where the config has the name itself
  const filled = new Set(live.filter((row) => filling(row)).map(({ info }) => info["id"]));
  const listed = new Set<string>();
  const seen = new Set<string>();
  return live.flatMap((row): Row[] => {
    const { id } = row.info;
    // an older LiteLLM lists the row of that name twice instead
    const twice = id !== undefined && (filled.has(id) || listed.has(`${row.name}\0${id}`));
    listed.add(`${row.name}\0${id}`);
    if (names.has(row.name)) return twice ? [] : [row];
    if (aliases.has(row.name)) return [];
    const pattern = filling(row);
    if (pattern === undefined) return [row];
    if (seen.has(pattern.name)) return [];
    seen.add(pattern.name);
    return written.filter(({ name }) => name === pattern.name);
  });
}

const masked = /\*{4,}/;

/** What the proxy says of a value that the config has: nothing for secrets, `****` for headers. */
function told(written: unknown, live: unknown, key: string): unknown {
  if (isSecretKey(key) || live === undefined) return written;
  // what lies deep down it tells as Python's text
  if (written === null && live === "None") return written;
  if (typeof live === "string" && masked.test(live)) return written;
  if (isReference(written)) return written;
  if (isMapping(written) && isMapping(live)) {
    return Object.fromEntries(
      Object.entries(live).map(([name, value]) => [name, told(written[name], value, name)]),
    );
  }
  if (Array.isArray(written) && Array.isArray(live)) {
    return live.map((item, at) => told(written[at], item, key));
  }
  return live;
}

/** The proxy's row with what it leaves out or adds by itself put right, so that it can be compared. */
export function alignLive(written: Row, live: Row): Row {
  const params: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(written.params), ...Object.keys(live.params)])) {
    const [before, now] = [written.params[key], live.params[key]];
    if (before === undefined && (now === false || now === null)) continue;
    const value =
      now === undefined && !isSecretKey(key) && !isReference(before)
        ? undefined
        : told(before, now, key);
    if (value !== undefined) params[key] = value;
  }
  const info: Record<string, unknown> = {};
  for (const key of Object.keys(written.info)) info[key] = live.info[key];
  return { ...live, params, info };
}

/** The answer of /model/info as a config. */
export function configOfProxy(answer: unknown): Mapping {
  const data = isMapping(answer) ? answer["data"] : undefined;
  return { model_list: listOf(data) };
}
