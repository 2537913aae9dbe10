// One loopback server that plays every vendor; the first part of a path names the deployment.
import { createServer, type IncomingMessage } from "node:http";
import { closeServer, listen } from "./loopback.ts";
import type { Json, Question, Trouble, Vendor } from "./vendors/index.ts";
import { anyVendor, play } from "./vendors/index.ts";

/** One request that reached a vendor. */
export type Seen = {
  /** the rehearsal that it belongs to, as its prompt says */
  rehearsal: string | undefined;
  /** the deployment's mark */
  mark: string;
  /** the path after the mark, as the vendor would see it */
  path: string;
  /** as sent: lower-case name and value, repeated where it was sent twice */
  headers: [string, string][];
  body: { [key: string]: Json };
  model: string;
  streamed: boolean;
  /** what the vendor answered, and why it refused where that is the config's fault */
  status: number;
  complaint: string | undefined;
};

/** What goes wrong during one rehearsal: at some deployments, or at the first that is asked. */
export type Break = { readonly at: ReadonlyMap<string, Trouble>; readonly first?: Trouble };

export type Upstream = {
  url: string;
  seen: Seen[];
  /** takes what a rehearsal has asked out of `seen` */
  forget: (rehearsal: string) => void;
  /** what goes wrong at a deployment, whoever asks */
  trouble: Map<string, Trouble>;
  /** what goes wrong during a rehearsal */
  breaks: Map<string, Break>;
  close: () => Promise<void>;
};

/** Every prompt of a rehearsal names it so; in JSON a line before it ends with a letter, `\n`. */
const rehearsalIn = (text: string): string | undefined =>
  /(?:\b|\\n)rehearsal (r\d+)\b/.exec(text)?.[1];

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

function pairs(raw: string[]): [string, string][] {
  const found: [string, string][] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) {
    found.push([(raw[at] ?? "").toLowerCase(), raw[at + 1] ?? ""]);
  }
  return found;
}

function parse(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const mapping = (value: Json): { [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};

/** Some formats have model and streaming in the path, the others in the body. */
function wanted(path: string, body: { [key: string]: Json }): { model: string; streamed: boolean } {
  const google = /\/models\/([^/]+):(streamG|g)enerateContent$/.exec(path);
  if (google) return { model: google[1] ?? "", streamed: google[2] === "streamG" };
  const aws = /\/model\/([^/]+)\/(converse|invoke)(-[\w-]*stream)?$/.exec(path);
  if (aws) return { model: decodeURIComponent(aws[1] ?? ""), streamed: aws[3] !== undefined };
  return { model: String(body["model"]), streamed: body["stream"] === true };
}

/**
 * Starts the vendors' stand-in on a free loopback port.
 *
 * @param vendors who stands behind which mark; an unknown mark is a vendor that takes everything
 * @param markOf the deployment's mark where LiteLLM asks under another
 */
export async function startUpstream(
  vendors: readonly Vendor[] = [],
  markOf: (mark: string, model: string) => string = (mark) => mark,
): Promise<Upstream> {
  const seen: Seen[] = [];
  const trouble = new Map<string, Trouble>();
  const breaks = new Map<string, Break>();
  const known = new Map(vendors.map((vendor) => [vendor.mark, vendor]));
  const firsts = new Map<string, string>();

  const troubleAt = (mark: string, rehearsal: string | undefined): Trouble | undefined => {
    const broken = rehearsal === undefined ? undefined : breaks.get(rehearsal);
    if (rehearsal === undefined || broken === undefined) return trouble.get(mark);
    const first = firsts.get(rehearsal) ?? mark;
    firsts.set(rehearsal, first);
    return broken.at.get(mark) ?? (first === mark ? broken.first : undefined);
  };

  const server = createServer(async (request, response) => {
    const [, given = "", rest = ""] = /^\/([^/?]*)(.*)$/s.exec(request.url ?? "/") ?? [];
    const path = rest.replace(/\?.*$/s, "");
    const text = await read(request);
    const parsed = parse(text);
    const headers = pairs(request.rawHeaders);
    const body = mapping(parsed);
    const { model, streamed } = wanted(path, body);
    const mark = markOf(given, model);
    const rehearsal = rehearsalIn(text);
    const question: Question = {
      method: request.method ?? "GET",
      path: rest,
      headers,
      body: parsed,
    };
    const vendor = known.get(mark) ?? anyVendor(mark);
    const { reply, complaint } = play(vendor, question, troubleAt(mark, rehearsal));
    const { status } = reply;
    seen.push({ rehearsal, mark, path, headers, body, model, streamed, status, complaint });
    response.writeHead(status, reply.headers);
    response.end(reply.body);
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    forget(rehearsal) {
      const rest = seen.filter((one) => one.rehearsal !== rehearsal);
      seen.splice(0, seen.length, ...rest);
    },
    trouble,
    breaks,
    close: () => closeServer(server),
  };
}
