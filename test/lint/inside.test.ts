import assert from "node:assert/strict";
import { test } from "node:test";
import { lint } from "../../src/lint/lint.ts";
import { readCatalogue, readModels, versions } from "../../src/litellm/catalogue.ts";
import { bases, configWith } from "../litellm/bases.ts";
import { inRoot } from "../root.ts";
import { model, refuses, says } from "./older.ts";

const folder = inRoot("src/litellm/catalogue");
const locate = () => ({ file: "config.yaml", line: 1, column: 1 });
const strange = "a_key_of_nobody";

const general = (...lines: string[]): string =>
  `${model}general_settings:\n${lines.map((line) => `  ${line}\n`).join("")}`;
const filter = (category: string): string =>
  `${model}guardrails:\n  - guardrail_name: filter\n    litellm_params:\n      guardrail: litellm_content_filter\n      mode: pre_call\n      categories: [${category}]\n`;
const windows = (window: string): string =>
  `${model}    model_info: { access_windows: [${window}] }\n`;

for (const version of versions) {
  test(`what LiteLLM ${version} does with a key of nobody's is told as it was measured`, () => {
    const catalogue = readCatalogue(folder, version);
    const { models } = readModels(folder, version);
    const effects = {
      stops: "LiteLLM refuses to start",
      drops: "drops this deployment",
      skips: "without",
    };
    const wrong: string[] = [];
    for (const [place, { at }] of Object.entries(bases)) {
      // Redis is handed what another key says
      if (catalogue.places[place] === undefined || place === "coordination_redis") continue;
      const [config] = configWith(place, strange, "x");
      const found = lint({ config, locate }, { catalogue, models: () => models }).filter(
        ({ rule, path }) => rule === "schema/unknown-key" && path.endsWith(strange),
      );
      const said = found.map(({ message }) =>
        Object.entries(effects).find(([, effect]) => message.includes(effect)),
      );
      const seen = Object.entries(catalogue.outcomes).find(([, table]) => table[place]?.has("*"));
      if (said[0]?.[0] !== seen?.[0]) wrong.push(`${place}, at ${at.join(".")}`);
    }
    assert.deepEqual(wrong, []);
  });
}

test("what LiteLLM needs of an entry inside of a setting is told with what happens without it", () => {
  const plugins = "general_settings.plugins[0]";
  says(
    "schema/missing-key",
    general("plugins: [{ name: board }]"),
    [`error ${plugins}: an entry of plugins needs url; ${refuses}`],
    [],
  );
  says(
    "schema/missing-key",
    general("mcp_allowed_clients: [{ alias: Editor }]"),
    [
      "error general_settings.mcp_allowed_clients[0]: an entry of mcp_allowed_clients needs value; every MCP client is rejected",
    ],
    [],
  );
  says("schema/missing-key", general("role_permissions: [{ models: [chat] }]"), [
    `error general_settings.role_permissions[0]: an entry of role_permissions needs role; ${refuses}`,
  ]);
  says(
    "schema/missing-key",
    `${model}mcp_servers: { docs: { url: "https://mcp.example", env_vars: [{ value: x }] } }`,
    [
      "error mcp_servers.docs.env_vars[0]: an entry of env_vars needs name; LiteLLM ignores this entry",
    ],
    [],
  );
});

test("a category of the content filter needs an action, in capitals, and a name that there is", () => {
  const at = "guardrails[0].litellm_params.categories[0]";
  const without = "LiteLLM starts without this guardrail";
  says(
    "schema/",
    filter("{ category: harmful_violence }"),
    [`error ${at}: an entry of categories needs action; ${without}`],
    [],
  );
  says(
    "schema/type",
    filter("{ category: harmful_violence, action: block }"),
    [`error ${at}.action: "block" is not one of BLOCK, MASK; ${without}`],
    [],
  );
  const none = (name: string): string =>
    `error ${at}.category: LiteLLM brings no category "${name}", and filters nothing by it`;
  says("guardrail/part", filter("{ category: violence, action: BLOCK }"), [none("violence")]);
  says("guardrail/part", filter("{ category: violence, action: BLOCK, enabled: false }"), []);
  // a newer one
  says("guardrail/part", filter("{ category: religion, action: BLOCK }"), [], [none("religion")]);
});

test("a setting that is ignored as a whole, or by who has a database, is told so", () => {
  says(
    "schema/unknown-key",
    general("scheduled_job_stagger: { window: 60 }", "spend_capture_rate_check: { day: 1 }"),
    [
      "error general_settings.scheduled_job_stagger.window: unknown key; LiteLLM ignores this setting as a whole",
      "error general_settings.spend_capture_rate_check.day: unknown key; with a database the proxy refuses to start",
    ],
    ["scheduled_job_stagger", "spend_capture_rate_check"].map(
      (key) =>
        `warning general_settings.${key}: unknown key; LiteLLM ignores it in general_settings`,
    ),
  );
});

test("what fails for MCP clients alone is told of all that is below it", () => {
  const at = "error general_settings.mcp_session_token_signing";
  says(
    "schema/",
    general(
      "mcp_session_token_signing: { algorithm: ES256, kid: k, private_key: os.environ/K, previous_public_keys: [{ kid: p }] }",
    ),
    [
      `${at}.algorithm: "ES256" is not one of RS256; no MCP client gets a session`,
      `${at}.previous_public_keys[0]: an entry of previous_public_keys needs public_key; no MCP client gets a session`,
    ],
    [
      "warning general_settings.mcp_session_token_signing: unknown key; LiteLLM ignores it in general_settings",
    ],
  );
  says(
    "schema/",
    `${model}litellm_settings: { mcp_tool_search: { top_k: 500 } }`,
    [
      "error litellm_settings.mcp_tool_search.top_k: 500 is not at least 1 and at most 100; every search for MCP tools fails",
    ],
    [
      "warning litellm_settings.mcp_tool_search: unknown key; LiteLLM ignores it in litellm_settings",
    ],
  );
});

test("an access window has times of the day, and a time zone that there is", () => {
  const at = "error model_list[0].model_info.access_windows[0]";
  const window = (start: string, zone = "UTC"): string =>
    windows(`{ start: ${start}, end: "17:00", timezone: ${zone}, team_ids: [a] }`);
  const time = (value: string): string =>
    `${at}.start: ${value} is not a time such as "09:00", in quotes and without a time zone; ${refuses}`;
  const of = (text: string, ...now: string[]): void => says("access/window", text, now, []);
  for (const fine of ["09:00", "23:59:59", "00:00:00.5"]) of(window(`"${fine}"`));
  of(window('"9:00"'), time('"9:00"'));
  of(window('"24:00"'), time('"24:00"'));
  of(window('"09:00Z"'), time('"09:00Z"'));
  of(window("10:00"), time("600"));
  for (const same of ['"17:00"', '"17:00:00"'])
    of(window(same), `${at}.end: it ends when it begins; ${refuses}`);
  for (const fine of ["Europe/Berlin", "Etc/GMT+1", "US/Pacific", "EST"])
    of(window('"09:00"', fine));
  const zone = (name: string): string =>
    `${at}.timezone: there is no time zone "${name}"; ${refuses}`;
  of(window('"09:00"', "Berlin"), zone("Berlin"));
  of(window('"09:00"', "europe/berlin"), zone("europe/berlin"));
  of(window('"09:00"', '"+01:00"'), zone("+01:00"));
});

test("fields of what is logged with the spend are those of LiteLLM, in one list", () => {
  const at = "error general_settings.spend_logs_metadata_fields";
  const of = (lists: string, ...now: string[]): void =>
    says("settings/spend-logs", general(`spend_logs_metadata_fields: { ${lists} }`), now, []);
  of("include: [usage_object]");
  of("include: [status]");
  of("exclude: [status]", `${at}.exclude[0]: "status" is always kept; ${refuses}`);
  of(
    "include: [team]",
    `${at}.include[0]: "team" is no field of a request in the logs; ${refuses}`,
  );
  of(
    "include: [usage_object], exclude: [user_agent]",
    `${at}.exclude: it stands beside include; ${refuses}`,
  );
});

test("MCP clients that are let in are known by a header or by a JWT", () => {
  const clients = "mcp_allowed_clients: [{ alias: Editor, value: editor }]";
  const of = (now: string[], ...lines: string[]): void =>
    says("mcp/allowed-clients", general(clients, ...lines), now, []);
  of([
    "error general_settings.mcp_allowed_clients: without mcp_client_id_header, or litellm_jwtauth.mcp_client_id_jwt_field for those with a JWT, every MCP client is rejected",
  ]);
  of([], "mcp_client_id_header: x-mcp-client");
  of([], "litellm_jwtauth: { mcp_client_id_jwt_field: azp }");
});

test("affinity of a group is a list of its kinds", () => {
  const of = (group: string, ...now: string[]): void =>
    says(
      "router/affinity",
      `${model}router_settings: { model_group_affinity_config: { ${group} } }`,
      now,
      [],
    );
  const at = "router_settings.model_group_affinity_config";
  const kinds =
    "deployment_affinity, responses_api_deployment_check, session_affinity, encrypted_content_affinity";
  of("chat: [session_affinity, encrypted_content_affinity]");
  of("chat: []");
  of(
    "chat: [session]",
    `error ${at}.chat[0]: "session" is no kind of affinity; LiteLLM ignores it. There are ${kinds}`,
  );
  of(
    "chat: [[session_affinity]]",
    `error ${at}.chat[0]: a list is no kind of affinity; ${refuses}. There are ${kinds}`,
  );
  of(
    "chat: session_affinity",
    `warning ${at}.chat: "session_affinity" is not a list of kinds of affinity; LiteLLM takes each of its letters for a kind, and logs them`,
  );
  of(
    "chat: { session_affinity: false }",
    `warning ${at}.chat: a mapping is not a list of kinds of affinity; what it names is on, whatever its value`,
  );
  of("chat:", `error ${at}.chat: null is not a list of kinds of affinity; ${refuses}`);
  of("chta: [session_affinity]", `error ${at}.chta: no group is called "chta"; nobody asks for it`);
});
