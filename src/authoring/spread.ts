import { describeValue } from "../litellm/types.ts";
import { isGiven, isMapping } from "../yaml/read-values.ts";
import { crossRegion } from "./cross-region.ts";
import type { Deployment, Overrides, Profile, SecretOf, SecretParam } from "./deployment.ts";
import { mergeParams, vendorKeys } from "./deployment.ts";
import type { Group } from "./group.ts";
import { group } from "./group.ts";
import { hasKey, need } from "./need.ts";
import { markOrigin } from "./origin.ts";

/** One point on an axis: params, and on Bedrock which cross-region profile serves it. */
export type Point = Omit<Overrides, "as_is"> & { profile?: Profile };

/** A product of axes: `{ region: [...], credentials: [...] }`; a string is a region or a key. */
export type Axes = Readonly<Record<string, readonly (Point | string)[]>> & {
  readonly [K in SecretParam]?: readonly (Point | SecretOf<K>)[];
};

/** On any other axis a string is no parameter of LiteLLM: `regions` in place of `region`. */
type Checked<Given extends Axes> = {
  readonly [Axis in keyof Given]: string extends Axis
    ? Given[Axis]
    : Axis extends "region" | keyof Point
      ? Given[Axis]
      : readonly Point[];
};

/** The keys of regions, and the prefixes of the providers that read them. */
const regionKeys: readonly (readonly [key: string, prefixes: readonly string[]])[] = [
  ["aws_region_name", vendorKeys.aws_],
  ["vertex_location", ["vertex_ai", "vertex_ai_beta"]],
  ["watsonx_region_name", vendorKeys.watsonx_],
];

/** What a bare string stands for: on the axis `region` the provider's region, else the axis' own key. */
function pointOf(axis: string, value: Point | string, prefix: string): Point {
  if (typeof value !== "string") {
    need(
      isMapping(value),
      `spread(): a point of ${axis} is ${describeValue(value)}; it is text, env("NAME") or { … }`,
    );
    return value;
  }
  if (axis !== "region") return { [axis]: value };
  const key = regionKeys.find(([, prefixes]) => prefixes.includes(prefix))?.[0];
  need(key !== undefined, `spread(): ${prefix} has no region; make a point of what differs: { … }`);
  return { [key]: value };
}

const product = (axes: readonly (readonly Point[])[]): Point[][] =>
  axes.reduce<Point[][]>(
    (rows, axis) => rows.flatMap((row) => axis.map((point) => [...row, point])),
    [[]],
  );

/** A deployment with what a point says of it. */
const laidOver = <Model extends string>(
  below: Deployment<Model>,
  { profile: _, model_info, ...params }: Point,
): Deployment<Model> => ({
  ...below,
  litellm_params: {
    model: below.litellm_params.model,
    ...mergeParams(below.litellm_params, params),
  },
  model_info: mergeParams(below.model_info, model_info ?? {}),
});

/** What several points of a row say together: the product of their weights. */
function together(row: readonly Point[]): Point {
  const weights = row.flatMap(({ weight }) => (typeof weight === "number" ? [weight] : []));
  return weights.length > 1 ? { weight: weights.reduce((all, weight) => all * weight, 1) } : {};
}

/**
 * One deployment for every combination of the axes' points: regions x keys x whatever else. What a
 * point says wins over the deployment, and undefined takes a key away; where several points have a
 * weight, the product counts. Once one point has an `order`, LiteLLM would never ask a deployment
 * without: those get the order 1.
 *
 * @param deployment what all of them share
 * @param axes from an axis' name to its points; `region` and `api_key` take plain strings
 * @param options `profile`: how Bedrock's cross-region profiles are chosen (default: as the deployment
 *   says, else by the region)
 * @returns deployments for one group
 *
 * @example spread(claude, { region: ["eu-west-1", "eu-central-1"], credentials: [keyA, keyB] })
 */
export function spread<Model extends string, const Given extends Axes>(
  deployment: Deployment<Model>,
  axes: Given & Checked<Given>,
  options: { profile?: Profile } = {},
): Deployment<Model>[] {
  need(hasKey(deployment, "litellm_params"), "spread() takes one deployment, then its axes");
  need(
    isMapping(axes),
    'spread() takes axes after the deployment: { region: ["eu-west-1", "us-east-1"] }',
  );
  const prefix = /^([^/]*)\//.exec(deployment.litellm_params.model)?.[1] ?? "";
  const rows = product(
    Object.entries(axes).map(([axis, values]) => {
      need(Array.isArray(values), `spread() takes a list of points for each axis: ${axis}: […]`);
      need(values.length > 0, `spread(): ${axis} has no points, and so there is no deployment`);
      return values.map((value) => pointOf(axis, value, prefix));
    }),
  );
  const { profile: usual = "auto" } = deployment;
  const ordered = rows.some((row) => row.some(({ order }) => isGiven(order)));
  return rows.map((row) => {
    const said = [...row, together(row)].reduce(laidOver<Model>, deployment);
    const made =
      ordered && !isGiven(said.litellm_params.order) ? laidOver(said, { order: 1 }) : said;
    const profile = row.findLast((point) => point.profile !== undefined)?.profile;
    const placed =
      prefix === "bedrock" ? crossRegion(made, profile ?? options.profile ?? usual) : made;
    return markOrigin(placed, spread, deployment);
  });
}

type Links<Name extends string, Key extends string> = Name | `${Name}-${Key}`;

/**
 * Groups that stand in for each other, in order: the first has the name itself, the others
 * `name-key`, and the name falls back to them. For regions or keys that should only be used when
 * those before them fail.
 *
 * @param links from a key (`us`, `eu`) to the deployments behind it; at least one
 * @returns groups and fallbacks for `defineConfig`
 *
 * @example
 * const claude = chain("claude", { us: spread(...), eu: spread(...) });
 * defineConfig({ groups: [...claude.groups], fallbacks: { ...claude.fallbacks } })
 */
export function chain<const Name extends string, const Key extends string>(
  name: Name,
  links: Readonly<Record<Key, readonly Deployment[]>>,
): {
  groups: Group<Links<Name, Key>>[];
  fallbacks: { [K in Name]: `${Name}-${Key}`[] };
};
export function chain(
  name: string,
  links: Readonly<Record<string, readonly Deployment[]>>,
): { groups: Group[]; fallbacks: Record<string, string[]> } {
  const entries = Object.entries<readonly Deployment[]>(isMapping(links) ? links : {});
  need(
    entries.length > 0 && entries.every(([, deployments]) => Array.isArray(deployments)),
    'chain() takes lists of deployments by key: chain("claude", { us: […], eu: […] })',
  );
  const groups = entries.map(([key, deployments], index) =>
    group(index === 0 ? name : `${name}-${key}`, deployments),
  );
  return { groups, fallbacks: { [name]: groups.slice(1).map((link) => link.name) } };
}
