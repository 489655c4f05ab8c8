import { decodeText } from "../../domain/articles/encoding";
import type { ByteSource } from "./byte-source";
import { BulkProblem, webAddress, type FoundPage } from "./found-page";

/** Some hundred thousand links. */
const MAX_BYTES = 10 * 1024 * 1024;

/**
 * A text of links, one on each line, bare or as `<link>`, with or without words behind. Blank lines and those that begin with `#`
 * are passed over; a link that stood before is told with its line.
 */
export async function* readLinks(source: ByteSource, from: number): AsyncGenerator<FoundPage> {
  if (source.size > MAX_BYTES) throw new BulkProblem("A list of links of more than 10 MB is not read.");
  const text = decodeText(await source.read(0, source.size))?.text;
  if (text === undefined || text.includes("\0"))
    throw new BulkProblem("This is no text, so there are no links in it.");
  const seen = new Map<string, number>();
  let n = 0;
  for (const line of text.replace(/^\uFEFF/u, "").split(/\r\n|\n|\r/u)) {
    n += 1;
    const content = line.trim();
    if (content === "" || content.startsWith("#")) continue;
    const written = /<?(https?:\/\/[^\s<>"]+)/iu.exec(content)?.[1] ?? content;
    const url = webAddress(written);
    const before = url === null ? undefined : seen.get(url);
    if (url !== null && before === undefined) seen.set(url, n);
    if (n < from) continue;
    const name = (url ?? content).slice(0, 200);
    if (url === null) yield { n, name, kind: "problem", message: "There is no link in this line." };
    else if (before !== undefined)
      yield { n, name, kind: "problem", message: `The same link stands in line ${before}.` };
    else yield { n, name, kind: "link", url };
  }
  if (seen.size === 0 && n <= 1 && text.trim() === "") throw new BulkProblem("The file is empty.");
}
