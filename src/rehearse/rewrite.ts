// The config with every vendor on loopback.
import { isMapping, listOf, type Mapping, mappingOf } from "../yaml/read-values.ts";
import { type LeftOut, withoutOutside } from "./outside.ts";
import { isSchemeless, moved, type Vendor, withCredential, withoutBases } from "./vendors/index.ts";

/** What a rehearsal starts LiteLLM on. */
export type Rewritten = {
  readonly config: Mapping;
  readonly leftOut: readonly LeftOut[];
  /** what was changed beside the addresses, in sentences */
  readonly changes: readonly string[];
};

/** The rows of model_list, whatever they are. */
export const rowsOf = ({ model_list: rows }: Mapping): readonly unknown[] => listOf(rows);

function redirected(
  config: Mapping,
  row: unknown,
  vendor: Vendor | undefined,
  upstream: string,
): unknown {
  if (!isMapping(row) || !isMapping(row["litellm_params"]) || vendor === undefined) return row;
  // A base that leads nowhere stays, so that it is seen.
  if (isSchemeless(withCredential(config, row["litellm_params"]))) return row;
  const { base_url: _, api_base: __, ...params } = row["litellm_params"];
  const there = moved(vendor.provider, `${upstream}/${vendor.mark}`, vendor.base);
  return { ...row, litellm_params: { ...params, ...there } };
}

/**
 * The config with each deployment's base moved to `<upstream>/<mark><path of the base>`; where a
 * deployment has none, it gets one, so that the deployment reached can be told.
 */
export function redirect(config: Mapping, vendors: readonly Vendor[], upstream: string): Mapping {
  const known = new Map(vendors.map((vendor) => [vendor.mark, vendor]));
  const rows = rowsOf(config).map((row, index) =>
    redirected(config, row, known.get(`d${index}`), upstream),
  );
  return { ...withoutBases(config), model_list: rows };
}

/** Keys that make LiteLLM fetch a token before it asks the vendor, and what takes their place. */
const signIns: readonly { readonly keys: RegExp; readonly instead: Mapping }[] = [
  {
    keys: /^aws_(?:role_name|session_name|profile_name|web_identity_token|sts_endpoint|session_token)$/,
    instead: {
      aws_access_key_id: "sk-canary-AWS_ACCESS_KEY_ID",
      aws_secret_access_key: "sk-canary-AWS_SECRET_ACCESS_KEY",
    },
  },
  {
    keys: /^(?:tenant_id|client_id|client_secret|azure_username|azure_password|azure_scope)$/,
    instead: { azure_ad_token: "sk-canary-AZURE_AD_TOKEN" },
  },
];

function signedIn(params: Mapping): Mapping {
  let result = params;
  for (const { keys, instead } of signIns) {
    const kept = Object.entries(result).filter(([key]) => !keys.test(key));
    if (kept.length < Object.keys(result).length)
      result = { ...instead, ...Object.fromEntries(kept) };
  }
  return result;
}

/** rpm and tpm keep their proportions and are never used up. */
const plenty = 1000;

const roomy = (given: Mapping): Mapping =>
  Object.fromEntries(
    Object.entries(given).map(([key, value]) => [
      key,
      (key === "rpm" || key === "tpm") && typeof value === "number" ? value * plenty : value,
    ]),
  );

function ready(row: unknown, index: number): unknown {
  if (!isMapping(row)) return row;
  const { litellm_params: params, model_info: info } = row;
  return {
    ...roomy(row),
    ...(isMapping(params) ? { litellm_params: roomy(signedIn(params)) } : {}),
    model_info: { ...mappingOf(info), id: idOf(row, index) },
  };
}

/** The id under which a rehearsal asks for one deployment: its own, or its mark. */
export function idOf(row: unknown, index: number): string {
  const id = isMapping(row) ? mappingOf(row["model_info"])["id"] : undefined;
  return id === undefined || id === null ? `d${index}` : String(id);
}

/** The config as a rehearsal runs it: vendors on loopback, nothing else reached, no cooldowns. */
export function rewrite(given: Mapping, vendors: readonly Vendor[], upstream: string): Rewritten {
  const { config, leftOut } = withoutOutside(given);
  const moved = redirect(config, vendors, upstream);
  const rows = rowsOf(moved);
  const limited = rows.some((row) =>
    [mappingOf(row), mappingOf(mappingOf(row)["litellm_params"])].some(
      ({ rpm, tpm }) => typeof rpm === "number" || typeof tpm === "number",
    ),
  );
  return {
    config: {
      ...moved,
      model_list: rows.map(ready),
      router_settings: { ...mappingOf(moved["router_settings"]), disable_cooldowns: true },
    },
    leftOut,
    changes: [
      "disable_cooldowns is on, so that one failure does not disturb the next rehearsal",
      ...(limited
        ? ["rpm and tpm count a thousandfold, so that the rehearsal does not use them up"]
        : []),
    ],
  };
}
