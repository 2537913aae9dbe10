// One loopback server that plays every vendor; the first part of a path names the deployment.
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { anyVendor, play } from "../../src/rehearse/vendors/index.ts";
import type { Json, Trouble } from "../../src/rehearse/vendors/types.ts";

export type Seen = {
  /** The deployment's mark: the first part of the path. */
  mark: string;
  /** The path after the mark, as the vendor would see it. */
  path: string;
  /** As sent: lower-case name and value, repeated where it was sent twice. */
  headers: [string, string][];
  body: { [key: string]: Json };
  model: string;
  streamed: boolean;
};

export type Upstream = {
  url: string;
  seen: Seen[];
  /** What goes wrong at a deployment, by its mark. */
  trouble: Map<string, Trouble>;
  close: () => Promise<void>;
};

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

function parse(text: string): { [key: string]: Json } {
  return text === "" ? {} : JSON.parse(text);
}

/** Google's format has model and streaming in the path, the others in the body. */
function wanted(path: string, body: { [key: string]: Json }): { model: string; streamed: boolean } {
  const google = /\/models\/([^/]+):(streamG|g)enerateContent$/.exec(path);
  if (google) return { model: google[1] ?? "", streamed: google[2] === "streamG" };
  return { model: String(body["model"]), streamed: body["stream"] === true };
}

/** Starts the vendors' stand-in on a free loopback port. */
export async function startUpstream(): Promise<Upstream> {
  const seen: Seen[] = [];
  const trouble = new Map<string, Trouble>();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://upstream");
    const [, mark = "", rest = ""] = /^\/([^/]*)(.*)$/.exec(url.pathname) ?? [];
    const body = parse(await read(request));
    const { model, streamed } = wanted(rest, body);
    seen.push({ mark, path: rest, headers: pairs(request.rawHeaders), body, model, streamed });
    const question = {
      method: "POST",
      path: rest + url.search,
      headers: pairs(request.rawHeaders),
      body,
    };
    const { reply } = play(anyVendor(mark), question, trouble.get(mark));
    response.writeHead(reply.status, reply.headers);
    response.end(reply.body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    trouble,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
