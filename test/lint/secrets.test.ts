import { test } from "node:test";
import { chat } from "../../src/lint/example.ts";
import { says, server } from "./older.ts";

const withKey = (line: string): string =>
  `${server(line)}\ngeneral_settings: { master_key: os.environ/LITELLM_MASTER_KEY }\n`;
const place = "mcp_servers.tools.auth_value";

test("what an MCP server is sent is a secret, short or long", () => {
  says(
    "secret/",
    withKey("auth_type: bearer_token, auth_value: 8f8a1c2e5b7d4e9a8c1d2f6b9e0a7c4d"),
    [`warning ${place}: this looks like a secret in the file`],
  );
  says("secret/", withKey('auth_type: basic, auth_value: "Tr0ub4dor&3"'), [
    `warning ${place}: auth_value is written out in the file; keep it in a variable`,
  ]);
  says("secret/", withKey("auth_type: bearer_token, auth_value: os.environ/MCP_TOKEN"), []);
});

const key = ["sk", "proj-Zq8Kf03LmWc7RtYvB2nHs9Dg1234"].join("-");

for (const [what, value] of [
  ["in a header", `Bearer ${key}`],
  ["in an address", `https://proxy.example/v1?key=${key}`],
]) {
  test(`the key of a vendor ${what} is found, once`, () => {
    says("secret/l", `${chat}router_settings: { note: "${value}" }\n`, [
      "error router_settings.note: an API key in the file",
    ]);
    says("secret/in", `${chat}router_settings: { note: "${value}" }\n`, []);
  });
}
