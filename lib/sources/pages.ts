import { decodeText } from "../domain/articles/encoding";
import { refuseOtherBodies, refuseOtherTypes, settledType } from "./content-kinds";
import type { Link } from "./guard-links";
import type { Limits } from "./limits";
import type { FetchedPage } from "./outcome";
import { visit, type Errand, type House } from "./visit";

const PAGE: Pick<Errand, "headers" | "wishes"> = {
  headers: {
    accept: "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1",
    "accept-language": "en, ja, *;q=0.5",
  },
  wishes: (header) => {
    refuseOtherTypes(header("content-type"));
    return { inspect: (head) => refuseOtherBodies(header("content-type"), head) };
  },
};

/** A page of HTML or text whose letters can be read; `permission` is asked before each step. */
export async function fetchPage(
  start: string,
  limits: Limits,
  permission: (link: Link) => Promise<void>,
  house: House,
): Promise<FetchedPage> {
  const visited = await visit(start, { ...PAGE, limits, permission }, house);
  if (!visited.ok) return visited;
  const { answer, url, redirects } = visited;
  const { bytes } = answer;
  const contentType = settledType(answer.header("content-type"), bytes);
  if (bytes.byteLength > 0 && decodeText(bytes, contentType) === null)
    return {
      ok: false,
      problem: "bad-encoding",
      message: "The letters of this page cannot be read: its encoding is broken or unknown.",
      url,
      status: answer.status,
      retryAfterSeconds: null,
      redirects,
    };
  return { ok: true, bytes, contentType, url, redirects };
}
