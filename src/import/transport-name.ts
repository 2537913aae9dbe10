import { isReference } from "../authoring/env.ts";
import { slug } from "./names.ts";
import type { Row } from "./rows.ts";

/** Prefixes that say how a server speaks, not whose it is. */
const generic = [
  "",
  "anthropic",
  "azure",
  "custom_openai",
  "hosted_vllm",
  "openai",
  "openai_like",
  "text-completion-openai",
];

const filler = /^(?:api|www|gateway|open|llm|inference|v\d+|com|net|org|co)$/;

/** Vendors that nobody would recognise by a part of their host. */
const vendors: readonly (readonly [host: RegExp, name: string])[] = [
  [/(?:^|\.)z\.ai$/, "zai"],
  [/dashscope[\w.-]*\.aliyuncs\.com$/, "dashscope"],
  [/(?:^|\.)volces\.com$/, "volcengine"],
  [/^models\.inference\.ai\.azure\.com$|^models\.github\.ai$/, "github-models"],
  [/aiplatform\.googleapis\.com$/, "vertex"],
  [/^generativelanguage\.googleapis\.com$/, "gemini"],
];

/** Whose server a generic prefix reaches: `https://open.bigmodel.cn/api` is bigmodel's. */
export function serverOf(prefix: string, base: unknown): string | undefined {
  return generic.includes(prefix) && typeof base === "string" ? ownerOf(base) : undefined;
}

function ownerOf(base: string): string | undefined {
  if (isReference(base)) {
    const words = base.slice("os.environ/".length).split("_");
    const left = words.filter((word) => !/^(?:API|BASE|URL|URI|ENDPOINT|HOST)$/i.test(word));
    return left.length > 0 ? left.join("-").toLowerCase() : undefined;
  }
  const host = /^\w+:\/\/([^/:]+)/.exec(base)?.[1];
  if (host === undefined) return undefined;
  if (/^(?:localhost|host\.docker\.internal|127\.[\d.]+|0\.0\.0\.0)$/.test(host)) return "local";
  if (/^[\d.]+$/.test(host)) return undefined;
  const vendor = vendors.find(([known]) => known.test(host))?.[1];
  if (vendor !== undefined) return vendor;
  if (/\.(?:azure|amazonaws|googleapis|azure-api)\.(?:com|net)$|\.svc(?:\.|$)/.test(host))
    return host.split(".")[0];
  const [only = host, ...more] = host.split(".");
  const labels = [only, ...more.slice(0, -1)];
  return labels.filter((label) => !filler.test(label)).at(-1) ?? labels.at(-1);
}

/** The name under which most of the rows are offered as `name/model`. */
function offeredUnder(rows: readonly Row[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { name, model } of rows) {
    const under = name.endsWith(`/${model}`) ? name.slice(0, -model.length - 1) : "";
    if (under !== "") counts.set(under, (counts.get(under) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? commonStart(rows);
}

/** What stands before the slash in every name. */
function commonStart(rows: readonly Row[]): string | undefined {
  const starts = new Set(rows.map(({ name }) => /^([^/*]+)\/./.exec(name)?.[1]));
  return starts.size === 1 ? [...starts][0] : undefined;
}

/** Whose key the rows read where nothing else tells: `OPENAI_API_KEY` is openai's. */
function keyOwner(rows: readonly Row[]): string {
  const keys = new Set(rows.map(({ params }) => params["api_key"]));
  const [key] = keys;
  const name = keys.size === 1 && /^os\.environ\/([A-Z]+)_API_KEY$/.exec(String(key))?.[1];
  return name ? name.toLowerCase() : "bare";
}

/** A name for the transport that several rows share. */
export function transportName(rows: readonly Row[]): string {
  const offered = offeredUnder(rows);
  if (offered !== undefined) return offered;
  const prefix = rows[0]?.prefix ?? "";
  const bases = new Set(rows.map(({ params }) => params["api_base"] ?? params["base_url"]));
  const [base] = bases;
  const owner = bases.size === 1 ? serverOf(prefix, base) : undefined;
  const vendor = rows[0]?.params["custom_llm_provider"];
  if (owner === undefined && prefix !== "") return prefix;
  return slug(owner ?? (typeof vendor === "string" ? vendor : keyOwner(rows)));
}
