import PostalMime, { type Attachment, type Email } from "postal-mime";
import type { ByteSource } from "./byte-source";
import {
  BulkProblem,
  MAX_MESSAGE,
  MAX_PAGE,
  pageOf,
  tooLarge,
  type Facts,
  type FoundPage,
} from "./found-page";

/** Mails in mails in mails; deeper ones are told of. */
const MAX_DEPTH = 3;
const MAX_ATTACHMENTS = 500;
const OPTIONS = { forceRfc822Attachments: true, maxNestingDepth: 64 };

type Found = { name: string } & (
  | { kind: "html" | "text"; text: string; facts: Facts }
  | { kind: "file"; bytes: Uint8Array; contentType: string }
  | { kind: "problem"; message: string }
);

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);

function bodyOf(email: Email): Found[] {
  const { subject, date } = email;
  const facts = {
    ...(subject && { title: subject }),
    ...(date && !Number.isNaN(Date.parse(date)) && { published: date }),
  };
  const name = subject ?? "A mail without a subject";
  if (email.html?.trim()) return [{ name, kind: "html", text: email.html, facts }];
  return email.text?.trim() ? [{ name, kind: "text", text: email.text, facts }] : [];
}

async function pagesIn(bytes: Uint8Array, depth: number): Promise<Found[]> {
  const email = await PostalMime.parse(bytes, OPTIONS);
  const found = bodyOf(email);
  for (const attachment of email.attachments.slice(0, MAX_ATTACHMENTS)) {
    const name = attachment.filename ?? "An attachment without a name";
    const isMail = attachment.mimeType === "message/rfc822" || /\.eml$/iu.test(name);
    if (isMail && depth >= MAX_DEPTH)
      found.push({ name, kind: "problem", message: "The mails lie too deep in one another." });
    else if (isMail)
      found.push(
        ...(await pagesIn(bytesOf(attachment), depth + 1).catch((): Found[] => [
          { name, kind: "problem", message: "The mail inside cannot be read." },
        ])),
      );
    else if (
      /^(?:text\/html|application\/xhtml\+xml)$/u.test(attachment.mimeType) ||
      /\.x?html?$/iu.test(name)
    )
      found.push({ name, kind: "file", bytes: bytesOf(attachment), contentType: "text/html" });
  }
  return found;
}

/** Mail has headers; anything else gives a message without any. */
function looksLikeMail(bytes: Uint8Array): boolean {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 20_000));
  return (
    /^(?:From |(?:from|to|subject|date|mime-version|received|return-path|delivered-to|message-id|content-type):)/imu.test(
      head,
    ) && !head.slice(0, 1000).includes("\0")
  );
}

function pageOfFound(n: number, found: Found): FoundPage {
  const { name } = found;
  if (found.kind === "problem") return { n, name, kind: "problem", message: found.message };
  if (found.kind !== "file") return pageOf(n, name, found.kind, found.text, null, found.facts);
  const { bytes, contentType } = found;
  if (bytes.length > MAX_PAGE) return { n, name, kind: "problem", message: tooLarge("The attachment") };
  return { n, name, kind: "html", bytes, contentType, url: null, facts: {} };
}

/** The pages of a mail's bytes. Throws `BulkProblem` when it is none. */
export async function pagesOfMail(bytes: Uint8Array): Promise<FoundPage[]> {
  if (!looksLikeMail(bytes)) throw new BulkProblem("This is no mail: it has no headers.");
  const found = await pagesIn(bytes, 1).catch(() => {
    throw new BulkProblem("The mail is broken, or its parts nest too deeply.");
  });
  if (found.length === 0) throw new BulkProblem("The mail has neither a text nor a page in it.");
  return found.map((page, at) => pageOfFound(at + 1, page));
}

/** A mail (RFC 5322): its HTML, else its text, then the pages and mails attached to it. The sender is no byline. */
export async function* readMail(source: ByteSource, from: number): AsyncGenerator<FoundPage> {
  if (source.size > MAX_MESSAGE) throw new BulkProblem("A mail of more than 30 MB is not read.");
  for (const page of await pagesOfMail(await source.read(0, source.size))) if (page.n >= from) yield page;
}
