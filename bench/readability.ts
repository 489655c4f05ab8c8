/** Mozilla's Readability on jsdom, the method behind Firefox's reader view: the first baseline of the benches. */
import { Readability } from "@mozilla/readability";
import { JSDOM, VirtualConsole } from "jsdom";

export interface Extracted {
  text: string;
  title: string | null;
  /** As the extractor gives it; empty where it gives none. */
  authors: string[];
  published: string | null;
}

const quiet = new VirtualConsole();
export const NOTHING: Extracted = { text: "", title: null, authors: [], published: null };
const BLOCKS =
  "p,div,li,h1,h2,h3,h4,h5,h6,blockquote,pre,tr,figcaption,section,article,ul,ol,table,dd,dt,header,footer,figure";

/** Text with breaks where blocks end, so that words of two paragraphs are not glued. */
export function textOf(root: Element): string {
  const { ownerDocument } = root;
  for (const br of root.querySelectorAll("br")) br.replaceWith("\n");
  for (const block of root.querySelectorAll(BLOCKS)) block.append(ownerDocument.createTextNode("\n"));
  return root.textContent ?? "";
}

/** jsdom keeps timers and listeners of a window until it is closed, and memory until the next turn. */
async function inWindow<T>(html: string, url: string, read: (dom: JSDOM) => T | Promise<T>): Promise<T> {
  const dom = new JSDOM(html, { url, virtualConsole: quiet });
  try {
    return await read(dom);
  } finally {
    dom.window.close();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

export const readability = (html: string, url: string): Promise<Extracted> =>
  inWindow(html, url, ({ window }) => {
    const found = new Readability<Node>(window.document, { serializer: (node) => node }).parse();
    return found?.content
      ? {
          text: textOf(found.content as Element),
          title: found.title ?? null,
          authors: found.byline ? [found.byline] : [],
          published: found.publishedTime ?? null,
        }
      : NOTHING;
  });
