import { own } from "../own.ts";
import type { Mapping } from "../yaml/read.ts";
import type { Comments } from "./comments.ts";
import type { Doc, Entry } from "./doc.ts";
import { call, entry, quote, text } from "./doc.ts";
import type { Fits } from "./fits.ts";
import type { Row } from "./rows.ts";
import { automatic } from "./spreads.ts";
import type { Transport } from "./transports.ts";
import { entriesOf, unlessEmpty } from "./values.ts";

/** A vendor with a function of its own: the key that it reads, and what it has to be told. */
type Vendor = { call: string; key?: string; told: readonly string[]; own: boolean };

const vendors: Readonly<Record<string, Vendor>> = {
  anthropic: { call: "anthropic", key: "ANTHROPIC_API_KEY", told: [], own: true },
  openai: { call: "openai", key: "OPENAI_API_KEY", told: [], own: true },
  gemini: { call: "gemini", key: "GEMINI_API_KEY", told: [], own: true },
  openrouter: { call: "openrouter", key: "OPENROUTER_API_KEY", told: [], own: true },
  azure: { call: "azure", key: "AZURE_API_KEY", told: ["api_base", "api_version"], own: false },
  vertex_ai: { call: "vertexAi", told: ["vertex_project", "vertex_location"], own: false },
  bedrock: { call: "bedrock", told: [], own: false },
};

/** Arguments of their own beside `params`, in the order in which they are said. */
const direct = [
  "api_base",
  "api_version",
  "vertex_project",
  "vertex_location",
  "vertex_credentials",
];

/** Whether a row, or each that it stands for, states a key. */
const states = ({ params, varies }: Row, key: string): boolean =>
  Object.hasOwn(params, key) || (varies?.includes(key) ?? false);

/** Whether the vendor's usual key would change nothing: all have it, or each states its own. */
function keyAgrees({ key }: Vendor, { params, rows }: Transport, typed: Mapping): boolean {
  if (key === undefined) return true;
  if (Object.hasOwn(params, "api_key")) return Object.hasOwn(typed, "api_key");
  return rows.every((row) => states(row, "api_key"));
}

function vendorOf(transport: Transport, typed: Mapping, fits: Fits): Vendor | undefined {
  const vendor = own(vendors, transport.prefix);
  if (vendor === undefined || !keyAgrees(vendor, transport, typed)) return undefined;
  if (!vendor.told.every((key) => typeof typed[key] === "string")) return undefined;
  const elsewhere = transport.rows.some(
    (row) => states(row, "api_base") || states(row, "base_url"),
  );
  if (vendor.own && elsewhere) return undefined;
  if (transport.prefix !== "bedrock") return vendor;
  const asWritten = transport.rows.every(
    (row) =>
      fits.bedrockId(row.model) &&
      (row.varies !== undefined || automatic(row.model, row) === row.model),
  );
  return asWritten ? vendor : undefined;
}

/**
 * `vendors.gemini()`: a transport as its vendor's function makes it, where that says the same.
 *
 * @param typed what the types know of its litellm_params
 * @param trailing what stands beside them
 */
export function vendorDoc(
  transport: Transport,
  typed: Mapping,
  trailing: Entry[],
  fits: Fits,
  comments: Comments,
): Doc | undefined {
  const path = ["litellm_params"];
  const compatible = transport.prefix === "openai" && typeof typed["api_base"] === "string";
  const vendor = vendorOf(transport, typed, fits);
  if (vendor === undefined && !compatible) return undefined;
  const taken = compatible
    ? ["api_base"]
    : direct.filter((key) => key in typed && speaks(vendor, key));
  const usual = vendor?.key !== undefined && typed["api_key"] === `os.environ/${vendor.key}`;
  const { api_key, extra_headers, ...params } = typed;
  const entries = [
    ...(!compatible && transport.name === transport.prefix
      ? []
      : [entry("name", text(quote(transport.name)))]),
    ...entriesOf(Object.fromEntries(taken.map((key) => [key, typed[key]])), path, comments),
    ...entriesOf(
      { api_key: usual && !compatible ? undefined : api_key, extra_headers },
      path,
      comments,
    ),
    ...unlessEmpty(
      "params",
      entriesOf(
        Object.fromEntries(Object.entries(params).filter(([key]) => !taken.includes(key))),
        path,
        comments,
      ),
    ),
    ...trailing,
  ];
  const head = `vendors.${compatible ? "openaiCompatible" : vendor?.call}`;
  return entries.length === 0 ? call(head) : call(head, { kind: "map", entries });
}

/** api_base is everybody's; the others are arguments only of those who ask for them. */
const speaks = (vendor: Vendor | undefined, key: string): boolean =>
  key === "api_base" ||
  (vendor?.told.includes(key) ?? false) ||
  (key === "vertex_credentials" && vendor?.call === "vertexAi");
