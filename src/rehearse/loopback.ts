// Servers on this machine's loopback.
import { createServer, type Server } from "node:http";

/** Listens on a free port, and says which. */
export async function listen(server: Server): Promise<number> {
  // LiteLLM on a busy machine asks on a connection that is just being closed, and that is a failure
  server.keepAliveTimeout = 0;
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Ends a server and what is connected to it. */
export const closeServer = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await closeServer(server);
  return port;
}

export type Sink = { url: string; hosts: Map<string, number>; close: () => Promise<void> };

/** The way out of LiteLLM that leads nowhere: an HTTP proxy that notes where somebody wanted to go. */
export async function startSink(): Promise<Sink> {
  const hosts = new Map<string, number>();
  const note = (host: string): void => {
    hosts.set(host, (hosts.get(host) ?? 0) + 1);
  };
  const server = createServer((request, response) => {
    const url = request.url ?? "";
    note(URL.canParse(url) ? new URL(url).host : (request.headers.host ?? url));
    response.writeHead(502, { "content-type": "text/plain" });
    response.end("a rehearsal has no way out\n");
  });
  server.on("connect", (request, socket) => {
    note((request.url ?? "").replace(/:443$/, ""));
    socket.end("HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n");
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${port}`, hosts, close: () => closeServer(server) };
}
