import { createHash } from "node:crypto";
import type { Store } from "./store";
import { notFound } from "../errors";
import { grants } from "../policy";

/** Keeps bytes under their SHA-256 (hexadecimal), once; returns the hash. */
export async function keepOriginal(store: Store, bytes: Uint8Array, mediaType: string): Promise<string> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await store.db.original.createMany({
    data: [{ sha256, bytes: new Uint8Array(bytes), mediaType, size: bytes.byteLength }],
    skipDuplicates: true,
  });
  return sha256;
}

export async function originalBytes(store: Store, sha256: string) {
  const original = grants(store.actor, "article:read")
    ? await store.db.original.findUnique({ where: { sha256 } })
    : null;
  if (!original) throw notFound("original");
  return original;
}
