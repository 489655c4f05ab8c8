import { decodeHTML, decodeHTMLAttribute } from "entities";
import { Tokenizer } from "htmlparser2";

/** A start tag of a page, with the text up to the next tag. */
export interface Tag {
  name: string;
  attributes: ReadonlyMap<string, string>;
  text: string;
}

/** The start tags of these names in a page, in order, whatever state it is in. Linear; builds no tree. */
export function tagsOf(html: string, names: ReadonlySet<string>): Tag[] {
  const tags: Tag[] = [];
  let [name, attribute, value] = ["", "", ""];
  let attributes = new Map<string, string>();
  let isOpen = false;
  const end = (): void => {
    isOpen = names.has(name);
    if (isOpen) tags.push({ name, attributes, text: "" });
  };
  const ignore = (): void => {};
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      onopentagname(start, to) {
        [name, attributes] = [html.slice(start, to).toLowerCase(), new Map()];
      },
      onattribname(start, to) {
        [attribute, value] = [html.slice(start, to).toLowerCase(), ""];
      },
      onattribdata(start, to) {
        value += html.slice(start, to);
      },
      onattribend() {
        if (names.has(name) && !attributes.has(attribute))
          attributes.set(attribute, decodeHTMLAttribute(value).trim());
      },
      onopentagend: end,
      onselfclosingtag: end,
      onclosetag() {
        isOpen = false;
      },
      ontext(start, to) {
        const last = tags.at(-1);
        if (isOpen && last) last.text += decodeHTML(html.slice(start, to));
      },
      onattribentity: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onprocessinginstruction: ignore,
      ontextentity: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return tags;
}
