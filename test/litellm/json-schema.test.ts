import assert from "node:assert/strict";
import { test } from "node:test";
import { readCatalogue, versions } from "../../src/litellm/catalogue.ts";
import { configSchema } from "../../src/litellm/json-schema.ts";
import { isMapping, type Mapping, mappingOf } from "../../src/yaml/read.ts";
import { inRoot } from "../root.ts";

const catalogueOf = (version: string) => readCatalogue(inRoot("src/litellm/catalogue"), version);

/** What a schema says of a key of a mapping, of a list's items as `*`; through references and unions. */
function at(whole: Mapping, ...path: string[]): Mapping {
  const opened = (schema: unknown): Mapping[] => {
    const { $ref: ref, anyOf, ...rest } = mappingOf(schema);
    if (typeof ref === "string")
      return opened(mappingOf(whole["$defs"])[ref.replace("#/$defs/", "")]);
    return Array.isArray(anyOf) ? anyOf.flatMap(opened) : [rest];
  };
  const step = (schema: Mapping, key: string): Mapping => {
    const inside = (one: Mapping): unknown =>
      key === "*"
        ? (one["items"] ?? one["additionalProperties"])
        : mappingOf(one["properties"])[key];
    const [found = {}] = opened(schema).map(inside).filter(isMapping);
    return found;
  };
  const last = path.reduce(step, whole);
  return opened(last).find((one) => one["type"] !== "null") ?? {};
}

for (const version of versions) {
  const schema = configSchema(catalogueOf(version));

  test(`${version}: editors are told of keys inside of lists, and of those that nobody knows there`, () => {
    const scope = at(schema, "general_settings", "litellm_jwtauth", "scope_mappings", "*");
    assert.deepEqual(Object.keys(mappingOf(scope["properties"])), ["models", "routes", "scope"]);
    assert.equal(scope["additionalProperties"], false);
    const alias = at(schema, "router_settings", "model_group_alias", "*");
    assert.equal(alias["type"], "string");
    const params = at(schema, "model_list", "*", "litellm_params");
    assert.deepEqual(params["additionalProperties"], {});
    assert.equal(at(schema, "model_list", "*", "litellm_params", "api_base")["type"], "string");
  });
}

test("places that came later are in the later schema alone", () => {
  const [old, now] = versions.map((version) => configSchema(catalogueOf(version)));
  const windows = ["model_list", "*", "model_info", "access_windows", "*", "team_ids"];
  assert.deepEqual(at(old ?? {}, ...windows), {});
  assert.equal(at(now ?? {}, ...windows)["type"], "array");
});
