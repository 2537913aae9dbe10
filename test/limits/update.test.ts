import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Claim, LimitsDatabase, ModelClaim } from "../../src/limits/record.ts";
import { formatLimits, merge, updateLimits } from "../../src/limits/update.ts";

const litellm: Claim = { source: "litellm", version: "1.0", date: "2026-01-01" };
const modelsDev: Claim = { source: "models.dev", version: "abc", date: "2026-02-02" };

const claim = (source: Claim, facts: Partial<Claim>, model = "m"): ModelClaim => ({
  transport: "t",
  model,
  claim: { ...source, ...facts },
});

const old: LimitsDatabase = {
  t: {
    m: {
      max_input_tokens: 100,
      max_output_tokens: 50,
      claims: [{ ...litellm, input: 100, output: 50 }],
    },
  },
};

const pinned: LimitsDatabase = {
  t: {
    m: {
      max_input_tokens: 100,
      max_output_tokens: 50,
      claims: [{ ...litellm, input: 90, output: 50 }],
      pinned: "Measured.",
    },
  },
};

test("a new model comes with its claim", () => {
  assert.deepEqual(merge({}, [claim(litellm, { input: 100, output: 50 })]), {
    database: old,
    changes: ["+ t m: 100 in, 50 out (litellm 1.0)"],
  });
});

test("where claims differ each number is the smaller one, and both claims are kept", () => {
  assert.deepEqual(merge(old, [claim(modelsDev, { input: 80, output: 60 })]), {
    database: {
      t: {
        m: {
          max_input_tokens: 80,
          max_output_tokens: 50,
          claims: [
            { ...litellm, input: 100, output: 50 },
            { ...modelsDev, input: 80, output: 60 },
          ],
        },
      },
    },
    changes: ["~ t m: max_input_tokens 100 -> 80 (models.dev abc)"],
  });
});

test("a larger claim is kept and said, without effect", () => {
  const { database, changes } = merge(old, [claim(modelsDev, { input: 200, output: 50 })]);
  assert.deepEqual(changes, [
    "= t m: models.dev abc says 200 in, 50 out; stays 100 in, 50 out (by the smaller claims)",
  ]);
  assert.deepEqual(database["t"]?.["m"]?.max_input_tokens, 100);
});

test("a source's newer claim takes the place of its older one", () => {
  const newer = { ...litellm, version: "1.1", date: "2026-03-03", input: 120, output: 50 };
  assert.deepEqual(merge(old, [claim(newer, {})]), {
    database: { t: { m: { max_input_tokens: 120, max_output_tokens: 50, claims: [newer] } } },
    changes: ["~ t m: max_input_tokens 100 -> 120 (litellm 1.1)"],
  });
});

test("a source's older version changes nothing", () => {
  const older = { ...litellm, version: "0.9", date: "2025-01-01" };
  assert.deepEqual(merge(old, [claim(older, { input: 1, output: 1 })]), {
    database: old,
    changes: [],
  });
});

test("a newer version that says the same leaves the record as it is", () => {
  const newer = { ...litellm, version: "1.1", date: "2026-03-03" };
  assert.deepEqual(merge(old, [claim(newer, { input: 100, output: 50 })]), {
    database: old,
    changes: [],
  });
});

test("a pin holds against a smaller claim", () => {
  const { database, changes } = merge(pinned, [claim(modelsDev, { input: 10, output: 5 })]);
  assert.deepEqual(changes, [
    "= t m: models.dev abc says 10 in, 5 out; stays 100 in, 50 out (pinned)",
  ]);
  assert.deepEqual(database["t"]?.["m"], {
    max_input_tokens: 100,
    max_output_tokens: 50,
    claims: [
      { ...litellm, input: 90, output: 50 },
      { ...modelsDev, input: 10, output: 5 },
    ],
    pinned: "Measured.",
  });
});

test("capabilities add up and the earliest retirement counts", () => {
  const { database, changes } = merge(old, [
    claim(litellm, { input: 100, output: 50, can: ["tools"], retires: "2026-09-09" }),
    claim(modelsDev, { can: ["vision"], retires: "2026-08-08" }),
  ]);
  assert.deepEqual(changes, [
    "~ t m: can none -> tools; retires none -> 2026-09-09 (litellm 1.0)",
    "~ t m: can tools -> vision,tools; retires 2026-09-09 -> 2026-08-08 (models.dev abc)",
  ]);
  assert.deepEqual(database["t"]?.["m"]?.can, ["vision", "tools"]);
});

test("half a limit makes no record until another source gives the rest", () => {
  assert.deepEqual(merge({}, [claim(litellm, { input: 100 })]), { database: {}, changes: [] });
});

test("an embedding model needs an input limit only", () => {
  const embedding: ModelClaim = { ...claim(litellm, { input: 8 }), mode: "embedding" };
  assert.deepEqual(merge({}, [embedding]).database, {
    t: {
      m: { max_input_tokens: 8, mode: "embedding", claims: [{ ...litellm, input: 8 }] },
    },
  });
});

test("the database given is left untouched", () => {
  const before = structuredClone(old);
  merge(old, [claim(modelsDev, { input: 1, output: 1 })]);
  assert.deepEqual(old, before);
});

test("the order of claims does not matter, and a second time changes nothing", () => {
  const claims = ["b", "a", "c"].flatMap((model, at) => [
    claim(litellm, { input: 10 + at, output: 5 }, model),
    claim(modelsDev, { input: 11, output: 4, can: ["vision"] }, model),
  ]);
  const expected = formatLimits(merge(old, claims).database["t"] ?? {});
  fc.assert(
    fc.property(fc.shuffledSubarray(claims, { minLength: claims.length }), (shuffled) => {
      const { database } = merge(old, shuffled);
      assert.equal(formatLimits(database["t"] ?? {}), expected);
      assert.deepEqual(merge(database, shuffled), { database, changes: [] });
    }),
  );
});

test("an update from both sources is a readable, sorted diff, and done twice it is empty", () => {
  const options = {
    database: pinned,
    litellm: {
      version: "1.1",
      date: "2026-03-03",
      json: {
        "kimi-k2": { litellm_provider: "moonshot", mode: "chat", max_tokens: 262144 },
        "gpt-5": { litellm_provider: "openai", mode: "chat", max_tokens: 128000 },
      },
    },
    modelsDev: {
      version: "def",
      date: "2026-04-04",
      json: {
        openai: { models: { "gpt-5": { limit: { context: 272000, output: 64000 } } } },
        zenmux: { models: { "z-ai/glm-4.6": { limit: { context: 200000, output: 64000 } } } },
      },
    },
  };
  const { database, changes } = updateLimits(options);
  assert.deepEqual(changes, [
    "+ moonshot kimi-k2: 262144 in, 262144 out (litellm 1.1)",
    "+ openai gpt-5: 128000 in, 128000 out (litellm 1.1)",
    "+ zenmux z-ai/glm-4.6: 200000 in, 64000 out (models.dev def)",
    "~ openai gpt-5: max_output_tokens 128000 -> 64000 (models.dev def)",
  ]);
  assert.deepEqual(Object.keys(database), ["moonshot", "openai", "t", "zenmux"]);
  assert.deepEqual(updateLimits({ ...options, database }), { database, changes: [] });
});

test("a transport's file has one model a line, sorted", () => {
  assert.equal(
    formatLimits({
      b: { max_input_tokens: 2, max_output_tokens: 1, claims: [] },
      a: { max_input_tokens: 8, mode: "embedding", claims: [{ source: "vendor", input: 8 }] },
    }),
    `{
  "a": {"max_input_tokens":8,"mode":"embedding","claims":[{"source":"vendor","input":8}]},
  "b": {"max_input_tokens":2,"max_output_tokens":1,"claims":[]}
}
`,
  );
  assert.equal(formatLimits({}), "{}\n");
});
