import type { Deployment, Router } from "./router.ts";

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

function fill(deployment: Deployment, request: string, segments: readonly string[]): Deployment {
  const stars = deployment.model.split("*").length - 1;
  if (stars === 0) return { ...deployment, filled: true };
  if (segments.length > stars) return { ...deployment, model: request, filled: true };
  const model = segments.reduce(
    (name, segment) => name.replace("*", () => segment),
    deployment.model,
  );
  return { ...deployment, model, filled: true };
}

function route(patterns: readonly Pattern[], request: string): Deployment[] {
  for (const { regex, deployments } of patterns) {
    // As re.match: from the start, not to the end.
    const match = new RegExp(`^(?:${regex})`).exec(request);
    if (match) return deployments.map((each) => fill(each, request, match.slice(1)));
  }
  return [];
}

/** The wildcard deployments that serve a name, with their models filled in. */
export function matchWildcard(
  { patterns, providerOf }: Pick<Router, "patterns" | "providerOf">,
  name: string,
): Deployment[] {
  if (patterns.length === 0) return [];
  const provider = providerOf(name);
  const found = route(patterns, name);
  // of a model "*" nothing is left but the request's own name, which tells its provider
  const own = (each: Deployment): Deployment =>
    each.model === name && provider !== undefined ? { ...each, provider } : each;
  if (found.length > 0) return found.map(own);
  return route(patterns, `${provider ?? "None"}/${name}`);
}
