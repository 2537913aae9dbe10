import { type Deployment, readDeployments } from "../../lint/deployments.ts";
import type { Models } from "../../lint/models.ts";
import { variable } from "../../lint/texts.ts";
import type { Catalogue } from "../../litellm/catalogue.ts";
import type { Mapping } from "../../yaml/read.ts";
import { baseOf } from "./base-of.ts";
import { withCredentials } from "./credentials.ts";
import { wantedHeaders } from "./headers.ts";
import { hostOf } from "./hosts.ts";
import { refusedKeys } from "./keys.ts";
import { entryOf, whyUnknown } from "./offers.ts";
import { whyNotOnDemand } from "./profiles.ts";
import type { Vendor } from "./types.ts";

/** What the double knows of vendors and models beside the config. */
export type Knowledge = { readonly catalogue: Catalogue; readonly models: Models };

const knowsNothing = (): undefined => undefined;

/** A vendor of which nothing is known but its mark: it takes whatever comes. */
export const anyVendor = (mark: string): Vendor => ({
  mark,
  provider: "",
  host: "",
  base: "",
  paths: undefined,
  refusedKeys: new Map(),
  wantsKey: false,
  headers: [],
  model: undefined,
  whyUnknown: knowsNothing,
  window: undefined,
  answer: undefined,
  images: true,
  tools: true,
  thinks: true,
});

/** What is known of the model, where the vendor is the one that made it. */
function abilities({ bare }: Deployment, maker: string | undefined, models: Models) {
  const entry = maker === undefined ? undefined : entryOf(models, maker, bare);
  if (entry === undefined || entry.mode !== "chat") return {};
  const can = (ability: string): boolean => entry.can?.includes(ability) ?? false;
  return {
    window: entry.input,
    answer: entry.output,
    images: can("vision"),
    tools: can("tools"),
    thinks: can("reasoning"),
  };
}

function vendorOf(
  deployment: Deployment,
  asked: ReadonlySet<string>,
  { catalogue, models }: Knowledge,
): Vendor {
  const { index, provider = "", bare, params } = deployment;
  const { host, path } = baseOf(deployment, models);
  const known = hostOf(host);
  const stated = variable(params["api_key"]);
  const maker = known?.maker;
  return {
    ...anyVendor(`d${index}`),
    provider,
    host,
    base: path,
    paths: known?.paths,
    refusedKeys: refusedKeys({ host, provider, stated, asked }, catalogue),
    wantsKey: known !== undefined && known.keyless !== true,
    headers: wantedHeaders(host),
    model: bare.includes("*") ? undefined : bare,
    whyUnknown:
      maker === undefined
        ? (model) => whyNotOnDemand(deployment, model)
        : whyUnknown(models, maker, host),
    ...abilities(deployment, maker, models),
  };
}

/** The vendor behind each deployment of a config, marked d0, d1 … by its place in model_list. */
export function vendorsOf(config: Mapping, knowledge: Knowledge): Vendor[] {
  const { catalogue, models } = knowledge;
  const deployments = readDeployments(withCredentials(config), catalogue, () => models);
  const asked = new Set(
    deployments.flatMap((each) => hostOf(baseOf(each, models).host)?.company ?? []),
  );
  return deployments.map((each) => vendorOf(each, asked, knowledge));
}
