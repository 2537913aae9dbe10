import assert from "node:assert/strict";
import { test } from "node:test";
import { lintText, shown } from "./fixture.ts";

const found = (...entries: string[]): string[] =>
  shown(
    lintText(
      `general_settings:\n  user_header_mappings:\n${entries.map((entry) => `    - ${entry}\n`).join("")}`,
    ).filter(({ rule }) => rule === "header/user-mapping"),
  );

test("of two headers for internal users the second is not read, of customers both are", () => {
  assert.deepEqual(
    found(
      "{ header_name: X-One, litellm_user_role: internal_user }",
      "{ header_name: X-Two, litellm_user_role: Internal_User }",
      "{ header_name: X-Three, litellm_user_role: customer }",
      "{ header_name: X-Four, litellm_user_role: customer }",
    ),
    [
      "4:22 warning header/user-mapping general_settings.user_header_mappings[1].header_name: internal users are read from one header, and X-One comes before this one",
    ],
  );
});

test("an entry needs a header and a role", () => {
  assert.deepEqual(
    found("{ header: X-One, litellm_user_role: customer }", "{ header_name: X-Two }", "X-Three"),
    [
      "3:7 error header/user-mapping general_settings.user_header_mappings[0]: it has no header_name; LiteLLM passes over this entry",
      "4:7 error header/user-mapping general_settings.user_header_mappings[1]: it has no litellm_user_role; LiteLLM passes over this entry",
      "5:7 error header/user-mapping general_settings.user_header_mappings[2]: this is no mapping; LiteLLM passes over this entry",
    ],
  );
});
