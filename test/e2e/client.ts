// What a client of the proxy does: lists the models, asks one of them.
import { parseAnswer, textOf } from "../../src/rehearse/answers.ts";
import type { LiveProxy } from "../../src/rehearse/proxy.ts";

export type Endpoint = "/v1/chat/completions" | "/v1/messages" | "/v1/responses";
export type Ask = { model: string; endpoint: Endpoint; streamed: boolean };
export type Told = {
  status: number;
  /** the text of the answer, put together again where it was streamed */
  text: string;
  /** the model group that answered and the number of fallbacks before it, as the proxy says */
  group: string | null;
  fallbacks: string | null;
  raw: string;
};

export const asks: Omit<Ask, "model">[] = [
  { endpoint: "/v1/chat/completions", streamed: false },
  { endpoint: "/v1/chat/completions", streamed: true },
  { endpoint: "/v1/messages", streamed: false },
  { endpoint: "/v1/messages", streamed: true },
  { endpoint: "/v1/responses", streamed: false },
  { endpoint: "/v1/responses", streamed: true },
];

const headersFor = ({ key }: LiveProxy): { [name: string]: string } => ({
  authorization: `Bearer ${key}`,
  "content-type": "application/json",
});

/** GET with the master key. */
export async function get(proxy: LiveProxy, path: string) {
  const response = await fetch(proxy.url + path, { headers: headersFor(proxy) });
  const body = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${body}`);
  return JSON.parse(body);
}

/** Asks for one short answer. */
export async function ask(proxy: LiveProxy, { model, endpoint, streamed }: Ask): Promise<Told> {
  const response = await fetch(proxy.url + endpoint, {
    method: "POST",
    headers: headersFor(proxy),
    body: JSON.stringify({
      model,
      ...(endpoint === "/v1/responses"
        ? { input: "hello", max_output_tokens: 16 }
        : { messages: [{ role: "user", content: "hello" }], max_tokens: 16 }),
      // Not `false`: a client that wants no stream says nothing, and the config must not decide.
      ...(streamed ? { stream: true } : {}),
    }),
  });
  const raw = await response.text();
  const isStream = /^(event|data):/.test(raw);
  return {
    status: response.status,
    text: response.ok && isStream === streamed ? textOf(parseAnswer(raw) ?? []) : raw,
    group: response.headers.get("x-litellm-model-group"),
    fallbacks: response.headers.get("x-litellm-attempted-fallbacks"),
    raw,
  };
}
