import type { Path } from "./finding.ts";
import type { Context } from "./rule.ts";

const stated = ["general_settings", "database_url"];
/** Variables of which LiteLLM makes an address where none is stated. */
const parts = ["DATABASE_HOST", "DATABASE_USERNAME", "DATABASE_NAME"];

/** Where a config says that there is a database: the whole of it where its environment says so. */
export function databasePlace({
  section,
  environment,
}: Pick<Context, "section" | "environment">): Path | undefined {
  if (section("general_settings")["database_url"] !== undefined) return stated;
  if (environment === undefined) return undefined;
  const built = parts.every((name) => environment.has(name));
  return built || environment.has("DATABASE_URL") ? [] : undefined;
}
