import type { Context } from "./rule.ts";
import { isReference } from "./text.ts";
import { is180 } from "./versions.ts";

/** Whether the router looks at the order of deployments: 1.80 does in its checks before a call alone. */
export function readsOrder({
  section,
  catalogue,
}: Pick<Context, "section" | "catalogue">): boolean {
  const checks = section("router_settings")["enable_pre_call_checks"];
  return !is180(catalogue.version) || checks === true || isReference(checks);
}
