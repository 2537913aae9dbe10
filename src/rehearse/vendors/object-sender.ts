// A key, a header or a model that the vendor refuses.
import type { Objection, Read } from "./objection.ts";
import type { Vendor } from "./types.ts";

const carriers = ["authorization", "x-api-key", "api-key", "x-goog-api-key"];

const sentWith = ({ question: { headers, path } }: Read): string => {
  const sent = headers.filter(([name]) => carriers.includes(name)).map(([, value]) => value);
  const [, inQuery] = /[?&]key=([^&]*)/.exec(path) ?? [];
  return [...sent, ...(inQuery === undefined ? [] : [inQuery])].join(" ");
};

const unauthorized = (message: string) => ({
  status: 401,
  type: "authentication_error",
  code: "invalid_api_key",
  message,
});

/** A variable's name that arrives in place of its value. */
const unread = /(?:\$\{?|os\.environ|environ\b|getenv|process\.env)[\w/.[\]("'{}$)]*/;

function wrongKey({ host, refusedKeys, wantsKey }: Vendor, read: Read): Objection | undefined {
  const value = sentWith(read);
  if (value === "" || /^(?:Bearer\s*(?:None|null)?\s*)+$/.test(value)) {
    if (!wantsKey) return undefined;
    const complaint = `no key arrives at ${host}: name its variable in api_key`;
    return { refusal: unauthorized("You didn't provide an API key."), complaint };
  }
  const refusal = unauthorized("Incorrect API key provided.");
  const variable = /\bsk-canary-(\w+)/.exec(value)?.[1];
  const refused = variable === undefined ? undefined : refusedKeys.get(variable);
  if (refused !== undefined) return { refusal, complaint: refused };
  const [text] = unread.exec(value) ?? [];
  if (text === undefined || variable !== undefined) return undefined;
  const complaint = `the text ${text} arrives as the key: LiteLLM reads a variable only where it is written os.environ/NAME`;
  return { refusal, complaint };
}

const badHeader = (name: string) => ({
  status: 400,
  type: "invalid_request_error",
  code: "bad_header",
  message: `bad request: missing or invalid ${name} header`,
});

function headers(vendor: Vendor, { question, asked }: Read): Objection | undefined {
  const { host, provider, headers: wanted } = vendor;
  const names = new Set(question.headers.map(([name]) => name));
  const missing = wanted.filter(([name]) => !names.has(name));
  const [first] = missing;
  if (first !== undefined) {
    const list = missing.map(([name]) => name).join(", ");
    return { refusal: badHeader(first[0]), complaint: `${list} does not arrive: ${first[1]}` };
  }
  const known = wanted.map(([name]) => name);
  const twice = known.find((name) => {
    const values = question.headers.filter(([one]) => one === name).map(([, value]) => value);
    return values.flatMap((value) => value.split(",")).length > 1;
  });
  if (twice !== undefined) {
    const complaint = `${twice} arrives twice at ${host}, LiteLLM's own beside yours: write its name in lower case in extra_headers`;
    return { refusal: badHeader(twice), complaint };
  }
  const vision = "copilot-vision-request";
  if (provider !== "github_copilot" || !asked?.images || names.has(vision)) return undefined;
  return {
    refusal: badHeader(vision),
    complaint: `${vision} does not arrive with an image: add "${vision}": "true" to extra_headers`,
  };
}

function unknown({ whyUnknown }: Vendor, { asked }: Read): Objection | undefined {
  const model = asked?.model;
  const complaint = model === undefined ? undefined : whyUnknown(model);
  if (complaint === undefined) return undefined;
  const message = `The model \`${model}\` does not exist or you do not have access to it.`;
  const refusal = { status: 404, type: "invalid_request_error", code: "model_not_found", message };
  return { refusal, complaint };
}

/** What a vendor says to who asks, and for what. */
export function objectSender(vendor: Vendor, read: Read): Objection | undefined {
  if (read.format === "token") return undefined;
  return wrongKey(vendor, read) ?? headers(vendor, read) ?? unknown(vendor, read);
}
