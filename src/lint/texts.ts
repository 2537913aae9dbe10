import { vendorBegins } from "../vendor-keys.ts";
import { isMapping } from "../yaml/read.ts";
import type { Path } from "./finding.ts";

export { variable, variableAt } from "../authoring/env.ts";

/** A string of the config that a rule on secrets or the environment may want to see. */
export type Text = { path: Path; value: string; inList: boolean };

const interesting = new RegExp(
  `os\\.environ|berriai/litellm|litellm==|\\$|^${vendorBegins}|^[A-Za-z][\\w+.-]*://[^/\\s:]*:[^@\\s]*@|^(?:Bearer|Basic) |^https?://\\S+[?&]|.PRIVATE KEY-----`,
);
const secretKey = /(?:key|secret|token|password|passwd|auth_value)$/i;

/** Collects strings in one walk; what an anchor shares is seen once. */
export function findTexts(config: unknown): Text[] {
  const found: Text[] = [];
  const seen = new Set<object>();
  const path: (string | number)[] = [];
  const visitText = (value: string, inList: boolean): void => {
    const key = path.at(-1);
    if (interesting.test(value) || (typeof key === "string" && secretKey.test(key))) {
      found.push({ path: path.slice(), value, inList });
    }
  };
  const visit = (value: unknown, inList: boolean): void => {
    if (typeof value === "string") {
      visitText(value, inList);
      return;
    }
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    const depth = path.length;
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        path[depth] = index;
        visit(item, true);
      });
    } else if (isMapping(value)) {
      Object.keys(value).forEach((key) => {
        path[depth] = key;
        visit(value[key], false);
      });
    }
    path.length = depth;
  };
  visit(config, false);
  return found;
}
