// A path that the vendor does not have.
import { hostOf } from "./hosts.ts";
import type { Objection, Read } from "./objection.ts";
import type { Format, Vendor } from "./types.ts";

const doubled =
  /\/(chat\/completions|completions|responses|embeddings|v1\/messages)\/(?:\1|chat\/completions|responses|embeddings|v1\/messages)$/;

/** A format, in words, and the prefix that makes LiteLLM speak it. */
const spoken = [
  ["chat", "OpenAI's chat completions", "openai/"],
  ["messages", "Anthropic's messages", "anthropic/"],
  ["gemini", "Google's generateContent", "gemini/"],
] as const;

const everywhere = "set litellm_settings.use_chat_completions_url_for_anthropic_messages: true";

/** The path of a format in plain text, where its pattern is one. */
function plain(pattern: RegExp): string | undefined {
  const text = pattern.source
    .slice(1, -1)
    .replace(/\(\?:[^()]*\)\?/g, "")
    .replaceAll("\\/", "/");
  return /^[\w/.-]+$/.test(text) ? text : undefined;
}

function advice({ host, paths, base }: Vendor, { format }: Read): string {
  const chats = paths?.chat?.test(`${base}/chat/completions`) ?? false;
  if (format === "responses" && chats) {
    return `it chats at ${base}/chat/completions, and LiteLLM brings /v1/messages of an openai/ model to the Responses API: ${everywhere}`;
  }
  const own = format && paths?.[format];
  if (own !== undefined) {
    const right = plain(own);
    const ending = { chat: "/chat/completions", responses: "/responses" };
    const cut = format === "chat" || format === "responses" ? ending[format] : "/v1/messages";
    return right?.endsWith(cut)
      ? `its path is ${right}: write api_base: https://${host}${right.slice(0, -cut.length)}`
      : "see to the path of api_base";
  }
  // A base that speaks another format than the prefix: the path tells.
  const there = spoken.find(([one]) =>
    paths?.[one]?.test(`${base}${one === "messages" ? "/v1/messages" : "/chat/completions"}`),
  );
  const other = there ?? spoken.find(([one]) => paths?.[one]);
  const [, words, prefix] = other ?? ["", "another format", "another"];
  return `it speaks ${words} there: use the prefix ${prefix}`;
}

/** What a vendor says to a path that it does not have. */
export function objectPath(vendor: Vendor, read: Read): Objection | undefined {
  const { path, format } = read;
  const { host, paths } = vendor;
  if (format === "token") return undefined;
  const refusal = {
    status: 404,
    type: "invalid_request_error",
    code: "not_found",
    message: `Unknown request URL: POST ${path}`,
  };
  if (doubled.test(path)) {
    const complaint = `${host || "the vendor"} has no ${path}: LiteLLM adds the path of the call itself, take it out of api_base`;
    return { refusal, complaint };
  }
  if (paths === undefined) return format === undefined ? { refusal } : undefined;
  if (format !== undefined && paths[format]?.test(path)) return undefined;
  return { refusal, complaint: `${host} has no ${path}; ${advice(vendor, read)}` };
}

/** Whether a host refuses keys that it does not know, in a format. */
export const isStrict = ({ host }: Vendor, format: Format): boolean =>
  hostOf(host)?.strict?.includes(format) ?? false;
