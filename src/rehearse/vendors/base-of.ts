import { isReference } from "../../authoring/env.ts";
import type { Deployment } from "../../lint/deployments.ts";
import type { Models } from "../../lint/models.ts";
import { redirects } from "./bases.ts";

/** Where a deployment's requests go. */
export type Base = {
  /** "" where nobody can say: the base comes from the environment */
  readonly host: string;
  readonly path: string;
  /** whether the deployment states it */
  readonly stated: boolean;
};

const publishers: readonly (readonly [RegExp, string])[] = [
  [/^claude/, "anthropic"],
  [/^(?:mistral|codestral|ministral)/, "mistralai"],
  [/^jamba/, "ai21"],
  [/^gemini|^text-|^multimodal|./, "google"],
];

/** The path that LiteLLM asks Vertex under, up to the verb. */
function vertexPath({ params, bare }: Deployment, path: string): string {
  if (bare.includes("*")) return "/v1";
  // Models of the OpenAI form have a path of their own behind the base.
  if (bare.startsWith("meta/") || bare.startsWith("openai/")) return "";
  const text = (key: string, otherwise: string): string => {
    const value = params[key];
    return typeof value === "string" && !isReference(value) ? value : otherwise;
  };
  const model = bare.replace(/^(?:gemini|mistralai|anthropic)\//, "");
  return path
    .replace("{vertex_project}", text("vertex_project", "rehearsal"))
    .replace("{vertex_location}", text("vertex_location", "us-central1"))
    .replace("{publisher}", publishers.find(([name]) => name.test(model))?.[1] ?? "google")
    .replace("{model}", model);
}

/** Whether the base that a deployment states has no scheme, so that nothing can be asked there. */
export function isSchemeless(params: Deployment["params"]): boolean {
  const base = params["api_base"] ?? params["base_url"];
  if (typeof base !== "string" || base === "" || isReference(base)) return false;
  return !/^https?:\/\//i.test(base);
}

/** Where a deployment's requests go: the base that it states, or LiteLLM's own. */
export function baseOf(deployment: Deployment, models: Models): Base {
  const { params, provider = "", bare, model, info } = deployment;
  const known = redirects[provider];
  const keys = ["api_base", "base_url", known?.key ?? "api_base"];
  const written = keys.map((key) => params[key]).find((value) => value !== undefined);
  const mode = String(
    info["mode"] ??
      (models.get(`${provider}/${bare}`) ?? models.get(bare) ?? models.get(model))?.mode,
  );
  const usual = known?.modes?.[mode] ?? known?.base;
  const own = usual === undefined ? undefined : new URL(usual);
  const ownPath = known?.path ? vertexPath(deployment, known.path) : (own?.pathname ?? "");
  const stated =
    typeof written === "string" && URL.canParse(written) ? new URL(written) : undefined;
  // Where the environment says it, the path is LiteLLM's own, the host nobody's.
  const host = written === undefined || written === null ? own?.host : stated?.host;
  const path = stated === undefined || isVersion(stated, known?.path) ? ownPath : stated.pathname;
  return {
    host: host ?? "",
    path: path.replace(/\/+$/, ""),
    stated: written !== undefined && written !== null,
  };
}

/** LiteLLM grafts Vertex's whole path on a base that has none, or a version alone. */
const isVersion = ({ pathname }: URL, path: string | undefined): boolean =>
  path !== undefined && /^\/?(?:v1|v1beta1)?\/?$/.test(pathname);
