import { addItems, bytesOf, foundAll, toRead, type FoundItem } from "../operations/import-work";
import { perform } from "../operations/perform";
import { BULK_KINDS, readBulk, type BulkKind } from "../sources/files/bulk";
import { bufferedSource } from "../sources/files/buffered-source";
import { BulkProblem, type FoundPage } from "../sources/files/found-page";
import { systemActor } from "../policy";

const IMPORTS = systemActor("import");

/** Pages are kept in steps of so many, or of so many bytes: what is kept is not read again after an interruption. */
const STEP_PAGES = 50;
const STEP_BYTES = 4 * 1024 * 1024;
/** More than a newsroom reads in a year; the rest of a longer file is left out, and that is said. */
const MOST_PAGES = 20_000;
const TOO_MANY = `The file has more than ${MOST_PAGES.toLocaleString("en")} pages; the rest was left out. Split it.`;

/**
 * Finds the pages of an import's file and keeps them for taking in. Goes on where an earlier try was interrupted; the last try ends the import,
 * whatever comes in its way.
 */
export async function readImport(id: string, isLast = false): Promise<void> {
  const { output: file } = await perform(toRead, IMPORTS, { id });
  if (!file) return;
  const source = bufferedSource({
    name: file.name,
    size: file.size,
    read: async (start: number, end: number) => (await perform(bytesOf, IMPORTS, { id, start, end })).output,
  });
  let step: FoundItem[] = [];
  let held = 0;
  let found = file.readUpTo;
  const keep = async (): Promise<boolean> => {
    const last = step.at(-1);
    if (!last) return true;
    const { output } = await perform(addItems, IMPORTS, { id, items: step, readUpTo: last.n });
    step = [];
    held = 0;
    found = last.n;
    return output;
  };
  try {
    for await (const page of readBulk(bulkKind(file.kind), source, file.readUpTo + 1)) {
      if (page.n > MOST_PAGES) {
        if (await keep()) await perform(foundAll, IMPORTS, { id, problem: null, remark: TOO_MANY });
        return;
      }
      const item = itemOf(page);
      step.push(item);
      held += item.bytes?.byteLength ?? 0;
      if ((step.length >= STEP_PAGES || held >= STEP_BYTES) && !(await keep())) return;
    }
    if (await keep()) await perform(foundAll, IMPORTS, { id, problem: null });
  } catch (error) {
    if (!(error instanceof BulkProblem) && !isLast) throw error;
    const message = error instanceof Error ? error.message : String(error);
    // What was found before it broke is taken in; a step that cannot be kept is what broke it.
    if (error instanceof BulkProblem && !(await keep())) return;
    await perform(
      foundAll,
      IMPORTS,
      found > 0
        ? { id, problem: null, remark: `Not read to its end: ${message.slice(0, 1000)}` }
        : { id, problem: message.slice(0, 1000) },
    );
  }
}

function bulkKind(kind: string): BulkKind {
  const known = BULK_KINDS.find((one) => one === kind);
  if (!known) throw new BulkProblem(`Nobody reads files of the kind ${kind}.`);
  return known;
}

function itemOf(page: FoundPage): FoundItem {
  const common = { n: page.n, name: page.name.slice(0, 500), url: null, bytes: null, contentType: null };
  if (page.kind === "problem") return { ...common, kind: "problem", facts: {}, problem: page.message };
  if (page.kind === "link") return { ...common, kind: "link", url: page.url, facts: {}, problem: null };
  const { kind, url, bytes, contentType, facts } = page;
  return {
    ...common,
    kind,
    url,
    bytes: new Uint8Array(bytes),
    contentType,
    facts: { ...facts },
    problem: null,
  };
}
