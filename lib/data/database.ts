import { PrismaPg } from "@prisma/adapter-pg";
import { databaseUrl, isEmbedded } from "./engine/address";
import { PrismaClient } from "./generated/client";

/** The embedded engine serves one transaction at a time: more connections would only wait. */
const EMBEDDED_POOL = 6;
const SERVER_POOL = 15;

let fewer: number | null = null;

/** For a process whose work may wait for that of people: how many transactions it has open at most. Before the first of them. */
export function limitConnections(most: number): void {
  fewer = most;
}

const kept = globalThis as typeof globalThis & { deskDatabase?: PrismaClient };

/** The one client of this process. It lives on `globalThis` because development reloads modules. */
export function database(): PrismaClient {
  kept.deskDatabase ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: databaseUrl(),
      max: fewer ?? (isEmbedded() ? EMBEDDED_POOL : SERVER_POOL),
    }),
  });
  return kept.deskDatabase;
}

export async function closeDatabase(): Promise<void> {
  await kept.deskDatabase?.$disconnect();
  delete kept.deskDatabase;
}
