import { describeValue } from "../../litellm/types.ts";
import { isGiven, isMapping } from "../../yaml/read.ts";
import { isNothing, isNumber } from "../accepted.ts";
import { indented } from "../example.ts";
import type { Rule } from "../rule.ts";
import { isListOfTexts, isReference } from "../text.ts";
import { knowsKey } from "../versions.ts";

const server = (...lines: string[]): string =>
  `mcp_servers:\n  tools:\n    transport: stdio\n    command: npx\n${indented(4, lines)}`;

const isTextMap = (value: unknown): boolean =>
  isMapping(value) && Object.values(value).every((item) => typeof item === "string");

/** What LiteLLM wants of some keys; for anything else it refuses to start. */
const wants: readonly (readonly [string, string, (value: unknown) => boolean])[] = [
  ["args", "a list of strings", (value) => isNothing(value) || isListOfTexts(value)],
  ["env", "a mapping of names to strings", (value) => isNothing(value) || isTextMap(value)],
  ["static_headers", "a mapping of names to strings", isTextMap],
  ["timeout", "a number of seconds", isNumber],
  ["env_vars", "a list of mappings with a name", Array.isArray],
];

export const rule: Rule = {
  id: "mcp/server",
  severity: "error",
  about: () => ({
    description:
      "An MCP server that is no mapping, has arguments in one string, headers that are no strings, a timeout that is no number, or the server_id of another: LiteLLM refuses to start.",
    wrong: server("args: -y @example/tools"),
    right: server('args: ["-y", "@example/tools"]'),
  }),
  check({ section, catalogue, report }) {
    const ids = new Map<unknown, string>();
    const knows = (key: string): boolean => knowsKey(catalogue, "mcp_server", key);
    const pinned = knows("server_id");
    for (const [name, value] of Object.entries(section("mcp_servers"))) {
      const path = ["mcp_servers", name];
      if (!isMapping(value)) {
        report(path, `${describeValue(value)} is not an MCP server; LiteLLM refuses to start`);
        continue;
      }
      for (const [key, what, accepts] of wants) {
        const given = value[key];
        if (!isGiven(given) || isReference(given) || accepts(given)) continue;
        if (!knows(key)) continue;
        report([...path, key], `LiteLLM refuses to start: ${key} is ${what}`, { at: "value" });
      }
      const id = value["server_id"];
      if (!pinned || !isGiven(id) || isReference(id)) continue;
      const other = ids.get(id);
      if (other !== undefined) {
        const message = `"${other}" has this server_id too; LiteLLM refuses to start`;
        report([...path, "server_id"], message, { at: "value" });
      }
      ids.set(id, name);
    }
  },
};
