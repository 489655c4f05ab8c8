/** Serves the built (or, with --dev, the live) site until it is told to stop. Run by scripts/start.mjs through scripts/serve.ts. */
import { createServer } from "node:http";
import next from "next";
import { readers } from "../lib/reading/readers";

process.noDeprecation = true;
const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.HOST ?? "localhost";
const dev = process.argv.includes("--dev");
/** Set behind a reverse proxy that overwrites X-Forwarded-For; otherwise anyone could claim any address. */
const behindProxy = process.env.TRUST_PROXY === "1";

// next-auth wants to know its own address; only the path matters, since cookies are ours.
process.env.NEXTAUTH_URL ??= `http://${hostname}:${port}`;

const app = next({ dev, hostname, port });
const handle = app.getRequestHandler();
await app.prepare();
// The first page that someone pastes need not wait for a thread to start.
readers.warm();

const server = createServer((request, response) => {
  const forwarded = behindProxy ? request.headers["x-forwarded-for"] : undefined;
  const claimed = (Array.isArray(forwarded) ? forwarded[0] : forwarded)?.split(",").at(-1)?.trim();
  if (!behindProxy) {
    delete request.headers["x-forwarded-for"];
    delete request.headers["x-forwarded-host"];
    delete request.headers["x-forwarded-proto"];
  }
  request.headers["x-desk-address"] = claimed ?? request.socket.remoteAddress ?? "unknown";
  void handle(request, response);
});
server.requestTimeout = 60_000;
server.headersTimeout = 15_000;

server.on("error", (error: NodeJS.ErrnoException) => {
  process.send?.({
    problem:
      error.code === "EADDRINUSE"
        ? `Port ${port} is taken. Stop what uses it, or choose another: PORT=3001 npm start`
        : error.message,
  });
  process.exit(1);
});
server.listen(port, process.env.HOST, () => process.send?.({ ready: true }));

const stop = () => {
  server.closeAllConnections();
  server.close(() => process.exit(0));
  setTimeout(() => process.exit(0), 3000).unref();
};
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
process.on("disconnect", stop);
