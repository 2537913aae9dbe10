import { isMapping, type Mapping } from "../yaml/read.ts";
import type { Side } from "./change.ts";
import type { Row } from "./rows.ts";
import { isSecretKey } from "./values.ts";

const wildcard = (name: string): RegExp =>
  new RegExp(`^${name.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`, "s");

function aliasesOf({ config }: Side): ReadonlySet<string> {
  const settings = config["router_settings"];
  const aliases = isMapping(settings) ? settings["model_group_alias"] : undefined;
  return new Set(isMapping(aliases) ? Object.keys(aliases) : []);
}

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
  const seen = new Set<string>();
  return live.flatMap((row): Row[] => {
    if (names.has(row.name)) return [row];
    if (aliases.has(row.name)) return [];
    const pattern = patterns.find(({ regex }) => regex.test(row.name));
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
  if (typeof live === "string" && masked.test(live)) return written;
  if (typeof written === "string" && written.startsWith("os.environ/")) return written;
  if (isMapping(written) && isMapping(live)) {
    return Object.fromEntries(
      Object.entries(live).map(([name, value]) => [name, told(written[name], value, name)]),
    );
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

const isReference = (value: unknown): boolean =>
  typeof value === "string" && value.startsWith("os.environ/");

/** The answer of /model/info as a config. */
export function configOfProxy(answer: unknown): Mapping {
  const data = isMapping(answer) ? answer["data"] : undefined;
  return { model_list: Array.isArray(data) ? data : [] };
}
