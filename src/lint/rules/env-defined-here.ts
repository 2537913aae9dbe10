import type { Provider } from "../../litellm/catalogue.ts";
import { deployment, modelList } from "../example.ts";
import type { Rule } from "../rule.ts";
import { variable } from "../texts.ts";

const models = modelList(deployment("chat", "openai/gpt-5", "api_key: os.environ/MY_KEY"));

const isItself = (name: string, value: unknown): boolean =>
  typeof value === "string" &&
  [`os.environ/${name}`, `$${name}`, `\${${name}}`].includes(value.replace(/:-[^}]*\}$/, "}"));

/** Variables that LiteLLM asks for again with each request, where the deployment has nothing. */
function readLater(provider: Provider | undefined, key: unknown): readonly string[] {
  if (key === "api_key") return provider?.env ?? [];
  return key === "api_base" ? (provider?.base_env ?? []) : [];
}

export const rule: Rule = {
  id: "env/defined-here",
  severity: "error",
  about: () => ({
    description:
      "environment_variables are set after os.environ/NAME was read: the file cannot use what it defines itself.",
    wrong: `environment_variables:\n  MY_KEY: "1"\n${models}`,
    right: models,
  }),
  check({ texts, section, deployments, catalogue, environment, report }) {
    const defined = section("environment_variables");
    if (Object.keys(defined).length === 0) return;
    const of = new Map(deployments.map((deployment) => [deployment.index, deployment]));
    for (const { path, value, inList } of texts()) {
      const name = variable(value);
      if (name === undefined || inList || path[0] === "environment_variables") continue;
      if (!Object.hasOwn(defined, name) || environment?.has(name)) continue;
      // Who takes the variable from itself has it in the environment.
      if (isItself(name, defined[name])) continue;
      const [list, index, part, key] = path;
      if (list === "model_list" && part === "litellm_params" && typeof index === "number") {
        if (readLater(catalogue.providers[of.get(index)?.provider ?? ""], key).includes(name))
          continue;
      }
      const message = `environment_variables.${name} is set after this was read; put ${name} into the proxy's environment`;
      report(path, message, { at: "value" });
    }
  },
};
