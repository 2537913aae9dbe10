// The generated config with every vendor on loopback. Nothing else is changed: see `rewrite`.
import { dump, load } from "js-yaml";
import type { Json } from "../../src/rehearse/vendors/types.ts";

export type Params = { model: string; api_base?: string; api_key?: string; [key: string]: Json };
export type Deployment = { model_name: string; litellm_params: Params; model_info?: Json };
export type Config = { model_list: Deployment[]; [section: string]: Json };

/** One deployment of the config and the mark under which the upstream knows it. */
export type Marked = { mark: string; deployment: Deployment; path: string };

/** The vendors whose api_base LiteLLM knows by itself, as they are at LiteLLM's own default. */
const defaults: { [provider: string]: string } = {
  deepseek: "https://api.deepseek.com/beta",
  mistral: "https://api.mistral.ai/v1",
  gemini: "https://generativelanguage.googleapis.com/v1beta",
  openrouter: "https://openrouter.ai/api/v1",
  github_copilot: "https://api.githubcopilot.com",
};

const provider = (model: string): string => model.split("/")[0] ?? "";

function basePath({ model, api_base }: Params): string {
  const base = api_base ?? defaults[provider(model)];
  if (base === undefined) throw new Error(`${model}: no api_base, and none is known here`);
  return new URL(base).pathname.replace(/\/$/, "");
}

/** Reads a config as js-yaml reads YAML. */
export const readConfig = (yaml: string): Config => load(yaml) as Config;

/**
 * The config with each deployment's api_base moved to `<upstream>/<mark><path of the api_base>`;
 * where a deployment has none, it gets one, so that the deployment reached can be told.
 */
export function rewrite(config: Config, upstream: string): { yaml: string; marked: Marked[] } {
  const marked = config.model_list.map((deployment, index) => ({
    mark: `d${index}`,
    deployment,
    path: basePath(deployment.litellm_params),
  }));
  const model_list = marked.map(({ mark, deployment, path }) => ({
    ...deployment,
    litellm_params: { ...deployment.litellm_params, api_base: `${upstream}/${mark}${path}` },
  }));
  return { yaml: dump({ ...config, model_list }, { lineWidth: -1 }), marked };
}
