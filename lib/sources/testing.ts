import http, { type RequestListener } from "node:http";
import https from "node:https";
import net, { type AddressInfo, type Server, type Socket } from "node:net";
import { connectWith, type Connect, type Peer } from "./connect";
import type { Politeness } from "./politeness";

/** For tests: servers on loopback, and ways out that lead nowhere else. */

export const PUBLIC_ADDRESS = "93.184.216.34";

/** Everyone's turn is now. */
export const AT_ONCE: Politeness = { turn: async () => () => {}, retryAfter: () => {} };

/** A connector that opens nothing and remembers what it was asked for. */
export function recording(): { connect: Connect; peers: Peer[] } {
  const peers: Peer[] = [];
  return {
    peers,
    connect: async (peer) => {
      peers.push(peer);
      throw Object.assign(new Error("A test opens no connection."), { code: "ENOTOUT" });
    },
  };
}

/**
 * A connector that takes every public address for the server at a port of loopback, and lets the socket say that its peer is the
 * address that was asked for, so that the look at the peer is part of the test.
 */
export function leadingTo(port: number, trust: { ca?: string } = {}): { connect: Connect; peers: Peer[] } {
  const peers: Peer[] = [];
  return {
    peers,
    connect: async (peer, signal) => {
      peers.push(peer);
      const socket = await connectWith({ ...peer, address: "127.0.0.1", port }, signal, trust);
      Object.defineProperty(socket, "remoteAddress", { value: peer.address, configurable: true });
      return socket;
    },
  };
}

export interface LocalServer {
  port: number;
  /** The sockets that have come in so far, closed ones too. */
  sockets: Socket[];
  close(): Promise<void>;
}

export const serve = (listener: RequestListener): Promise<LocalServer> =>
  listening(http.createServer(listener));

export const serveSafely = (
  keys: { key: string; cert: string },
  listener: RequestListener,
): Promise<LocalServer> => listening(https.createServer(keys, listener));

/** A server that speaks bytes instead of HTTP: it gets the socket after the first bytes of a request. */
export const serveRaw = (speak: (socket: Socket, request: string) => void): Promise<LocalServer> =>
  listening(
    net.createServer((socket) => {
      socket.once("data", (request) => speak(socket, request.toString("latin1")));
    }),
  );

async function listening(server: Server, host = "127.0.0.1"): Promise<LocalServer> {
  const sockets: Socket[] = [];
  server.on("connection", (socket: Socket) => {
    sockets.push(socket);
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, host, resolve);
  });
  return {
    port: portOf(server.address()),
    sockets,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** Counts who comes in at loopback, over IPv4 and, where the machine has it, IPv6 at the same port. */
export async function canary(): Promise<{ port: number; visits: () => number; close(): Promise<void> }> {
  const four = await listening(net.createServer());
  const second = net.createServer();
  const six = await new Promise<boolean>((resolve) => {
    second.once("error", () => resolve(false));
    second.listen(four.port, "::1", () => resolve(true));
  });
  let overSix = 0;
  second.on("connection", (socket) => {
    overSix += 1;
    socket.destroy();
  });
  return {
    port: four.port,
    visits: () => four.sockets.length + overSix,
    close: async () => {
      if (six) await new Promise<void>((resolve) => second.close(() => resolve()));
      await four.close();
    },
  };
}
