import { createHash } from "node:crypto";
import { createServer, type Server, type ServerResponse } from "node:http";
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

/** Serves the page on this machine alone. @throws UsageError where the port is taken */
export async function startDevServer(port: number, script: string): Promise<DevServer> {
  let stage: Stage = { page: undefined, problem: "" };
  let build = "";
  const open = new Set<ServerResponse>();
  const state = (): string => `data: ${JSON.stringify({ build, problem: stage.problem })}\n\n`;

  const server: Server = createServer((request, response) => {
    const send = (status: number, type: string, text: string): void => {
      response.writeHead(status, {
        "cache-control": "no-store",
        "content-security-policy": policy,
        "content-type": `${type}; charset=utf-8`,
        "x-content-type-options": "nosniff",
      });
      response.end(text);
    };
    // another site's name that leads here must not read the page
    const [name] = (request.headers.host ?? "").split(":");
    if (name !== "127.0.0.1" && name !== "localhost") return send(403, "text/plain", "no\n");
    switch ((request.url ?? "/").split("?", 1)[0]) {
      case "/":
        return send(200, "text/html", live(stage.page ?? blank, build));
      case "/live.js":
        return send(200, "text/javascript", script);
      case "/events":
        response.writeHead(200, {
          "cache-control": "no-store",
          "content-type": "text/event-stream",
        });
        response.write(`retry: 500\n${state()}`);
        open.add(response);
        request.once("close", () => open.delete(response));
        return undefined;
      default:
        return send(404, "text/plain", "not here\n");
    }
  });
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
    show(next) {
      stage = { page: next.page ?? stage.page, problem: next.problem };
      build = createHash("sha256")
        .update(stage.page ?? "")
        .digest("hex")
        .slice(0, 12);
      for (const response of open) response.write(state());
    },
    close() {
      for (const response of open) response.end();
      server.close();
      server.closeAllConnections();
    },
  };
}
