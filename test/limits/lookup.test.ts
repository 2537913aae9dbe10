import assert from "node:assert/strict";
import { test } from "node:test";
import type { LimitRecord, LimitsDatabase } from "../../src/limits/lookup.ts";
import { findLimit } from "../../src/limits/lookup.ts";

const record: LimitRecord = { max_input_tokens: 2, max_output_tokens: 1, claims: [] };
const database: LimitsDatabase = {
  anthropic: { "claude-haiku-4-5": record, "claude-sonnet-4-5": record },
  zenmux: { "anthropic/claude-sonnet-4.5": record },
  zhipuai: {
    "glm-4.5": record,
    "glm-4.5-air": record,
    "glm-4.6": record,
    "glm-4.8": record,
    "glm-4.9": record,
  },
};

test("finds a model by transport and exact name", () => {
  assert.deepEqual(findLimit(database, "zhipuai", "glm-4.6"), { found: true, record });
});

test("a typo names at most three models of the same transport, the nearest first", () => {
  assert.deepEqual(findLimit(database, "zhipuai", "glm-4.5-ari"), {
    found: false,
    nearest: ["glm-4.5-air"],
    elsewhere: [],
  });
  assert.deepEqual(findLimit(database, "zhipuai", "glm-4.7"), {
    found: false,
    nearest: ["glm-4.5", "glm-4.6", "glm-4.8"],
    elsewhere: [],
  });
});

test("a name without its date or its version is nearer than one of another model", () => {
  const dated = {
    bedrock: {
      "anthropic.claude-sonnet-4-6": record,
      "anthropic.claude-sonnet-4-5-20250929-v1:0": record,
    },
  };
  for (const wanted of ["anthropic.claude-sonnet-4-5-v1:0", "anthropic.claude-sonnet-4-5"]) {
    const answer = findLimit(dated, "bedrock", wanted);
    assert.deepEqual(answer, {
      found: false,
      nearest: ["anthropic.claude-sonnet-4-5-20250929-v1:0", "anthropic.claude-sonnet-4-6"],
      elsewhere: [],
    });
  }
});

test("another case is a near name, not the same model", () => {
  assert.deepEqual(findLimit(database, "zhipuai", "GLM-4.6"), {
    found: false,
    nearest: ["glm-4.6", "glm-4.5", "glm-4.8"],
    elsewhere: [],
  });
});

test("a name without its vendor's prefix, or with another dot, is as near as can be", () => {
  assert.deepEqual(findLimit(database, "zenmux", "claude-sonnet-4-5"), {
    found: false,
    nearest: ["anthropic/claude-sonnet-4.5"],
    elsewhere: ["anthropic: claude-sonnet-4-5"],
  });
});

test("another vendor's spelling of the model is named as being elsewhere, never used", () => {
  assert.deepEqual(findLimit(database, "packy", "claude-sonnet-4.5"), {
    found: false,
    nearest: [],
    elsewhere: ["anthropic: claude-sonnet-4-5", "zenmux: anthropic/claude-sonnet-4.5"],
  });
});

test("a name unlike any has no suggestion", () => {
  assert.deepEqual(findLimit(database, "zhipuai", "whisper-1"), {
    found: false,
    nearest: [],
    elsewhere: [],
  });
});

test("names of Object's own properties are models like any other", () => {
  const nothing = { found: false, nearest: [], elsewhere: [] };
  assert.deepEqual(findLimit(database, "constructor", "toString"), nothing);
  assert.deepEqual(findLimit(database, "zhipuai", "__proto__"), nothing);
});
