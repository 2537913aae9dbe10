// What has to arrive at the vendor, told from the config alone.
import { canary, copilotToken } from "../../src/rehearse/canaries.ts";
import type { Seen } from "../../src/rehearse/upstream.ts";
import type { Endpoint } from "./client.ts";
import { type Config, isSection, type Marked } from "./routes.ts";

export type Arrival = {
  name: string;
  mark: string;
  path: string;
  model: string;
  key: string;
  headers: [string, string][];
};

type Call = { endpoint: Endpoint; config: Config };

const split = (model: string): [string, string] => {
  const at = model.indexOf("/");
  return [model.slice(0, at), model.slice(at + 1)];
};

/** A name that a wildcard serves: `openrouter/*` is asked as `openrouter/some/muffin`. */
export const concrete = (name: string): string => name.replace("*", "some/muffin");

const everywhere = "use_chat_completions_url_for_anthropic_messages";

/** The openai/ models that LiteLLM's own map gives to the Responses API, chat requests too. */
const responsesOnly = ["gpt-5.1-codex", "gpt-5.1-codex-max"];

/** LiteLLM sends Anthropic's requests for openai/ to the Responses API unless told otherwise. */
function responsesFor({ deployment }: Marked, { endpoint, config }: Call): boolean {
  if (deployment.litellm_params["use_chat_completions_api"] === true) return false;
  if (responsesOnly.includes(split(deployment.litellm_params.model)[1])) return true;
  const settings = config["litellm_settings"];
  return !(endpoint === "/v1/messages" && isSection(settings) && settings[everywhere] === true);
}

/** Where a request goes: the deployment's mark and the vendor's path. */
function place(one: Marked, call: Call, streamed: boolean): [mark: string, path: string] {
  const [provider, rest] = split(one.deployment.litellm_params.model);
  const messages = call.endpoint === "/v1/messages";
  const model = concrete(rest);
  if (provider === "anthropic") return [one.mark, `${one.path}/v1/messages`];
  if (provider === "gemini") {
    const verb = streamed ? "streamGenerateContent" : "generateContent";
    return [one.mark, `${one.path}/models/${model}:${verb}`];
  }
  if (messages && provider === "github_copilot" && model.startsWith("claude")) {
    return ["copilot", "/v1/messages"];
  }
  if (messages && provider === "deepseek") {
    return [one.mark, `${one.path.replace(/\/beta$/, "")}/anthropic/v1/messages`];
  }
  const direct = call.endpoint === "/v1/responses";
  if (provider === "openrouter" && direct) return [one.mark, `${one.path}/responses`];
  if (provider === "openai" && (messages || direct || responsesOnly.includes(model))) {
    if (responsesFor(one, call)) return [one.mark, `${one.path}/responses`];
  }
  return [one.mark, `${one.path}/chat/completions`];
}

function keyOf({ deployment }: Marked, path: string): string {
  const { model, api_key } = deployment.litellm_params;
  const [provider] = split(model);
  const variable = api_key?.replace("os.environ/", "") ?? `${provider.toUpperCase()}_API_KEY`;
  const key = provider === "github_copilot" ? copilotToken : canary(variable);
  if (provider === "gemini") return `x-goog-api-key: ${key}`;
  return path.endsWith("/v1/messages") && provider !== "github_copilot"
    ? `x-api-key: ${key}`
    : `authorization: Bearer ${key}`;
}

const sdk = "AsyncOpenAI/Python (its version)";
const withoutVersion = (value: string): string => value.replace(/^AsyncOpenAI\/Python [\d.]+/, sdk);

/** The providers that LiteLLM calls through the OpenAI SDK, save for the Responses API. */
const throughSdk = ["openai", "github_copilot", "dashscope", "moonshot"];

/** The headers that LiteLLM changes on the way; a line that it no longer needs fails. */
function changed(
  name: string,
  value: string,
  provider: string,
  { path, endpoint }: { path: string; endpoint: Endpoint },
): string {
  const translated = endpoint !== "/v1/messages";
  // The SDK has its own User-Agent: this spelling replaces it, any other is added to it.
  if (throughSdk.includes(provider) && path.endsWith("/chat/completions")) {
    if (name.toLowerCase() === "user-agent" && name !== "User-Agent") return `${sdk}, ${value}`;
  }
  // anthropic/ asks for JSON itself, and drops the betas that it does not know.
  if (provider === "anthropic" && translated && name === "accept") return "application/json";
  if (provider === "anthropic" && translated && name === "anthropic-beta") {
    return value.replace("claude-code-20250219,", "");
  }
  return value;
}

function extraHeaders(
  { deployment }: Marked,
  path: string,
  { endpoint }: Call,
): [string, string][] {
  const { extra_headers, model } = deployment.litellm_params;
  const [provider] = split(model);
  return Object.entries(extra_headers ?? {})
    .map(([name, value]): [string, string] => [
      name.toLowerCase(),
      changed(name, String(value), provider, { path, endpoint }),
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A flaw of LiteLLM's /v1/responses: of anthropic/anthropic/x both prefixes are taken off. */
function modelOf({ deployment }: Marked, { endpoint }: Call): string {
  const [provider, rest] = split(deployment.litellm_params.model);
  const again = endpoint === "/v1/responses" && rest.startsWith(`${provider}/`);
  return concrete(again ? split(rest)[1] : rest);
}

/** What a deployment's vendor has to get from a request to an endpoint of the proxy. */
export function expected(one: Marked, call: Call, streamed: boolean): Arrival {
  const [mark, path] = place(one, call, streamed);
  return {
    name: one.deployment.model_name,
    mark,
    path,
    model: modelOf(one, call),
    key: keyOf(one, path),
    headers: extraHeaders(one, path, call),
  };
}

const authentication = ["authorization", "x-api-key", "x-goog-api-key"];

/** What a vendor got, in the same shape; every other key header would show too. */
export function arrived(seen: Seen, one: Marked): Arrival {
  const { extra_headers } = one.deployment.litellm_params;
  const names = new Set(Object.keys(extra_headers ?? {}).map((name) => name.toLowerCase()));
  return {
    name: one.deployment.model_name,
    mark: seen.mark,
    path: seen.path,
    model: seen.model,
    key: seen.headers
      .filter(([name]) => authentication.includes(name))
      .map(([name, value]) => `${name}: ${value}`)
      .join(" and "),
    headers: seen.headers
      .filter(([name]) => names.has(name))
      .map(([name, value]): [string, string] => [name, withoutVersion(value)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}
