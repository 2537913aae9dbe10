import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";

const redis = "router_settings:\n  redis_host: os.environ/REDIS_HOST\n  redis_port: 6379\n";
const models = (model: string): string => `${modelList(deployment("chat", model))}${redis}`;

/** Variables that say where a login to GitHub Copilot is. */
const placed = ["GITHUB_COPILOT_ACCESS_TOKEN_FILE", "GITHUB_COPILOT_TOKEN_DIR"];

export const rule: Rule = {
  id: "replicas/login-file",
  severity: "warning",
  about: () => ({
    description:
      "A vendor whose login LiteLLM keeps in a file: each replica needs the file, for none can log in by itself. That of ChatGPT is replaced whenever it is renewed, so that replicas cannot share one.",
    wrong: models("github_copilot/gpt-5"),
    right: models("openai/gpt-5"),
  }),
  given: { replicas: 2 },
  check({ deployments, replicas, environment, report }) {
    if (replicas < 2) return;
    const first = (wanted: string) => deployments.find(({ provider }) => provider === wanted);
    const copilot = first("github_copilot");
    if (copilot && !placed.some((name) => environment?.has(name))) {
      report(
        [...copilot.path, "litellm_params", "model"],
        `each of the ${replicas} replicas needs the login to GitHub Copilot in a file, which GITHUB_COPILOT_ACCESS_TOKEN_FILE or GITHUB_COPILOT_TOKEN_DIR names`,
        { at: "value" },
      );
    }
    const chatgpt = first("chatgpt");
    if (chatgpt) {
      report(
        [...chatgpt.path, "litellm_params", "model"],
        `each of the ${replicas} replicas needs a login to ChatGPT of its own: when one renews it, copies of it may be void`,
        { at: "value" },
      );
    }
  },
};
