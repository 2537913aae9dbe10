import { type Deployment, readDeployments } from "../../lint/deployments.ts";
import type { Models } from "../../lint/models.ts";
import type { Catalogue } from "../../litellm/catalogue.ts";
import type { Mapping } from "../../yaml/read.ts";
import { baseOf } from "./base-of.ts";
import type { Vendor } from "./types.ts";

/** What the double knows of vendors and models beside the config. */
export type Knowledge = { readonly catalogue: Catalogue; readonly models: Models };

function vendorOf(deployment: Deployment, models: Models): Vendor {
  const { index, provider = "", bare } = deployment;
  const base = baseOf(deployment, models);
  return {
    mark: `d${index}`,
    provider,
    host: base.host,
    base: base.path,
    paths: undefined,
    auth: { belongs: undefined, stated: undefined, refused: undefined },
    headers: [],
    model: bare.includes("*") ? undefined : bare,
    unknownModel: undefined,
    window: undefined,
    answer: undefined,
    images: true,
    tools: true,
  };
}

/** A vendor of which nothing is known but its mark: it takes whatever comes. */
export const anyVendor = (mark: string): Vendor => ({
  mark,
  provider: "",
  host: "",
  base: "",
  paths: undefined,
  auth: { belongs: undefined, stated: undefined, refused: undefined },
  headers: [],
  model: undefined,
  unknownModel: undefined,
  window: undefined,
  answer: undefined,
  images: true,
  tools: true,
});

/** The vendor behind each deployment of a config, marked d0, d1 … by its place in model_list. */
export function vendorsOf(config: Mapping, { catalogue, models }: Knowledge): Vendor[] {
  return readDeployments(config, catalogue, () => models).map((deployment) =>
    vendorOf(deployment, models),
  );
}
