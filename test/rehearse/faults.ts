// Mistakes that people make, each in test/fixtures/rehearse/config.yaml.
export type Fault = {
  /** the text that changes, and what takes its place */
  change: readonly (readonly [from: string, to: string])[];
  /** what the report has to say */
  says: string;
  /** the same in hooks.py */
  hooks?: readonly [from: string, to: string];
};

const key = (name: string): string => `api_key: os.environ/${name}_API_KEY`;

export const faults: Readonly<Record<string, Fault>> = {
  "alias to nothing": {
    change: [["fast: cheap", "fast: cheep"]],
    says: 'the alias stands for "cheep", which no model_name or wildcard serves',
  },
  "alias of a model's name": {
    change: [["fast: cheap", "claude: cheap"]],
    says: "an alias of the same name hides its deployments: model_list[7] answers in their place",
  },
  "fallback to nothing": {
    change: [["[claude, glm]", "[claude, gml]"]],
    says: 'no model_name, alias or wildcard serves the fallback "gml"',
  },
  "fallback for nobody": {
    change: [["- smart: [claude, glm]", "- smrat: [claude, glm]"]],
    says: 'fallbacks has a list for "smrat"',
  },
  "fallback that only a wildcard serves, by mistake": {
    change: [["openai/gpt-4.1-mini]", "openai/gpt-4.1-mnii]"]],
    says: 'api.openai.com has no model "gpt-4.1-mnii". Did you mean "gpt-4.1-mini"?',
  },
  "fallback to itself": {
    change: [["- glm: [openai/gpt-4.1-mini]", "- glm: [glm]"]],
    says: 'the fallback "glm" is served by what fails with "glm" itself',
  },
  "default fallback to nothing": {
    change: [["default_fallbacks: [cheap]", "default_fallbacks: [cheapest]"]],
    says: 'no model_name, alias or wildcard serves the fallback "cheapest"',
  },
  "content policy fallback to nothing": {
    change: [["- smart: [claude]", "- smart: [clade]"]],
    says: 'no model_name, alias or wildcard serves the fallback "clade"',
  },
  "context fallback to a smaller window": {
    change: [["- cheap: [long]", "- long: [cheap]"]],
    says: "deepseek/deepseek-chat takes no longer ones",
  },
  "context fallback to itself": {
    change: [["- cheap: [long]", "- cheap: [cheap]"]],
    says: 'a prompt that is too long for "cheap" goes to "cheap"',
  },
  "prefix that is none": {
    change: [["model: deepseek/", "model: depseek/"]],
    says: "LiteLLM drops the deployment at its start",
  },
  "model of another vendor": {
    change: [["openai/gpt-5-mini", "openai/claude-haiku-4-5"]],
    says: "it is one of anthropic: write anthropic/claude-haiku-4-5",
  },
  "model with a slip": {
    change: [["gemini/gemini-2.5-pro", "gemini/gemini-2.5-por"]],
    says: 'has no model "gemini-2.5-por". Did you mean "gemini-2.5-pro"?',
  },
  "two keys swapped": {
    change: [
      [key("DEEPSEEK"), key("SWAP")],
      [key("GEMINI"), key("DEEPSEEK")],
      [key("SWAP"), key("GEMINI")],
    ],
    says: "the key of GEMINI_API_KEY arrives at api.deepseek.com",
  },
  "key's variable with a slip": {
    change: [[key("MISTRAL"), key("MISTARL")]],
    says: "did you mean MISTRAL_API_KEY?",
  },
  "key's variable as a shell has it": {
    change: [[key("DEEPSEEK"), "api_key: $" + "{DEEPSEEK_API_KEY}"]],
    says: "arrives as the key",
  },
  "no key at an api_base": {
    change: [[`      ${key("ZHIPUAI")}\n`, ""]],
    says: "LiteLLM sends the key of OPENAI_API_KEY to open.bigmodel.cn",
  },
  "call's path in api_base": {
    change: [["/api/paas/v4", "/api/paas/v4/chat/completions"]],
    says: "LiteLLM adds the path of the call itself",
  },
  "api_base without its version": {
    change: [["openai/gpt-5-mini", "openai/gpt-5-mini\n      api_base: https://api.openai.com"]],
    says: "write api_base: https://api.openai.com/v1",
  },
  "api_base with a version that LiteLLM adds": {
    change: [
      [
        "anthropic/claude-sonnet-4-5",
        "anthropic/claude-sonnet-4-5\n      api_base: https://api.anthropic.com/v1",
      ],
    ],
    says: "its path is /v1/messages: write api_base: https://api.anthropic.com",
  },
  "api_base without a scheme": {
    change: [["https://open.bigmodel.cn", "open.bigmodel.cn"]],
    says: "api_base has no https:// or http://",
  },
  "half of Azure's path in api_base": {
    change: [["muffin.openai.azure.com", "muffin.openai.azure.com/openai"]],
    says: "muffin.openai.azure.com has no",
  },
  "Bedrock without an inference profile": {
    change: [["bedrock/us.anthropic", "bedrock/anthropic"]],
    says: "by an inference profile only",
  },
  "Bedrock's profile of another region": {
    change: [["aws_region_name: us-east-1", "aws_region_name: eu-west-1"]],
    says: "the profile us. is none of eu-west-1",
  },
  "Copilot's headers in part": {
    change: [["        copilot-integration-id: vscode-chat\n", ""]],
    says: "copilot-integration-id does not arrive",
  },
  "header in other letters than LiteLLM's own": {
    change: [["copilot-integration-id:", "Copilot-Integration-Id:"]],
    says: "copilot-integration-id arrives twice",
  },
  "header that is no text": {
    change: [['copilot-vision-request: "true"', "copilot-vision-request: true"]],
    says: "a value in extra_headers is no text, put it in quotes",
  },
  "weight of 0": {
    change: [["weight: 1", "weight: 0"]],
    says: "is never asked while another of its group is up, because its weight is 0",
  },
  "rpm of one sibling alone": {
    change: [["      rpm: 30\n", ""]],
    says: "its siblings state rpm and it does not",
  },
  "weight that is no number": {
    change: [["weight: 2", "weight: heavy"]],
    says: 'its weight is "heavy", which is no number',
  },
  "parameter with a slip": {
    change: [["weight: 2", "weight: 2\n      max_token: 100"]],
    says: 'api.anthropic.com refuses "max_token"',
  },
  "longer answers than the model gives": {
    change: [["rpm: 60", "rpm: 60\n      max_tokens: 100000"]],
    says: "api.openai.com refuses max_tokens 100000 for gpt-4.1",
  },
  "thinking of a model that does not": {
    change: [["rpm: 60", "rpm: 60\n      extra_body: {reasoning_effort: high}"]],
    says: "api.openai.com refuses reasoning_effort: gpt-4.1 does not think",
  },
  "images to a model without eyes": {
    change: [[key("DEEPSEEK"), `${key("DEEPSEEK")}\n    model_info:\n      supports_vision: true`]],
    says: "api.deepseek.com takes no images for deepseek-chat",
  },
  "stream for everybody": {
    change: [[key("DEEPSEEK"), `${key("DEEPSEEK")}\n      stream: true`]],
    says: "is `stream` set in litellm_params?",
  },
  "messages to a vendor that only chats": {
    change: [["  use_chat_completions_url_for_anthropic_messages: true\n", ""]],
    says: "open.bigmodel.cn has no /api/paas/v4/responses",
  },
  "parameter that the model refuses": {
    change: [["  drop_params: true\n", ""]],
    says: "temperature",
  },
  "rpm that is no number": {
    change: [[key("DEEPSEEK"), `${key("DEEPSEEK")}\n      rpm: many`]],
    says: "LiteLLM drops the deployment at its start",
  },
  "retries that are no number": {
    change: [["num_retries: 1", "num_retries: many"]],
    says: "num_retries is no whole number",
  },
  "one id for two models": {
    change: [
      ["rpm: 60", "rpm: 60\n    model_info:\n      id: muffin"],
      ["rpm: 30", "rpm: 30\n    model_info:\n      id: muffin"],
    ],
    says: "in its place",
  },
  "callback that raises": {
    change: [],
    hooks: ["self.passed += 1", "self.passed += one"],
    says: "LiteLLM answers every request with 500 and asks nobody",
  },
  "callback that is not there": {
    change: [["hooks.counter", "hooks.counted"]],
    says: "LiteLLM does not start on this config",
  },
};
