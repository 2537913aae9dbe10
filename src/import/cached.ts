import { isMapping } from "../yaml/read.ts";
import type { Doc, Entry } from "./doc.ts";
import { call, print } from "./doc.ts";
import type { Fits } from "./fits.ts";
import type { Row } from "./rows.ts";
import { plainDoc } from "./values.ts";

const key = "cache_control_injection_points";
const roles = ["system", "user", "assistant"];

/** A point as cacheControl() takes it: its role alone, or what it says beside its location. */
function pointOf(point: unknown): unknown {
  if (!isMapping(point) || point["location"] !== "message") return undefined;
  const { location: _, role, index, ...others } = point;
  if (Object.keys(others).length > 0) return undefined;
  if (role !== undefined && !roles.some((one) => one === role)) return undefined;
  if (index !== undefined && typeof index !== "number") return undefined;
  if (role !== undefined && index === undefined) return role;
  return { ...(role === undefined ? {} : { role }), ...(index === undefined ? {} : { index }) };
}

/**
 * `cacheControl(["system"])(…)` around a deployment that has such points.
 *
 * @param entries what the deployment says beyond its transport
 * @returns the entries without the points, and what puts them around it
 */
export function cached(
  row: Row,
  entries: Entry[],
  fits: Fits,
): { entries: Entry[]; around: (doc: Doc) => Doc } {
  const given = row.params[key];
  const points = Array.isArray(given) ? given.map(pointOf) : [];
  const said = entries.find((one) => one.key === key);
  const noted = [...(said?.before ?? []), ...(said?.after ?? [])].length > 0;
  if (said === undefined || noted || points.length === 0 || points.includes(undefined)) {
    return { entries, around: (doc) => doc };
  }
  const head = `cacheControl(${print(plainDoc(points), "", 0, 0)})`;
  if (!fits.caches(row.model) || head.includes("\n")) return { entries, around: (doc) => doc };
  return { entries: entries.filter((one) => one !== said), around: (doc) => call(head, doc) };
}
