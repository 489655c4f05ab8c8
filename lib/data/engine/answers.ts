import { existsSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { SOCKET_FILE, socketFolder } from "./address";

/** Whether an embedded database is running on this folder: true when its local socket takes a connection. */
export function engineAnswers(folder: string): Promise<boolean> {
  const socket = join(socketFolder(folder), SOCKET_FILE);
  if (!existsSync(socket)) return Promise.resolve(false);
  return new Promise((resolve) => {
    const probe = connect(socket, () => {
      probe.end();
      resolve(true);
    });
    probe.on("error", () => resolve(false));
  });
}
