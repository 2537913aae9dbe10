import assert from "node:assert/strict";
import { test } from "node:test";
import { lintText, shown } from "./fixture.ts";

const text = (comment: string): string => `model_list:
  - { model_name: chat, litellm_params: { model: openai/gpt-5 } }
router_settings:
  ${comment}
  num_retires: 3`;
const found = (comment: string): string[] =>
  shown(lintText(text(comment)).filter(({ severity }) => severity !== "info"));

const unknown =
  "5:3 error schema/unknown-key router_settings.num_retires: unknown key; LiteLLM ignores it in router_settings";

for (const [comment, expected] of [
  ["# muffintin-disable-next-line schema/unknown-key", []],
  ["# muffintin-disable-next-line schema/unknown-key -- an old name, kept for a while", []],
  ["# muffintin-disable-next-line -- for all of them", []],
  [
    "# muffintin-disable-next-line schema/unknown-key, schema/type",
    [
      "4:3 warning suppress/stale : nothing on the next line is switched off by this: schema/type finds nothing there",
    ],
  ],
  [
    "# muffintin-disable-next-line schema/unknwon-key",
    ['4:3 warning suppress/stale : there is no rule "schema/unknwon-key"', unknown],
  ],
  [
    "# muffintin-disable-next-line schema/unknown-key because I say",
    [
      '4:3 warning suppress/stale : there are no rules "because", "I", "say"; write a reason behind --',
    ],
  ],
] as const) {
  test(`a comment: ${comment}`, () => {
    assert.deepEqual(found(comment), expected);
  });
}

test("a comment with a misspelt rule is told the rule that was meant", () => {
  const [stale] = lintText(text("# muffintin-disable-next-line unknown-key")).filter(
    ({ rule }) => rule === "suppress/stale",
  );
  assert.equal(stale?.suggestion, "schema/unknown-key");
});

test("the words of a comment inside a string are no comment", () => {
  assert.deepEqual(
    found('x_note: "# muffintin-disable-next-line schema/type"').filter((line) =>
      line.includes("suppress"),
    ),
    [],
  );
});
