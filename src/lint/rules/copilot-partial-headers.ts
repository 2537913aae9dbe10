import { isMapping } from "../../yaml/read.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const wanted = ["editor-version", "editor-plugin-version", "copilot-integration-id", "user-agent"];
const all = [
  "Editor-Version: vscode/1.95.0",
  "Editor-Plugin-Version: copilot-chat/0.26.7",
  "Copilot-Integration-Id: vscode-chat",
  "User-Agent: GitHubCopilotChat/0.26.7",
];
const copilot = (lines: string[]): string =>
  modelList(
    deployment(
      "chat",
      "github_copilot/gpt-5",
      "extra_headers:",
      ...lines.map((line) => `  ${line}`),
    ),
  );

export const rule: Rule = {
  id: "copilot/partial-headers",
  severity: "warning",
  about: () => ({
    description:
      "extra_headers of a github_copilot/ model replace all headers that LiteLLM would send: give all four or none.",
    wrong: copilot(all.slice(0, 1)),
    right: copilot(all),
  }),
  check({ having, report }) {
    for (const { provider, params, path } of having("litellm_params", "extra_headers")) {
      const headers = params["extra_headers"];
      if (provider !== "github_copilot" || !isMapping(headers)) continue;
      const given = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
      const missing = wanted.filter((name) => !given.has(name));
      if (missing.length === 0) continue;
      const message = `these replace LiteLLM's own, so that ${missing.join(", ")} ${missing.length > 1 ? "are" : "is"} not sent`;
      report([...path, "litellm_params", "extra_headers"], message);
    }
  },
};
