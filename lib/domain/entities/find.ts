import type { Candidate, Form } from "./forms";
import { formsOfAll, isLatin } from "./forms";
import type { FindOptions, GazetteerEntity, Mention } from "./gazetteer";
import type { Span } from "../spans";
import { createTrie } from "./trie";

export type { FindOptions, GazetteerEntity, Mention } from "./gazetteer";

export interface EntityFinder {
  find(text: string, options: FindOptions): Mention[];
}

const WORD = /[\p{L}\p{N}_]/u;

/** Titles that make a bare surname a person of office ("Secretary Austin", "岸田首相"). */
const TITLE_BEFORE =
  /\b(?:President|Secretary|Minister|Premier|Chancellor|General|Gen\.|Adm\.|Admiral|Lt\. Gen\.|Ambassador|Mr\.|Ms\.|Mrs\.|Gov\.|Governor|Sen\.|Speaker|Chairman|Chairman Xi|Leader) $/;
const TITLE_AFTER =
  /^(?:前|元)?(?:米|英|中|豪|韓|独|仏|比)?(?:駐[日米中韓豪英])?(?:首相|総理|外相|防衛相|財務相|経産相|官房長官|大統領|副大統領|国務長官|国防長官|主席|国家主席|総統|外務大臣|防衛大臣|大臣|長官|司令官|大使|知事|氏|総書記|補佐官|議長|統幕長)/;

/** A sign between the parts of "US-Japan" is a word boundary, inside "F-35A" it is not. */
const isWordAt = (text: string, index: number) => WORD.test(text.charAt(index));

function fits(text: string, start: number, end: number, latin: boolean): boolean {
  if (!latin) return true;
  const last = text.charAt(end - 1);
  if (isWordAt(text, start - 1) && isWordAt(text, start))
    return /[^\p{Script=Latin}\p{N}]/u.test(text.charAt(start - 1));
  if (WORD.test(last) && isWordAt(text, end)) return /[^\p{Script=Latin}\p{N}]/u.test(text.charAt(end));
  // "Type-12" must not be found in "Type-12-B", nor "SM-3" in "SM-3B"; but "Japan" is found in "Japan-based".
  return !(/\d$/.test(last) && /^[-.]\d/.test(text.slice(end, end + 2)));
}

interface Hit {
  start: number;
  end: number;
  form: Form;
}

/** Longest form first at each place, walking on after it. */
function* hits(text: string, trie: ReturnType<typeof createTrie<Form>>): Generator<Hit> {
  for (let index = 0; index < text.length;) {
    const longest = trie
      .at(text, index)
      .filter(({ end, value }) => fits(text, index, end, isLatin(value.text)))
      .at(-1);
    if (longest) yield { start: index, end: longest.end, form: longest.value };
    index = longest ? longest.end : index + 1;
  }
}

const inOffice = (entity: GazetteerEntity, published: string | null) =>
  (entity.offices ?? []).some(
    ({ from, to }) =>
      published !== null && from <= published && (to === null || published.slice(0, to.length) <= to),
  );

/**
 * Finds names of a gazetteer in one pass (a prefix tree; time grows with the text, not with the gazetteer). Latin names need word
 * boundaries and their own capitals ("US", not "us"); Japanese names need neither. A surname counts where the full name stands
 * in the same text, or beside a title; in the second case the form stays ambiguous unless one holder was in office.
 */
export function createEntityFinder(gazetteer: readonly GazetteerEntity[]): EntityFinder {
  const trie = createTrie<Form>();
  for (const form of formsOfAll(gazetteer)) trie.add(form.text, form);
  const partners = new Map<string, Set<string>>();
  /** Whom an entity's own name names: Japan and Australia, for "Japan-Australia Reciprocal Access Agreement". */
  const partnersOf = (entity: GazetteerEntity): Set<string> => {
    const known = partners.get(entity.id);
    if (known) return known;
    const loose = entity.aliases.filter((alias) => alias.ambiguous);
    const bare = loose.reduce((name, alias) => name.replace(alias.text, ""), entity.en ?? "");
    const found = new Set([...hits(bare, trie)].flatMap(({ form }) => soleOf(form)));
    partners.set(entity.id, found);
    return found;
  };
  return {
    find(raw, options) {
      const text = raw.replaceAll("’", "'");
      const all = [...hits(text, trie)];
      const named = new Map<string, string>();
      for (const { form } of all) {
        const [only, ...others] = form.candidates.filter(({ strength }) => strength === "full");
        if (only && others.length === 0 && only.entity.kind === "person")
          named.set(only.entity.id, form.text);
      }
      const around = (hit: Hit, candidates: readonly Candidate[]) =>
        namedBeside(hit, candidates, all, text, partnersOf);
      return all.flatMap((hit) => {
        const mention = decide(hit, text, named, options, around);
        return mention ? [{ ...mention, text: raw.slice(hit.start, hit.end) }] : [];
      });
    },
  };
}

/** The one entity that a form names in full, if there is exactly one. */
function soleOf(form: Form): string[] {
  const [only, ...others] = form.candidates.filter(({ strength }) => strength === "full");
  return only && others.length === 0 ? [only.entity.id] : [];
}

const SENTENCE_BREAK = /[.!?](?=\s)|[。！？\n]/g;
const PARAGRAPH_BREAK = /\n/g;

/** The stretch between two breaks that a place stands in. */
function stretch(text: string, { start, end }: Span, breaks: RegExp): Span {
  const before = [...text.slice(0, start).matchAll(breaks)].at(-1);
  const after = text.slice(end).search(new RegExp(breaks.source));
  return { start: before ? before.index + 1 : 0, end: after < 0 ? text.length : end + after };
}

/**
 * Of several that a form names only loosely, the one whose partner is named beside it, in the sentence or else in the paragraph ("signed the Reciprocal Access
 * Agreement with Australia"). Names that all of them share tell nothing.
 */
function namedBeside(
  hit: Hit,
  candidates: readonly Candidate[],
  all: readonly Hit[],
  text: string,
  partnersOf: (entity: GazetteerEntity) => Set<string>,
): Candidate | null {
  const shared = candidates.map(({ entity }) => partnersOf(entity));
  for (const breaks of [SENTENCE_BREAK, PARAGRAPH_BREAK]) {
    const span = stretch(text, hit, breaks);
    const beside = new Set(
      all
        .filter((other) => other.start >= span.start && other.end <= span.end)
        .flatMap(({ form }) => soleOf(form)),
    );
    const fitting = candidates.filter(({ entity }) =>
      [...partnersOf(entity)].some((id) => beside.has(id) && !shared.every((set) => set.has(id))),
    );
    const [only, ...rivals] = fitting;
    if (only && rivals.length === 0) return only;
    if (only) return null;
  }
  return null;
}

function decide(
  hit: Hit,
  text: string,
  named: Map<string, string>,
  options: FindOptions,
  beside: (hit: Hit, candidates: readonly Candidate[]) => Candidate | null,
): Mention | null {
  const { start, end, form } = hit;
  const say = (candidate: Candidate, ambiguous: boolean, reason: string): Mention => ({
    start,
    end,
    text: form.text,
    entityId: candidate.entity.id,
    ambiguous,
    alternatives: form.candidates.map(({ entity }) => entity.id).filter((id) => id !== candidate.entity.id),
    reason,
  });
  const full = form.candidates.filter(({ strength }) => strength === "full");
  const [first, ...others] = full;
  if (first)
    return say(
      first,
      others.length > 0,
      others.length > 0 ? `“${form.text}” can name several` : `“${form.text}” is one of its names`,
    );
  const known = form.candidates.find(({ entity }) => named.has(entity.id));
  if (known && !continuesName(text, end))
    return say(known, false, `short for “${named.get(known.entity.id)}”, named in full in this article`);
  const loosely = form.candidates.filter(({ strength }) => strength === "loose");
  const [loose] = loosely;
  const meant = loosely.length > 1 ? beside(hit, loosely) : null;
  if (meant) return say(meant, false, `“${form.text}” can name several; its partner is named beside it`);
  if (loose) return say(loose, true, `“${form.text}” names it only loosely`);
  const titled =
    TITLE_BEFORE.test(text.slice(Math.max(0, start - 24), start)) ||
    TITLE_AFTER.test(text.slice(end, end + 8));
  // イアン・ジョンソン司令官 has a given name of his own
  if (!titled || continuesName(text, end) || /[・＝]/u.test(text.charAt(start - 1))) return null;
  const serving = form.candidates.filter(({ entity }) => inOffice(entity, options.published));
  const [holder, ...rivals] = serving;
  if (holder && rivals.length === 0)
    return say(holder, false, `“${form.text}” beside a title, and in office on that date`);
  const [guess] = form.candidates;
  return guess
    ? say(guess, true, `“${form.text}” beside a title; the full name does not stand in this article`)
    : null;
}

/** "Austin, Texas" and "Kim Il Sung" are other names. */
const continuesName = (text: string, end: number) =>
  /^(?:, (?:Texas|Minnesota)| [A-Z][a-z]+(?:-[a-z]+)? [A-Z])/.test(text.slice(end, end + 24));
