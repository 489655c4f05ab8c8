import net, { type Socket } from "node:net";
import tls from "node:tls";

/** Where to connect: an address that has been checked, and the name that a certificate has to be for. */
export interface Peer {
  address: string;
  port: number;
  isSecure: boolean;
  /** Null when the link has an address instead of a name. */
  name: string | null;
}

/** Opens one connection to an address, never to a name. Injected so that tests open none. */
export type Connect = (peer: Peer, signal: AbortSignal) => Promise<Socket>;

export const connectDirectly: Connect = (peer, signal) => connectWith(peer, signal, {});

/** Resolves with a socket that is ready (and, with TLS, whose certificate is good), or rejects with the system's error. */
export function connectWith(peer: Peer, signal: AbortSignal, trust: { ca?: string }): Promise<Socket> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const to = { host: peer.address, port: peer.port };
    const socket = peer.isSecure
      ? tls.connect({
          ...to,
          ...trust,
          // Said here so that NODE_TLS_REJECT_UNAUTHORIZED=0 changes nothing.
          rejectUnauthorized: true,
          ALPNProtocols: ["http/1.1"],
          ...(peer.name ? { servername: peer.name } : {}),
        })
      : net.connect(to);
    const stop = () => socket.destroy(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    socket.once(peer.isSecure ? "secureConnect" : "connect", () => {
      signal.removeEventListener("abort", stop);
      resolve(socket);
    });
    // Stays on: an error between this and the first request has to be heard by someone.
    socket.on("error", reject);
    socket.once("close", () => reject(new Error("The connection was closed.")));
  });
}
