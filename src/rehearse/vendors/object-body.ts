// A body that the vendor refuses.
import { type Body, bodyOf } from "./body.ts";
import { isStrict } from "./object-path.ts";
import type { Objection, Read } from "./objection.ts";
import type { Format, Vendor } from "./types.ts";

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Every key of a body, where the vendor refuses others. */
const keys: { readonly [format in Format]?: ReadonlySet<string> } = {
  chat: list(`
    messages model audio frequency_penalty function_call functions logit_bias logprobs
    max_completion_tokens max_tokens metadata modalities moderation n parallel_tool_calls
    prediction presence_penalty prompt_cache_key prompt_cache_retention prompt_cache_options
    reasoning_effort response_format safety_identifier seed service_tier stop store stream
    stream_options temperature tool_choice tools top_logprobs top_p user verbosity
    web_search_options`),
  responses: list(`
    background context_management conversation include input instructions max_output_tokens
    max_tool_calls metadata model moderation parallel_tool_calls previous_response_id prompt
    prompt_cache_key prompt_cache_retention prompt_cache_options reasoning safety_identifier
    service_tier store stream stream_options temperature text tool_choice tools top_logprobs top_p
    truncation user`),
  messages: list(`
    model messages max_tokens cache_control container context_management diagnostics fallbacks
    inference_geo mcp_servers metadata output_config output_format service_tier speed
    stop_sequences stream system temperature thinking tool_choice tools top_k top_p
    user_profile_id betas`),
  embeddings: list("input model dimensions encoding_format user"),
};

const wording: { readonly [format in Format]?: (key: string) => string } = {
  chat: (key) => `Unrecognized request argument supplied: ${key}`,
  responses: (key) => `Unknown parameter: '${key}'.`,
  messages: (key) => `${key}: Extra inputs are not permitted`,
  embeddings: (key) => `Unrecognized request argument supplied: ${key}`,
};

const bad = (message: string, code = "invalid_request") => ({
  status: 400,
  type: "invalid_request_error",
  code,
  message,
});

function unknownKey(vendor: Vendor, { format, body }: Read): Objection | undefined {
  if (format === undefined || !isStrict(vendor, format)) return undefined;
  const known = keys[format];
  const key = Object.keys(body).find((one) => known !== undefined && !known.has(one));
  if (key === undefined) return undefined;
  const complaint = `${vendor.host} refuses "${key}": LiteLLM forwards what it does not know from litellm_params, take it out`;
  return { refusal: bad(wording[format]?.(key) ?? key, "unknown_parameter"), complaint };
}

function picture(vendor: Vendor, { asked }: Read): Objection | undefined {
  if (vendor.images || !asked?.images) return undefined;
  const { host, model } = vendor;
  return {
    refusal: bad(`Invalid content type. ${model} does not support image_url.`, "invalid_image"),
    complaint: `${host} takes no images for ${model}: set model_info.supports_vision to false`,
  };
}

/** Whether a body asks the model to think. */
const thought: { readonly [format in Format]?: (body: Body) => string | undefined } = {
  chat: (body) => ("reasoning_effort" in body ? "reasoning_effort" : undefined),
  responses: (body) => ("effort" in bodyOf(body["reasoning"]) ? "reasoning" : undefined),
  messages: (body) =>
    ["enabled", "adaptive"].includes(String(bodyOf(body["thinking"])["type"]))
      ? "thinking"
      : undefined,
};

function thinking(vendor: Vendor, { format, body }: Read): Objection | undefined {
  if (vendor.thinks || format === undefined || !isStrict(vendor, format)) return undefined;
  const key = thought[format]?.(body);
  if (key === undefined) return undefined;
  const { host, model } = vendor;
  return {
    refusal: bad(`Unsupported parameter: '${key}' is not supported with this model.`),
    complaint: `${host} refuses ${key}: ${model} does not think, take it out of litellm_params`,
  };
}

/** Vendors word it differently, and LiteLLM tells it by these words. */
function tooLong({ window }: Vendor, { tokens }: Read): Objection | undefined {
  if (window === undefined || tokens <= window) return undefined;
  const message = `This model's maximum context length is ${window} tokens, however your messages resulted in ${tokens} tokens: prompt is too long`;
  return { refusal: bad(message, "context_length_exceeded") };
}

const lengths = ["max_tokens", "max_completion_tokens", "max_output_tokens"];

function tooMuch(vendor: Vendor, { format, body }: Read): Objection | undefined {
  const { answer, host, model } = vendor;
  if (answer === undefined || format === undefined || !isStrict(vendor, format)) return undefined;
  const key = lengths.find((one) => Number(body[one] ?? 0) > answer);
  if (key === undefined) return undefined;
  const complaint = `${host} refuses ${key} ${body[key]} for ${model}: it answers in ${answer} tokens at most, write a smaller one`;
  return {
    refusal: bad(`${key} is too large: ${body[key]}. This model supports at most ${answer}.`),
    complaint,
  };
}

const checks = [unknownKey, picture, thinking, tooMuch, tooLong];

/** What a vendor says to a body that it refuses. */
export function objectBody(vendor: Vendor, read: Read): Objection | undefined {
  for (const check of checks) {
    const objected = check(vendor, read);
    if (objected !== undefined) return objected;
  }
  return undefined;
}
