import assert from "node:assert/strict";
import { test } from "node:test";
import { checkInventory } from "../../src/authoring/check.ts";
import { sectionsFinder, sectionsOf } from "../../src/authoring/sections.ts";
import { defineConfig, group, openai } from "../../src/index.ts";

const groups = [group("chat", [openai()("gpt-5")]), group("spare", [openai()("gpt-5-mini")])];

const secrets = {
  guardrail_name: "secrets",
  litellm_params: { guardrail: "hide-secrets", mode: "pre_call" },
} as const;

test("sections add to what defineConfig says: lists are appended, mappings merged", () => {
  const inventory = defineConfig({
    groups,
    aliases: { best: "chat" },
    fallbacks: { spare: ["chat"] },
    default_fallbacks: ["spare"],
    vision: "chat",
    callbacks: ["prometheus"],
    guardrails: [secrets],
    mcp_servers: { wiki: { url: "https://wiki.example/mcp" } },
    environment_variables: { TEAM: "muffin" },
    sections: {
      litellm_settings: { callbacks: ["otel"] },
      router_settings: {
        model_group_alias: { hidden: { model: "chat", hidden: true } },
        fallbacks: [{ chat: [{ model: "spare", temperature: 0 }] }],
        default_fallbacks: ["chat"],
      },
      guardrails: [{ guardrail_name: "words" }],
      mcp_servers: { wiki: { no_such_key: 1 }, mail: { url: "https://mail.example/mcp" } },
      environment_variables: { ZONE: "oven" },
      search_tools: [],
    },
  });
  assert.ok("inventory" in checkInventory(inventory));
  assert.deepEqual(sectionsOf(inventory), {
    litellm_settings: { callbacks: ["prometheus", "muffintin_vision.router", "otel"] },
    router_settings: {
      fallbacks: [{ spare: ["chat"] }, { chat: [{ model: "spare", temperature: 0 }] }],
      default_fallbacks: ["spare", "chat"],
      model_group_alias: { best: "chat", hidden: { model: "chat", hidden: true } },
    },
    environment_variables: { TEAM: "muffin", ZONE: "oven" },
    guardrails: [secrets, { guardrail_name: "words" }],
    mcp_servers: {
      wiki: { url: "https://wiki.example/mcp", no_such_key: 1 },
      mail: { url: "https://mail.example/mcp" },
    },
    search_tools: [],
  });
});

test("what can be said once is refused in sections where defineConfig says it", () => {
  const checked = checkInventory(
    defineConfig({
      groups,
      aliases: { best: "chat" },
      callbacks: ["prometheus"],
      guardrails: [secrets],
      settings: { general_settings: { database_url: "x" } },
      sections: {
        router_settings: { model_group_alias: { best: { model: "chat", hidden: true } } },
        litellm_settings: { callbacks: "otel" },
        guardrails: { guardrail_name: "words" },
        general_settings: null,
      },
    }),
  );
  const flaws = "flaws" in checked ? checked.flaws : [];
  assert.deepEqual(
    flaws.map(({ path, message }) => [path.join("."), message]),
    [
      ["sections.router_settings.model_group_alias.best", "aliases"],
      ["sections.litellm_settings.callbacks", "callbacks"],
      ["sections.guardrails", "guardrails"],
      ["sections.general_settings", "settings"],
    ].map(([at, home]) => [at, `stands among the ${home} too; take one of the two out`]),
  );
});

test("a place of the config is found in sections where only they say it", () => {
  const find = sectionsFinder(
    defineConfig({
      groups,
      aliases: { best: "chat" },
      guardrails: [secrets],
      sections: {
        router_settings: { model_group_alias: { hidden: "chat" } },
        guardrails: [{ guardrail_name: "words" }],
        search_tools: [{}],
      },
    }),
  );
  assert.deepEqual(
    [
      ["router_settings", "model_group_alias", "best"],
      ["router_settings", "model_group_alias", "hidden"],
      ["guardrails", 0, "guardrail_name"],
      ["guardrails", 1, "guardrail_name"],
      ["search_tools", 0],
      ["model_list", 0],
    ].map(find),
    [
      undefined,
      ["router_settings", "model_group_alias", "hidden"],
      undefined,
      ["guardrails", 0, "guardrail_name"],
      ["search_tools", 0],
      undefined,
    ],
  );
});
