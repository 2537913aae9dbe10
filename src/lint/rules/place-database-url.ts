import { misplaced } from "../misplaced.ts";

export const rule = misplaced({
  id: "place/database-url",
  description:
    "The database is configured in general_settings only; elsewhere the proxy runs without it.",
  keys: ["database_url", "store_model_in_db"],
  from: ["top", "litellm_settings", "router_settings"],
  to: "general_settings",
  effect: "no database is used",
  wrong: "litellm_settings:\n  database_url: os.environ/DATABASE_URL",
  right: "general_settings:\n  database_url: os.environ/DATABASE_URL",
});
