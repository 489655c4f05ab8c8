import { Tokenizer } from "htmlparser2";
import { resolveAgainst } from "./addresses";
import { entityReader, type Declared } from "./entities";
import { resolveName, scopeWith, type Scope } from "./namespaces";
import { closesBefore, isItem } from "./nesting";

export interface Element {
  /** In lower case, under our own prefix: `title`, `dc:creator`, `xhtml:div`. */
  name: string;
  /** The local name as written, for serialising. */
  local: string;
  /** Our prefix alone; `""` for the formats' own elements. */
  space: string;
  /** By name in lower case, under our own prefixes: `xml:base`, `rdf:about`. */
  attributes: ReadonlyMap<string, string>;
  /** Attributes as written, in order. */
  written: readonly (readonly [name: string, value: string])[];
  children: (Element | string)[];
  /** The absolute address that the chain of xml:base gives, if any. */
  base: string | null;
}

export interface Tree {
  document: Element;
  mended: string[];
}

/** Deeper elements are read as if they stood at this depth. Feeds with XHTML bodies reach some thirty. */
const MAX_DEPTH = 256;
/** Reading stops after this many elements, and what came before is kept. 15 MB of XHTML bodies have some 300,000. */
const MAX_ELEMENTS = 400_000;
const MAX_ATTRIBUTES = 100;
/** A section left open swallows what follows, so reading begins again behind it; each time costs a pass over the rest. */
const MAX_RESTARTS = 20;
/** Signs in the text that were not escaped; each starts the tokenizer anew just behind it. */
const MAX_STRAYS = 5000;

interface Open {
  element: Element;
  /** The tag's name as written, in lower case: what its end tag has to say. */
  tag: string;
  scope: Scope;
}

/** A tree of whatever markup there is: unclosed, badly nested, cut off. Never throws; linear in the text. */
class TreeReader {
  readonly document: Element = element("#document", "", "", new Map(), [], null);
  readonly mended = new Set<string>();
  private text = "";
  private tokenizer: Tokenizer | null = null;
  /** Where in `text` reading has to begin again. */
  private restart: number | null = null;
  private stack: Open[];
  /** How many elements of each name are open, so that a stray end tag costs nothing. */
  private readonly open = new Map<string, number>();
  /** The same of elements below the greatest depth, which close without effect. */
  private readonly deep = new Map<string, number>();
  private count = 0;
  private restarts = 0;
  private tag = "";
  private strays = 0;
  private attributes = new Map<string, string>();
  private attribute = { name: "", value: "" };
  private readonly decode: (text: string) => string;

  constructor(
    private readonly url: string | null,
    entities: Declared,
  ) {
    this.decode = entityReader(entities);
    this.stack = [{ element: this.document, tag: "", scope: new Map() }];
  }

  /** One pass of the tokenizer; gives what is left to read after a section that was not closed. */
  readOn(text: string): string | null {
    this.text = text;
    this.restart = null;
    this.tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, this);
    this.tokenizer.write(text);
    this.tokenizer.end();
    return this.restart === null ? null : text.slice(this.restart);
  }

  private get top(): Open {
    return this.stack.at(-1) ?? { element: this.document, tag: "", scope: new Map() };
  }

  private say(text: string): void {
    if (text !== "") this.top.element.children.push(text);
  }

  ontext(start: number, end: number): void {
    this.say(this.decode(this.text.slice(start, end)));
  }

  oncdata(start: number, end: number, offset: number): void {
    const value = this.text.slice(start, end - offset);
    const closing =
      this.restarts < MAX_RESTARTS ? /<\/(?:item|entry)>\s*<(?:item|entry)\b/iu.exec(value) : null;
    if (!closing) return this.say(value);
    // a section that runs over the end of its item was never closed
    const endTag = new RegExp(`</${this.top.tag.replace(/[^\w:-]/g, String.raw`\$&`)}`, "i");
    const cut = Math.min(endTag.exec(value)?.index ?? closing.index, closing.index);
    this.say(value.slice(0, cut));
    this.mended.add("a CDATA section was not closed");
    this.restarts += 1;
    this.restartAt(start + cut);
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.text.slice(start, end);
    this.attributes = new Map();
    // “<3” is said by people: the sign was text, and what follows is read again
    if (/^[\p{L}_]/u.test(this.tag) || this.strays >= MAX_STRAYS) return;
    this.say("<");
    this.mended.add("a “<” in the text was not escaped");
    this.strays += 1;
    this.restartAt(start);
  }

  onattribname(start: number, end: number): void {
    this.attribute = { name: this.text.slice(start, end), value: "" };
  }

  onattribdata(start: number, end: number): void {
    this.attribute.value += this.text.slice(start, end);
  }

  onattribend(): void {
    const { name, value } = this.attribute;
    if (this.attributes.size < MAX_ATTRIBUTES && !this.attributes.has(name))
      this.attributes.set(name, this.decode(value));
  }

  onopentagend(): void {
    if (this.restart === null) this.begin();
  }

  onselfclosingtag(): void {
    if (this.restart !== null) return;
    if (this.begin()) this.closeFrom(this.stack.length - 1);
  }

  onclosetag(start: number, end: number): void {
    const tag = this.text.slice(start, end).toLowerCase();
    const below = this.deep.get(tag) ?? 0;
    if (below > 0) {
      this.deep.set(tag, below - 1);
      return;
    }
    if (!this.open.get(tag)) {
      this.mended.add("an end tag without its beginning was ignored");
      return;
    }
    const at = this.stack.findLastIndex((open) => open.tag === tag);
    if (at < this.stack.length - 1) this.mended.add("an element was not closed");
    this.closeFrom(at);
  }

  finish(): void {
    if (this.stack.length > 1) this.mended.add("the feed breaks off; what came before was kept");
  }

  private restartAt(place: number): void {
    this.restart = place;
    this.tokenizer?.pause();
  }

  private closeFrom(at: number): void {
    for (const { tag } of this.stack.splice(at)) this.open.set(tag, (this.open.get(tag) ?? 1) - 1);
    this.deep.clear();
  }

  /** False where the element stands too deep to be kept. */
  private begin(): boolean {
    const lowered = new Map([...this.attributes].map(([name, value]) => [name.toLowerCase(), value]));
    const isRoot = this.stack.length === 1;
    if (isRoot && /xhtml|xml\/1998/iu.test(lowered.get("xmlns") ?? "")) lowered.delete("xmlns");
    const { name } = resolveName(this.tag, scopeWith(this.top.scope, lowered));
    this.closeForgotten(name);
    const tag = this.tag.toLowerCase();
    const scope = scopeWith(this.top.scope, lowered);
    const { space } = resolveName(this.tag, scope);
    if (this.stack.length >= MAX_DEPTH) {
      this.mended.add("elements nest too deeply");
      this.deep.set(tag, (this.deep.get(tag) ?? 0) + 1);
      return false;
    }
    this.count += 1;
    if (this.count === MAX_ELEMENTS) {
      this.mended.add("the feed is very large; what came first was kept");
      this.tokenizer?.pause();
    }
    const parent = this.top.element;
    const attributes = new Map(
      [...lowered].map(([key, value]) => [key.includes(":") ? resolveName(key, scope).name : key, value]),
    );
    const local = this.tag.slice(this.tag.indexOf(":") + 1);
    const base = resolveAgainst(attributes.get("xml:base"), parent.base ?? this.url) ?? parent.base;
    const child = element(name, local, space, attributes, [...this.attributes], base);
    parent.children.push(child);
    this.stack.push({ element: child, tag, scope });
    this.open.set(tag, (this.open.get(tag) ?? 0) + 1);
    return true;
  }

  /** Ends what cannot hold an element of this name. */
  private closeForgotten(name: string): void {
    const outer = isItem(name) ? this.stack.findIndex(({ element }) => isItem(element.name)) : -1;
    const isLeaf = outer < 0 && closesBefore(this.top.element.name, name);
    if (outer < 0 && !isLeaf) return;
    this.mended.add("an element was not closed");
    this.closeFrom(isLeaf ? this.stack.length - 1 : outer);
  }

  onattribentity(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
  ontextentity(): void {}
}

function element(
  name: string,
  local: string,
  space: string,
  attributes: ReadonlyMap<string, string>,
  written: Element["written"],
  base: string | null,
): Element {
  return { name, local, space, attributes, written, children: [], base };
}

/** Reads the markup from `start`; `url` is the document's own address, for a relative xml:base. */
export function readTree(text: string, start: number, url: string | null, entities: Declared): Tree {
  const reader = new TreeReader(url, entities);
  for (let rest: string | null = text.slice(start); rest !== null; rest = reader.readOn(rest));
  reader.finish();
  return { document: reader.document, mended: [...reader.mended] };
}
