import { readBulk, type BulkKind } from "./bulk";
import { bytesSource } from "./byte-source";
import type { FoundPage } from "./found-page";

/** All pages of a file that a test wrote. */
export async function pagesOf(kind: BulkKind, file: string | Uint8Array, from = 1): Promise<FoundPage[]> {
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  const pages: FoundPage[] = [];
  for await (const page of readBulk(kind, bytesSource(bytes, "brought"), from)) pages.push(page);
  return pages;
}

/** A page as a test tells it: its bytes as text. */
export const told = (page: FoundPage): unknown =>
  page.kind === "html" || page.kind === "text"
    ? {
        ...page,
        bytes: new TextDecoder(/charset="?([\w-]+)/iu.exec(page.contentType)?.[1] ?? "utf-8").decode(
          page.bytes,
        ),
      }
    : page;
