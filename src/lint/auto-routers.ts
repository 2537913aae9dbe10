import { type AutoRouter, autoRouterOf } from "../litellm/auto-routers.ts";
import type { Deployment } from "./deployments.ts";
import { is180 } from "./versions.ts";

/** Which auto router a deployment is, if it is one; before 1.81 there is the semantic one only. */
export function autoRouterIn({ model }: Deployment, version: string): AutoRouter | undefined {
  const kind = autoRouterOf(model);
  return kind !== undefined && is180(version) ? "semantic" : kind;
}
