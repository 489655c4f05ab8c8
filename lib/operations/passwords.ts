import { hash, verify } from "@node-rs/argon2";
import { createHmac, randomBytes, createHash } from "node:crypto";

/** argon2id with the parameters that OWASP's Password Storage Cheat Sheet names first: 19 MiB, 2 passes, 1 lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, PARAMETERS);

/** Of a password that nobody knows: checked where there is no account, so that both answers take the same time. */
let decoy: Promise<string> | null = null;

/** Whether the password fits; false for no hash at all, after the same work. */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(32).toString("hex"));
  const fits = await verify(passwordHash ?? (await decoy), password);
  return fits && passwordHash !== null;
}

/** A secret for a link or a cookie, 256 bits, URL-safe. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is stored of a secret. It has full entropy, so a plain hash is enough. */
export const secretHash = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** A short readable password for the first admin: 80 bits in letters that are not mistaken for each other. */
export function newPassword(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  const pick = () => Array.from(randomBytes(4), (byte) => letters[byte % letters.length]).join("");
  return [pick(), pick(), pick(), pick()].join("-");
}

/** Under which failures are counted: keyed, so that the table names neither people nor addresses. */
export const failureKey = (kind: "account" | "address", value: string): string =>
  createHmac("sha256", process.env.NEXTAUTH_SECRET ?? "desk")
    .update(`${kind}:${value}`)
    .digest("hex");
