import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import {
  type Keys,
  newest,
  parseType,
  readCatalogue,
  readModels,
  versions,
} from "../../src/litellm/catalogue.ts";
import { inRoot } from "../root.ts";
import { documented } from "./documented.ts";
import { typesOf } from "./types-of.ts";

const folder = inRoot("src/litellm/catalogue");
const placesOfEach = [
  "top litellm_settings general_settings router_settings model_entry litellm_params model_info",
  "cache_params retry_policy allowed_fails_policy guardrail guardrail_params mcp_server credential",
  "alerting_args router_alias",
]
  .join(" ")
  .split(" ");
/** A table of keys by place as JSON has it. */
const written = (table: Readonly<Record<string, Keys>>): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(table).map(([place, keys]) => [place, typesOf(keys)])),
  );
/** A key that no place has, as it was measured. */
const strange = "*";
const part = /^(any|string|integer|number|boolean|map|list(<\w+>)?|enum:[^|?<>]+)$/;

test("the README names the versions that are known", () => {
  const [older, ...others] = versions.filter((version) => version !== newest);
  assert.deepEqual(others, []);
  const readme = readFileSync(inRoot("README.md"), "utf8");
  assert.ok(readme.includes(`for LiteLLM ${newest}, or with \`--target\` for ${older};`));
});

test("the files are ASCII: they are read as latin1", () => {
  const wide = readdirSync(folder).filter((name) =>
    readFileSync(path.join(folder, name)).some((byte) => byte > 127),
  );
  assert.deepEqual(wide, []);
});

test("the versions are those of the folder, oldest first", () => {
  const files = versions.flatMap((version) =>
    ["", ".models", ".stops"].map((part) => `${version}${part}.json`),
  );
  assert.deepEqual(readdirSync(folder).sort(), files.sort());
  assert.equal(newest, versions.at(-1));
});

test("a version that is not there is refused with those that are", () => {
  assert.throws(() => readCatalogue(folder, "0.1.0"), {
    message: `LiteLLM 0.1.0 is not in the catalogue. Known: ${versions.join(", ")}.`,
  });
});

for (const version of versions) {
  const catalogue = readCatalogue(folder, version);
  const { models } = readModels(folder, version);

  test(`${version}: taken apart by lines it is what JSON.parse makes of it`, () => {
    const text = readFileSync(path.join(folder, `${version}.json`), "utf8");
    const { outcomes } = catalogue;
    assert.equal(written(catalogue.places), JSON.stringify(JSON.parse(text).places));
    assert.deepEqual({ ...catalogue, places: {} }, { ...JSON.parse(text), outcomes, places: {} });
    const stops = JSON.parse(readFileSync(path.join(folder, `${version}.stops.json`), "utf8"));
    assert.equal(written(outcomes.stops), JSON.stringify(stops.stops));
    assert.equal(written(outcomes.skips), JSON.stringify(stops.skips));
    assert.equal(written(outcomes.drops), JSON.stringify(stops.drops));
  });

  test(`${version}: what was measured was measured of keys that there are`, () => {
    const unknown = Object.values(catalogue.outcomes)
      .flatMap((table) => Object.entries(table))
      .flatMap(([place, keys]) =>
        keys.names().filter((key) => key !== strange && !catalogue.places[place]?.has(key)),
      );
    assert.deepEqual(unknown, []);
  });

  test(`${version}: every place has keys, each with a type that can be taken apart`, () => {
    assert.equal(catalogue.version, version);
    assert.deepEqual(
      placesOfEach.filter((place) => (catalogue.places[place]?.names() ?? []).length === 0),
      [],
    );
    const wrong = Object.entries(catalogue.places).flatMap(([place, keys]) =>
      Object.entries(typesOf(keys))
        .filter(
          ([, type]) =>
            !type
              .replace(/\?$/, "")
              .split("|")
              .every((text) => part.test(text)),
        )
        .map(([key, type]) => `${place}.${key}: ${type}`),
    );
    assert.deepEqual(wrong, []);
  });

  test(`${version}: required keys and open places are those of a place, obsolete ones are not`, () => {
    const wrong = [
      ...catalogue.open.filter((place) => !catalogue.places[place]),
      ...Object.entries(catalogue.required).flatMap(([place, keys]) =>
        keys.filter((key) => !catalogue.places[place]?.has(key)),
      ),
      ...Object.entries(catalogue.obsolete).flatMap(([place, keys]) =>
        keys.filter((key) => catalogue.places[place]?.has(key)),
      ),
    ];
    assert.deepEqual(wrong, []);
  });

  test(`${version}: the keys of LiteLLM's documentation are known`, () => {
    const missing = Object.entries(documented).flatMap(([place, keys]) =>
      keys.filter((key) => !catalogue.places[place]?.has(key)).map((key) => `${place}.${key}`),
    );
    assert.deepEqual(missing, []);
  });

  test(`${version}: mistakes are not taken for keys`, () => {
    const params = ["max_token", "temprature", "mode", "tpm_limit", "context_window", "model_info"];
    const found = [
      ...params.filter((key) => catalogue.places["litellm_params"]?.has(key)),
      ...["model_list", "completion", "openai_models", "routing_strategy", "telemetry"].filter(
        (key) => catalogue.places["litellm_settings"]?.has(key),
      ),
    ];
    assert.deepEqual(found, []);
  });

  test(`${version}: providers name variables, and only keys of litellm_params`, () => {
    const params = catalogue.places["litellm_params"];
    const wrong = Object.entries(catalogue.providers).filter(
      ([, { env, required, base_env = [] }]) =>
        ![...env, ...base_env].every((name) => /^[A-Z][A-Z0-9_]*$/.test(name)) ||
        !required.every((key) => params?.has(key)),
    );
    assert.deepEqual(wrong, []);
    assert.deepEqual(catalogue.providers["openai"]?.env, ["OPENAI_API_KEY"]);
    assert.deepEqual(catalogue.providers["openrouter"]?.env[0], "OPENROUTER_API_KEY");
    assert.deepEqual(catalogue.providers["azure"]?.required, ["api_base"]);
    assert.deepEqual(catalogue.providers["opnai"], undefined);
  });

  test(`${version}: models have whole limits and dates`, () => {
    const wrong = Object.entries(models).filter(
      ([name, { input = 1, output = 1, retires = "2026-01-01", mode, provider }]) =>
        name === "sample_spec" ||
        !(Number.isSafeInteger(input) && input > 0 && Number.isSafeInteger(output) && output > 0) ||
        !/^\d{4}-\d\d-\d\d$/.test(retires) ||
        typeof mode !== "string" ||
        typeof provider !== "string",
    );
    assert.deepEqual(wrong, []);
    assert.deepEqual([models["gpt-4o"]?.input, models["gpt-4o"]?.output], [128000, 16384]);
  });
}

test("a type is taken apart", () => {
  assert.deepEqual(parseType("any"), { kinds: [], nullable: true });
  assert.deepEqual(parseType("integer|string?"), {
    kinds: ["integer", "string"],
    nullable: true,
  });
  assert.deepEqual(parseType("list<string>"), {
    kinds: ["list"],
    items: "string",
    nullable: false,
  });
  assert.deepEqual(parseType("enum:a,b-c|map"), {
    kinds: ["map"],
    values: ["a", "b-c"],
    nullable: false,
  });
});
