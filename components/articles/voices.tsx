import Link from "next/link";
import { countGroups } from "@/lib/domain/quotes/listed-word";
import { VERB_GROUPS } from "@/lib/domain/quotes/verb-groups";
import type { Quote } from "@/lib/domain/quotes/quotes";
import type { VoiceNote } from "@/lib/domain/quotes/voice";
import { VOICE_GROUPS } from "@/lib/domain/quotes/voice-words";

/** What is no quotation, though it stands in marks. */
const OTHER_KINDS: Record<string, string> = { scare: "scare quotes", title: "the title of a work" };

interface Props {
  quotes: readonly Quote[];
  voice: readonly VoiceNote[];
  language: string;
}

/** Who is quoted, with which verbs, and where the outlet evaluates in its own voice. Counts, and no score. */
export function Voices({ quotes, voice, language }: Props) {
  const said = quotes.filter(({ kind }) => kind === "direct" || kind === "partial");
  const others = quotes.filter(({ kind }) => kind === "scare" || kind === "title");
  const counts = countGroups(
    VERB_GROUPS,
    quotes.map(({ verbGroup }) => verbGroup),
  );
  return (
    <>
      <h3>Voices</h3>
      <p className="s13 two">
        {counts.length === 0
          ? "No verb of saying stands beside a quotation."
          : `Verbs beside quotations: ${inWords(counts)}`}
        {counts.length > 0 && (
          <>
            {" · "}
            <Link href="/desk/vocabulary?part=verbs">the lists</Link>
          </>
        )}
      </p>
      <details className="mt-3">
        <summary>Quotations found ({said.length})</summary>
        <ul className="stack">
          {said.map((quote) => (
            <li key={quote.start} className="s13">
              <q className="serif" lang={language}>
                {quote.quote}
              </q>
              <p className="hint">
                {quote.attributed
                  ? [
                      quote.speaker ?? "speaker not named",
                      quote.shownVerb &&
                        `“${quote.shownVerb}”${quote.verbGroup ? ` (${quote.verbGroup})` : ""}`,
                      quote.kind === "partial" && "a part of a sentence",
                    ]
                      .filter(Boolean)
                      .join(", ")
                  : "not attributed to anyone"}
              </p>
            </li>
          ))}
        </ul>
      </details>
      {others.length > 0 && (
        <details className="mt-3">
          <summary>In marks, but not said ({others.length})</summary>
          <ul className="stack">
            {others.map((quote) => (
              <li key={quote.start} className="s13">
                “<span lang={language}>{quote.quote}</span>”{" "}
                <span className="hint">{OTHER_KINDS[quote.kind]}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {voice.length > 0 && (
        <details className="mt-3">
          <summary>In the outlet’s own voice ({voice.length})</summary>
          <p className="s13 two">
            {inWords(
              countGroups(
                VOICE_GROUPS,
                voice.map(({ group }) => group),
              ),
            )}
            {" · "}
            <Link href="/desk/vocabulary?part=voice">the lists</Link>
          </p>
          <ul className="stack">
            {voice.map((note) => (
              <li key={`${note.start} ${note.wordSpan.start}`} className="s13">
                <span className="serif" lang={language}>
                  {note.sentence}
                </span>
                <p className="hint">
                  {note.group}: {note.reason}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const inWords = (counts: readonly { group: string; count: number }[]): string =>
  counts.map(({ group, count }) => `${group} ${count}`).join(", ");
