import assert from "node:assert/strict";
import { test } from "node:test";
import { typesOf } from "../../src/import/fits.ts";
import { readCatalogue, readModels } from "../../src/litellm/catalogue.ts";
import { inRoot } from "../root.ts";

const directory = inRoot("src/litellm/catalogue");
const fits = typesOf(readCatalogue(directory), () => readModels(directory));

test("budgets of providers are settings that the types know", () => {
  const budget = (value: object): boolean =>
    fits.setting("router_settings", "provider_budget_config", { openai: value });
  assert.deepEqual(
    [
      budget({ budget_limit: 300, time_period: "1d" }),
      budget({ budget_limit: "os.environ/BUDGET", time_period: "1d" }),
      budget({ budget_limit: 300 }),
      budget({ budget_limit: 300, time_period: "1d", max_budget: 5 }),
    ],
    [true, true, false, false],
  );
});

test("Google's credentials are a path or a reference, and not what the file holds", () => {
  const credentials = (value: string): boolean =>
    fits.param("vertex_ai", "vertex_credentials", value);
  assert.deepEqual(
    [
      credentials("/run/secrets/vertex.json"),
      credentials("os.environ/VERTEX_CREDENTIALS"),
      credentials('{"type": "service_account"}'),
    ],
    [true, true, false],
  );
});
