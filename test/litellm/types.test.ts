import assert from "node:assert/strict";
import { test } from "node:test";
import { readCatalogue, versions } from "../../src/litellm/catalogue.ts";
import { schemaOf } from "../../src/litellm/schema.ts";
import { isOfType } from "../../src/litellm/types.ts";
import { inRoot } from "../root.ts";
import { typesOf } from "./types-of.ts";

const values = [
  ...[null, true, 0, 1, 1.5, -1, 2 ** 53, 2 ** 60, Number.NaN, Number.POSITIVE_INFINITY],
  ...[
    "",
    "a",
    "os.environ/A",
    "redis",
    "disk",
    "1",
    [],
    ["a"],
    [1],
    [["a"]],
    [{}],
    ["os.environ/A"],
  ],
  ...[{}, { a: 1 }, { a: ["b"] }, new Date(0), [null], "x os.environ/A"],
];

for (const version of versions) {
  test(`${version}: every type of the catalogue takes what its schema takes`, () => {
    const { places } = readCatalogue(inRoot("src/litellm/catalogue"), version);
    const types = new Set(Object.values(places).flatMap((keys) => Object.values(typesOf(keys))));
    assert.ok(types.size > 10);
    for (const type of types) {
      for (const value of values) {
        const told = schemaOf(type).safeParse(value).success;
        assert.equal(isOfType(type, value), told, `${type} and ${JSON.stringify(value)}`);
      }
    }
  });
}
