import { describeValue } from "../../litellm/types.ts";
import { listOf } from "../../yaml/read.ts";
import { chat } from "../example.ts";
import { moduleNames } from "../modules.ts";
import type { Rule } from "../rule.ts";
import { isReference } from "../text.ts";
import { knowsKey } from "../versions.ts";

const auth = (name: string): string => `${chat}general_settings:\n  custom_auth: ${name}`;

export const rule: Rule = {
  id: "module/missing",
  severity: "error",
  about: () => ({
    description:
      "A function of one's own that LiteLLM cannot import, for it is not written file.function, or (a warning) no such file is beside the config: it refuses to start.",
    wrong: auth("my_auth"),
    right: chat,
  }),
  check({ config, section, facts, catalogue, report }) {
    const plugins = knowsKey(catalogue, "router_settings", "plugins")
      ? listOf(section("router_settings")["plugins"])
      : [];
    for (const [index, plugin] of plugins.entries()) {
      if (typeof plugin === "string") continue;
      const message = `${describeValue(plugin)} is not file.function; LiteLLM refuses to start`;
      report(["router_settings", "plugins", index], message, { at: "value" });
    }
    for (const { path, name } of moduleNames(config, section)) {
      if (isReference(name) || /^(?:s3|gcs):\/\//.test(name)) continue;
      // What this version does not know it does not import.
      const [place = "", key = ""] = path.map(String);
      if (place.endsWith("_settings") && !knowsKey(catalogue, place, key)) continue;
      const parts = name.split(".");
      if (parts.length < 2) {
        const message = `LiteLLM refuses to start: it wants file.function, and "${name}" names no file`;
        report(path, message, { at: "value" });
        continue;
      }
      if (parts.at(-1) === "py") {
        const message = `LiteLLM refuses to start: it wants file.function, and "${name}" names a file without its function`;
        report(path, message, {
          at: "value",
          suggestion: `${parts.slice(0, -1).join(".")}.function`,
        });
        continue;
      }
      if (facts.exists === undefined || parts[0] === "litellm") continue;
      const file = `${parts.slice(0, -1).join("/")}.py`;
      if (facts.exists(file)) continue;
      const message = `there is no ${file} beside the config; LiteLLM starts only where Python finds the module elsewhere`;
      report(path, message, { at: "value", severity: "warning" });
    }
  },
};
