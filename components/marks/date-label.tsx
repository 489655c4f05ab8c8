import { parseEdtf } from "@/lib/domain/dates/edtf";
import { dateInWords } from "@/lib/domain/dates/words";

const BASIS_WORDS: Record<string, string> = {
  stated: "stated",
  inferred: "inferred",
  lent: "lent by another report",
  "by-hand": "set by hand",
};

export function basisWord(basis: string | null): string {
  return basis ? (BASIS_WORDS[basis] ?? basis) : "not stated";
}

/** An EDTF date in words, "Unknown" where there is none. */
export function dateWords(edtf: string | null, language: "en" | "ja" = "en"): string {
  const parsed = edtf ? parseEdtf(edtf) : null;
  return parsed ? dateInWords(parsed, language).value : language === "ja" ? "日付不明" : "Unknown";
}

/** The date of a development: value on top, basis below; what nobody stated is drawn as a blank. */
export function DateLabel({
  edtf,
  basis,
  note,
}: {
  edtf: string | null;
  basis: string | null;
  note?: string;
}) {
  const parsed = edtf ? parseEdtf(edtf) : null;
  const words = parsed ? dateInWords(parsed, "en") : null;
  const doubtful = basis === "inferred" || basis === "lent";
  return (
    <div className="date when" title={note}>
      <b>
        {words?.blankDay && <span className="blank d" aria-hidden="true" />}
        {words?.blankMonth && <span className="blank m" aria-hidden="true" />}
        {words ? <time dateTime={machineDate(edtf)}>{words.value}</time> : "Date unknown"}
      </b>
      <span className="basis">
        {words?.blankMonth ? "No month given; " : words?.blankDay ? "No day given; " : ""}
        {doubtful ? <u>{basisWord(basis)}</u> : basisWord(basis)}
      </span>
    </div>
  );
}

/** HTML's `datetime` knows years, months and days, not EDTF. */
function machineDate(edtf: string | null): string | undefined {
  return /\d{4}(-\d{2}){0,2}/.exec(edtf ?? "")?.[0];
}
