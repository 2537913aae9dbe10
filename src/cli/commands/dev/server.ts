import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { UsageError } from "../../command.ts";

/** The last build: its page, or what stood in its way. */
export type Stage = { page: string | undefined; problem: string };

export type DevServer = {
  url: string;
  /** tells every open page */
  show: (stage: Stage) => void;
  close: () => void;
};

const policy = "frame-ancestors 'none'";
const blank = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <link rel="icon" href="data:," />
    <title>muffintin</title>
  </head>
  <body></body>
</html>
`;

/** The page with the script that asks for the next one, which its policy has to allow. */
function live(page: string, build: string): string {
  return page
    .replace("connect-src 'none'", "connect-src 'self'")
    .replace("script-src ", "script-src 'self' ")
    .replace("</body>", `<script src="/live.js" data-build="${build}"></script></body>`);
}

/** What is served: the last build, and the pages that wait for the next one. */
type Served = Stage & { build: string; script: string; open: Set<ServerResponse> };

const stateOf = ({ build, problem }: Served): string =>
  `data: ${JSON.stringify({ build, problem })}\n\n`;

function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, {
    "cache-control": "no-store",
    "content-security-policy": policy,
    "content-type": `${type}; charset=utf-8`,
    "x-content-type-options": "nosniff",
  });
  response.end(text);
}

function answer(served: Served, request: IncomingMessage, response: ServerResponse): void {
  // another site's name that leads here must not read the page
  const [name] = (request.headers.host ?? "").split(":");
  if (name !== "127.0.0.1" && name !== "localhost") {
    send(response, 403, "text/plain", "no\n");
    return;
  }
  switch ((request.url ?? "/").split("?", 1)[0]) {
    case "/":
      send(response, 200, "text/html", live(served.page ?? blank, served.build));
      return;
    case "/live.js":
      send(response, 200, "text/javascript", served.script);
      return;
    case "/events":
      response.writeHead(200, { "cache-control": "no-store", "content-type": "text/event-stream" });
      response.write(`retry: 500\n${stateOf(served)}`);
      served.open.add(response);
      request.once("close", () => served.open.delete(response));
      return;
    default:
      send(response, 404, "text/plain", "not here\n");
  }
}

/** Serves the page on this machine alone. @throws UsageError where the port is taken */
export async function startDevServer(port: number, script: string): Promise<DevServer> {
  const served: Served = { page: undefined, problem: "", build: "", script, open: new Set() };
  const server = createServer((request, response) => answer(served, request, response));
  await new Promise<void>((done, refuse) => {
    server.once("error", () =>
      refuse(new UsageError(`--port ${port}: it is taken; name another, or 0 for any`)),
    );
    server.listen(port, "127.0.0.1", done);
  });
  const address = server.address();
  const number = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${number}/`,
    show({ page = served.page, problem }) {
      const hash = createHash("sha256").update(page ?? "");
      Object.assign(served, { page, problem, build: hash.digest("hex").slice(0, 12) });
      for (const response of served.open) response.write(stateOf(served));
    },
    close() {
      for (const response of served.open) response.end();
      server.close();
      server.closeAllConnections();
    },
  };
}
