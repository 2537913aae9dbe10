// A key, a header or a model that the vendor refuses.
import type { Objection, Read } from "./objection.ts";
import type { Vendor } from "./types.ts";

const carriers = ["authorization", "x-api-key", "api-key", "x-goog-api-key"];

/** The variable whose value arrives as the key; "" for another value, undefined for none. */
function keyIn({ question: { headers, path } }: Read): string | undefined {
  const sent = headers.filter(([name]) => carriers.includes(name)).map(([, value]) => value);
  const [, inQuery] = /[?&]key=([^&]*)/.exec(path) ?? [];
  const value = [...sent, ...(inQuery === undefined ? [] : [inQuery])].join(" ");
  if (value === "" || /^(?:Bearer\s*)+$/.test(value)) return undefined;
  return /\bsk-canary-(\w+)/.exec(value)?.[1] ?? "";
}

const unauthorized = (message: string) => ({
  ...{ status: 401, type: "authentication_error", code: "invalid_api_key", message },
});

function wrongKey(vendor: Vendor, read: Read): Objection | undefined {
  const { host, auth, paths } = vendor;
  const arrived = keyIn(read);
  if (auth.refused !== undefined) {
    // What LiteLLM sends in the key's place may be another's.
    if (arrived === undefined || arrived === "" || arrived === auth.stated) {
      return { refusal: unauthorized("Incorrect API key provided."), complaint: auth.refused };
    }
  }
  if (arrived !== undefined || paths === undefined) return undefined;
  const complaint = `no key arrives at ${host}: name its variable in api_key`;
  return { refusal: unauthorized("You didn't provide an API key."), complaint };
}

const badHeader = (name: string) => ({
  ...{ status: 400, type: "invalid_request_error", code: "bad_header" },
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
    return new Set(values).size > 1;
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

function unknown({ unknownModel, model }: Vendor): Objection | undefined {
  if (unknownModel === undefined) return undefined;
  const message = `The model \`${model}\` does not exist or you do not have access to it.`;
  const refusal = { status: 404, type: "invalid_request_error", code: "model_not_found", message };
  return { refusal, complaint: unknownModel };
}

/** What a vendor says to who asks, and for what. */
export function objectSender(vendor: Vendor, read: Read): Objection | undefined {
  if (read.format === "token") return undefined;
  return wrongKey(vendor, read) ?? headers(vendor, read) ?? unknown(vendor);
}
