import type { Candidate, Form } from "./forms";
import { formsOfAll, isLatin } from "./forms";
import type { FindOptions, GazetteerEntity, Mention } from "./gazetteer";
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
  /^(?:前|元)?(?:首相|総理|外相|防衛相|財務相|経産相|官房長官|大統領|副大統領|国務長官|国防長官|主席|国家主席|総統|外務大臣|防衛大臣|大臣|長官|司令官|大使|知事|氏|総書記|補佐官|議長|統幕長)/;

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
      return all.flatMap((hit) => {
        const mention = decide(hit, text, named, options);
        return mention ? [{ ...mention, text: raw.slice(hit.start, hit.end) }] : [];
      });
    },
  };
}

function decide(
  { start, end, form }: Hit,
  text: string,
  named: Map<string, string>,
  options: FindOptions,
): Mention | null {
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
  const loose = form.candidates.find(({ strength }) => strength === "loose");
  if (loose) return say(loose, true, `“${form.text}” names it only loosely`);
  const titled =
    TITLE_BEFORE.test(text.slice(Math.max(0, start - 24), start)) ||
    TITLE_AFTER.test(text.slice(end, end + 6));
  if (!titled || continuesName(text, end)) return null;
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
