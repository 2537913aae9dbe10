import { type Deployment, noProvider, type Router } from "./router.ts";

/** A model_name with `*` in it, and the deployments under that very name. */
export type Pattern = { readonly regex: string; readonly deployments: Deployment[] };

/** The characters that Python's re.escape puts a backslash before. */
const special = /[()[\]{}?*+\-|^$\\.&~# \t\n\r\v\f]/g;
const source = (name: string): string => name.replace(special, "\\$&").replaceAll("\\*", "(.*)");

const complexity = (regex: string): number => regex.match(/[*+?\\^$|()]/g)?.length ?? 0;

/** Adds a wildcard deployment; the longer pattern is tried first, then the more complex one. */
export function addPattern(patterns: Pattern[], deployment: Deployment): void {
  const regex = source(deployment.name);
  const known = patterns.find((pattern) => pattern.regex === regex);
  if (known) {
    known.deployments.push(deployment);
    return;
  }
  patterns.push({ regex, deployments: [deployment] });
  patterns.sort(
    (a, b) => b.regex.length - a.regex.length || complexity(b.regex) - complexity(a.regex),
  );
}

type Wildcards = Pick<Router, "patterns" | "providerOf">;

function fill(
  deployment: Deployment,
  request: string,
  segments: readonly string[],
  { providerOf }: Wildcards,
): Deployment {
  const stars = deployment.model.split("*").length - 1;
  if (stars === 0) return deployment;
  const model =
    segments.length > stars
      ? request
      : segments.reduce((name, segment) => name.replace("*", () => segment), deployment.model);
  return { ...deployment, model, provider: providerOf(model, deployment.params) ?? noProvider };
}

function route(wildcards: Wildcards, request: string): Deployment[] {
  for (const { regex, deployments } of wildcards.patterns) {
    // As re.match: from the start, not to the end.
    const match = new RegExp(`^(?:${regex})`).exec(request);
    if (match) return deployments.map((each) => fill(each, request, match.slice(1), wildcards));
  }
  return [];
}

/** The wildcard deployments that serve a name, with their models filled in. */
export function matchWildcard(wildcards: Wildcards, name: string): Deployment[] {
  if (wildcards.patterns.length === 0) return [];
  const found = route(wildcards, name);
  return found.length > 0
    ? found
    : route(wildcards, `${wildcards.providerOf(name) ?? "None"}/${name}`);
}
