import type { ByteSource } from "./byte-source";
import { BulkProblem, type FoundPage } from "./found-page";
import { linesOf } from "./lines";
import { fieldNamed, pageOfRow, type Field } from "./rows";

/** A JSON array has to be held as a whole. */
const MAX_ARRAY = 10 * 1024 * 1024;
/** After so many lines of which none is JSON, the file is something else. */
const MAX_BROKEN = 20;

/** A name, or an object that has one. */
function nameOf(value: unknown): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (typeof value !== "object" || value === null) return [];
  const name: unknown = new Map<string, unknown>(Object.entries(value)).get("name");
  return typeof name === "string" && name.trim() !== "" ? [name.trim()] : [];
}

function pageOfObject(n: number, name: string, value: unknown): FoundPage {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { n, name, kind: "problem", message: "This is no JSON object." };
  const row = new Map<Field, string | string[]>();
  for (const [key, inner] of Object.entries(value)) {
    const field = fieldNamed(key);
    if (field === null || row.has(field)) continue;
    if (Array.isArray(inner)) row.set(field, inner.flatMap(nameOf));
    else if (typeof inner === "number") row.set(field, String(inner));
    else if (field === "bylines" && typeof inner === "object") row.set(field, nameOf(inner));
    else row.set(field, nameOf(inner)[0] ?? "");
  }
  return pageOfRow(n, name, row);
}

function parsed(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

const decode = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** A whole file that is one JSON array, or null when it is none. */
async function arrayOf(source: ByteSource): Promise<unknown[] | null> {
  const start = new TextDecoder().decode(await source.read(0, Math.min(source.size, 1000)));
  if (
    !start
      .replace(/^\uFEFF/u, "")
      .trimStart()
      .startsWith("[")
  )
    return null;
  if (source.size > MAX_ARRAY)
    throw new BulkProblem("A JSON array of more than 10 MB is not read; one object a line is.");
  const text = decode(await source.read(0, source.size));
  const whole = text === null ? null : parsed(text.replace(/^\uFEFF/u, ""));
  if (!Array.isArray(whole?.value))
    throw new BulkProblem("This begins like a JSON array, and is broken or cut off.");
  return whole.value;
}

/** JSON lines (one object a line, UTF-8), or one JSON array of objects. `n` is the line, or the place in the array. */
export async function* readJsonl(source: ByteSource, from: number): AsyncGenerator<FoundPage> {
  const array = await arrayOf(source);
  if (array) {
    for (const [at, value] of array.entries())
      if (at + 1 >= from) yield pageOfObject(at + 1, `object ${at + 1}`, value);
    return;
  }
  let found = false;
  let broken = 0;
  for await (const { n, bytes } of linesOf(source)) {
    const name = `line ${n}`;
    const problem = (message: string): FoundPage => ({ n, name, kind: "problem", message });
    if (n < from) {
      found = true;
      continue;
    }
    if (bytes === null) {
      yield problem("The line is longer than 12 MB.");
      continue;
    }
    const text = decode(bytes)
      ?.replace(/^\uFEFF/u, "")
      .trim();
    if (text === "") continue;
    const value = text === undefined ? null : parsed(text);
    if (value === null && !found && (broken += 1) > MAX_BROKEN)
      throw new BulkProblem("These are no JSON lines.");
    found ||= value !== null;
    if (text === undefined) yield problem("The line is no UTF-8.");
    else yield value === null ? problem("The line is no JSON.") : pageOfObject(n, name, value.value);
  }
  if (!found && broken === 0 && from === 1) throw new BulkProblem("The file is empty.");
  if (!found && broken > 0 && from === 1) throw new BulkProblem("These are no JSON lines.");
}
