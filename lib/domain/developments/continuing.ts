import { precisionOf } from "../dates/edtf";
import type { Candidate } from "./candidates";
import { isAhead, type Dating } from "./dating";
import { isPerson } from "./weigh";

/** Words by which a sentence goes on about the event told before it: its talks, its ministers, one more thing that they agreed. */
const GOES_ON =
  /\b(?:at|during|after|in) the (?:same )?(?:talks|meeting|summit|session|ceremony|conference|signing)\b|^(?:The (?:two|three|four|pair|ministers|leaders|sides|presidents|governments)|They|Both|He|She)\b|^(?:On|The) same day\b|\balso (?:agreed|announced|signed|decided|said|confirmed|discussed|condemned|pledged|adopted)\b|\bits (?:first|new)\b/;
/** A name this early is what the sentence is about. */
const SUBJECT = 40;
const GOES_ON_JA =
  /^(?:これに先立ち|同日|両氏|両国|双方|両政府|両首脳|両外相|[2-9２-９]者|[2-9２-９]首脳|[2-9２-９]閣僚|[2-9２-９]カ国|会談で|会合で|席上|声明|共同声明|文書)|でも一致|ことも(?:確認|合意|表明|決め)|氏は/;
/** Further on, the report has gone on to other things. */
const SENTENCES_AFTER = 2;
/** What had been done before is not of that day. */
const EARLIER = /\bhad \w+(?:ed|n|t)\b|していた。$|している。$/;

/** The same person acts, in the sentence that follows. */
function hasSameSubject(candidate: Candidate, before: Candidate): boolean {
  const [first] = candidate.mentions;
  return (
    first !== undefined &&
    candidate.sentence === before.sentence + 1 &&
    first.start - candidate.start < SUBJECT &&
    isPerson(first.entityId) &&
    before.mentions.some(({ entityId }) => entityId === first.entityId)
  );
}

/**
 * The day of a report that names none but goes on about a dated event a sentence or two before it in the article (`told`: what stands before it, in order); null where nothing shows that it does.
 * Narrative time moves on from the last event told (Webber 1988).
 */
export function continuedDating(
  candidate: Candidate,
  told: readonly { candidate: Candidate; dating: Dating }[],
): Dating | null {
  const { article, state, sentence, words, dates } = candidate;
  if (state !== "happened" || dates.length > 0 || EARLIER.test(words)) return null;
  const before = told.findLast(
    ({ candidate: one, dating }) =>
      one.sentence < sentence && one.state === "happened" && dating.edtf && !dating.edtf.startsWith(".."),
  );
  const edtf = before?.dating.edtf;
  if (!before || !edtf || sentence - before.candidate.sentence > SENTENCES_AFTER) return null;
  if (precisionOf(edtf) !== "day" || isAhead(edtf, article.published)) return null;
  const goesOn = (article.language === "ja" ? GOES_ON_JA : GOES_ON).test(words);
  if (!goesOn && !hasSameSubject(candidate, before.candidate)) return null;
  return {
    edtf,
    basis: "inferred",
    note: `names no day, but goes on about what was told before it: ${before.dating.note}`,
    alternatives: [],
  };
}
