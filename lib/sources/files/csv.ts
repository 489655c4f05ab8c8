import { parse, type Parser } from "csv-parse";
import { decodeText } from "../../domain/articles/encoding";
import { chunksOf, type ByteSource } from "./byte-source";
import { BulkProblem, MAX_LINE, type FoundPage } from "./found-page";
import { fieldNamed, pageOfRow, type Field } from "./rows";

/** Bytes from which encoding and separator are told. Tables whose first megabytes are ASCII stay ASCII. */
const SAMPLE = 2 * 1024 * 1024;
const SEPARATORS = [",", ";", "\t"];

/** The encoding and the separator of a table, by its beginning. */
async function looksOf(source: ByteSource): Promise<{ encoding: string; separator: string }> {
  const sample = await source.read(0, Math.min(source.size, SAMPLE));
  // a sample ends within a character; the last line of it does not count
  const end = sample.length < source.size ? sample.lastIndexOf(10) + 1 || sample.length : sample.length;
  const decoded = decodeText(sample.subarray(0, end));
  if (!decoded || decoded.text.includes("\0"))
    throw new BulkProblem("This is no table: it is no text in any encoding.");
  if (decoded.text.trim() === "") throw new BulkProblem("The file is empty.");
  const header = (decoded.text.split(/\r\n|\n|\r/u)[0] ?? "").replace(/"[^"]*"/gu, "");
  const count = (separator: string): number => header.split(separator).length;
  return {
    encoding: decoded.encoding,
    separator: SEPARATORS.reduce((a, b) => (count(b) > count(a) ? b : a)),
  };
}

/** The text piece by piece, and null at its end. */
async function* textOf(source: ByteSource, encoding: string): AsyncGenerator<string | null> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunksOf(source)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
  yield null;
}

/** What is wrong with the table, in words. */
function faultOf(error: Error | null | undefined): string | null {
  if (!error) return null;
  if ("code" in error && error.code === "CSV_MAX_RECORD_SIZE")
    return "A row is larger than 12 MB, or a quotation mark is missing. The rest cannot be read.";
  return "A quotation mark is missing or misplaced. The rest cannot be read.";
}

const written = (parser: Parser, piece: string): Promise<string | null> =>
  new Promise((resolve) => parser.write(piece, (error) => resolve(faultOf(error))));
const ended = (parser: Parser): Promise<string | null> =>
  new Promise((resolve) => {
    parser.once("error", (error) => resolve(faultOf(error)));
    parser.end(() => resolve(faultOf(parser.errored)));
  });

function columnsOf(header: readonly string[]): (Field | null)[] {
  const columns = header.map(fieldNamed);
  if (!columns.some((field) => field === "url" || field === "html" || field === "text"))
    throw new BulkProblem(
      "The first row has to name the columns, and one of them has to be url, text or html (or リンク, 本文).",
    );
  // the first column of a name wins
  return columns.map((field, at) => (columns.indexOf(field) === at ? field : null));
}

const cells = (record: unknown): string[] =>
  Array.isArray(record) ? record.map((cell) => (typeof cell === "string" ? cell : "")) : [];

/**
 * A table (RFC 4180, or with semicolons or tabs) whose first row names the columns, in UTF-8, UTF-16 or what Excel writes in
 * Japan. `n` counts the rows below the header; the name counts as spreadsheets do.
 */
export async function* readCsv(source: ByteSource, from: number): AsyncGenerator<FoundPage> {
  const { encoding, separator } = await looksOf(source);
  const records: string[][] = [];
  const parser = parse({
    delimiter: separator,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_LINE,
    // kept here and not in the stream, which drops what it holds when a later row is broken
    on_record: (record: unknown) => {
      records.push(cells(record));
      return null;
    },
  });
  parser.on("error", () => {});
  let columns: (Field | null)[] | null = null;
  let n = 0;
  let fault: string | null = null;
  for await (const piece of textOf(source, encoding)) {
    fault = piece === null ? await ended(parser) : await written(parser, piece);
    for (const row of records.splice(0)) {
      if (columns === null) {
        columns = columnsOf(row);
        continue;
      }
      n += 1;
      if (n < from) continue;
      const fields = columns.flatMap((field, at): [Field, string][] =>
        field ? [[field, row[at] ?? ""]] : [],
      );
      yield pageOfRow(n, `row ${n + 1}`, new Map(fields));
    }
    if (fault !== null) break;
  }
  parser.destroy();
  if (columns === null) throw new BulkProblem("The first row of the table cannot be read.");
  if (fault !== null && n + 1 >= from)
    yield { n: n + 1, name: `row ${n + 2}`, kind: "problem", message: fault };
}
