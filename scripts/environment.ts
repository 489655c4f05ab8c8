import { randomBytes } from "node:crypto";
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";

const FILE = join(process.cwd(), ".env");

/** Writes a private `.env` with generated secrets where there is none, and reads it. What is set already wins. */
export function loadEnvironment(): void {
  if (!existsSync(FILE)) writeFileSync(FILE, firstEnvironment(), { mode: 0o600, flag: "wx" });
  for (const [name, value] of Object.entries(parseEnv(readFileSync(FILE, "utf8"))))
    process.env[name] ??= value;
  if (process.env.NEXTAUTH_SECRET) return;
  process.env.NEXTAUTH_SECRET = newSecret();
  appendFileSync(FILE, `\n# Made by npm start.\nNEXTAUTH_SECRET=${process.env.NEXTAUTH_SECRET}\n`);
}

const newSecret = (): string => randomBytes(32).toString("base64url");

function firstEnvironment(): string {
  return `# Made by npm start. Private: it holds a secret. .env.example lists everything that can be set.
NEXTAUTH_SECRET=${newSecret()}
`;
}
