import { Tokenizer } from "htmlparser2";
import { decodeHTMLAttribute } from "entities";
import { resolveAgainst } from "./addresses";

const ADDRESSES = /^(?:href|src|cite|poster|action|longdesc|background)$/iu;

/**
 * HTML with its relative addresses made absolute. Only the addresses are replaced, where they stand; everything else stays
 * byte for byte, whatever state the markup is in.
 */
export function withAbsoluteLinks(html: string, base: string | null): string {
  if (base === null || !html.includes("<")) return html;
  const parts: string[] = [];
  let [done, name, from, to] = [0, "", -1, -1];
  const ignore = (): void => {};
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      onattribname(start, end) {
        [name, from, to] = [html.slice(start, end), -1, -1];
      },
      onattribdata(start, end) {
        if (from < 0) from = start;
        to = end;
      },
      onattribend() {
        if (from < 0 || !ADDRESSES.test(name)) return;
        const value = decodeHTMLAttribute(html.slice(from, to)).trim();
        if (/^(?:[a-z][a-z\d+.-]*:|#|$)/iu.test(value) && value === html.slice(from, to)) return;
        const url = resolveAgainst(value, base);
        if (url === null) return;
        parts.push(html.slice(done, from), url.replaceAll("&", "&amp;").replaceAll('"', "&quot;"));
        done = to;
      },
      onattribentity: ignore,
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
      ontext: ignore,
      ontextentity: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return parts.length ? parts.join("") + html.slice(done) : html;
}
