import { misplaced } from "../misplaced.ts";

export const rule = misplaced({
  id: "place/database-url",
  about: () => ({
    description:
      "The database is configured in general_settings only; elsewhere the proxy runs without it.",
    wrong: "litellm_settings:\n  database_url: os.environ/DATABASE_URL",
    right: "general_settings:\n  database_url: os.environ/DATABASE_URL",
  }),
  keys: ["database_url", "store_model_in_db"],
  from: ["top", "litellm_settings", "router_settings"],
  to: "general_settings",
  effect: "no database is used",
});
