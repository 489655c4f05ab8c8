import { describe, expect, it } from "vitest";
import type { Precision } from "./edtf";
import { edtfBounds, parseEdtf, precisionOf } from "./edtf";
import { dateInWords } from "./words";

const edtf = (value: string) => {
  const parsed = parseEdtf(value);
  if (!parsed) throw new Error(`not EDTF: ${value}`);
  return parsed;
};

const CASES: [
  value: string,
  precision: Precision,
  earliest: string,
  latest: string,
  en: string,
  ja: string,
][] = [
  [
    "2024-07-29",
    "day",
    "2024-07-29T00:00:00.000Z",
    "2024-07-29T23:59:59.999Z",
    "29 Jul 2024",
    "2024年7月29日",
  ],
  [
    "2024-07-29T10:09",
    "day",
    "2024-07-29T10:09:00.000Z",
    "2024-07-29T10:09:59.999Z",
    "29 Jul 2024, 10:09",
    "2024年7月29日 10:09",
  ],
  ["2025-03", "month", "2025-03-01T00:00:00.000Z", "2025-03-31T23:59:59.999Z", "Mar 2025", "2025年3月"],
  ["2024-02", "month", "2024-02-01T00:00:00.000Z", "2024-02-29T23:59:59.999Z", "Feb 2024", "2024年2月"],
  ["2025-21", "season", "2025-03-01T00:00:00.000Z", "2025-05-31T23:59:59.999Z", "spring 2025", "2025年春"],
  ["2025", "year", "2025-01-01T00:00:00.000Z", "2025-12-31T23:59:59.999Z", "2025", "2025年"],
  ["202X", "decade", "2020-01-01T00:00:00.000Z", "2029-12-31T23:59:59.999Z", "the 2020s", "2020年代"],
  [
    "../2024-07-29",
    "open-start",
    "0001-01-01T00:00:00.000Z",
    "2024-07-29T23:59:59.999Z",
    "by 29 Jul 2024",
    "2024年7月29日まで",
  ],
  ["2016/..", "open-end", "2016-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z", "from 2016", "2016年以降"],
  [
    "2024-09-10/2024-09-12",
    "interval",
    "2024-09-10T00:00:00.000Z",
    "2024-09-12T23:59:59.999Z",
    "10–12 Sep 2024",
    "2024年9月10日〜12日",
  ],
  [
    "2024-07-28~",
    "day",
    "2024-07-28T00:00:00.000Z",
    "2024-07-28T23:59:59.999Z",
    "about 28 Jul 2024",
    "2024年7月28日ごろ",
  ],
];

describe("EDTF", () => {
  it.each(CASES)("%s is a %s", (value, precision, earliest, latest, en, ja) => {
    const parsed = edtf(value);
    const bounds = edtfBounds(parsed);
    expect(precisionOf(parsed)).toBe(precision);
    expect([bounds.earliest.toISOString(), bounds.latest.toISOString()]).toEqual([earliest, latest]);
    expect(dateInWords(parsed, "en").value).toBe(en);
    expect(dateInWords(parsed, "ja").value).toBe(ja);
  });

  it.each([
    "",
    "2024-13",
    "2024-02-30",
    "July",
    "XXXX-04",
    "2024-07-29/2024-07-01",
    "../..",
    "a/b",
    "2024-07-29T25:00",
  ])("refuses “%s”", (value) => expect(parseEdtf(value)).toBeNull());

  it("says which parts to leave blank", () => {
    expect(dateInWords(edtf("2025-03"), "en")).toEqual({
      value: "Mar 2025",
      blankDay: true,
      blankMonth: false,
    });
    expect(dateInWords(edtf("2025"), "en")).toMatchObject({ blankDay: true, blankMonth: true });
  });
});

describe("a time with its zone", () => {
  it.each([
    ["2024-07-29T01:30Z", "2024-07-29T01:30:00.000Z", "29 Jul 2024, 01:30 UTC"],
    ["2024-07-29T10:30+09:00", "2024-07-29T01:30:00.000Z", "29 Jul 2024, 10:30 UTC+9"],
    ["2024-07-28T21:30:05-04:00", "2024-07-29T01:30:05.000Z", "28 Jul 2024, 21:30:05 UTC−4"],
    ["2024-07-29T10:30", "2024-07-29T10:30:00.000Z", "29 Jul 2024, 10:30"],
  ])("%s is the instant %s", (value, earliest, words) => {
    const parsed = parseEdtf(value);
    if (!parsed) throw new Error("not read");
    expect(edtfBounds(parsed).earliest.toISOString()).toBe(earliest);
    expect(dateInWords(parsed, "en").value).toBe(words);
  });
  it("that no clock has is none", () => expect(parseEdtf("2024-07-29T10:30+25:00")).toBeNull());
});

describe("a date in words", () => {
  it.each([
    ["2024-07-28T18:40+09:00", "28 Jul 2024, 18:40 UTC+9", "2024年7月28日 18:40 UTC+9"],
    ["2024-07-28T18:40-03:30", "28 Jul 2024, 18:40 UTC−3:30", "2024年7月28日 18:40 UTC−3:30"],
    ["2024-07-28T18:40Z", "28 Jul 2024, 18:40 UTC", "2024年7月28日 18:40 UTC"],
    ["2024-07-21/2024-07-30", "21–30 Jul 2024", "2024年7月21日〜30日"],
    ["2024-07-21/2024-08-02", "21 Jul–2 Aug 2024", "2024年7月21日〜8月2日"],
    ["2024-12-30/2025-01-02", "30 Dec 2024 – 2 Jan 2025", "2024年12月30日〜2025年1月2日"],
  ])("%s is “%s”, 「%s」", (value, english, japanese) => {
    const parsed = parseEdtf(value);
    if (!parsed) throw new Error(`${value} is not EDTF`);
    expect([dateInWords(parsed, "en").value, dateInWords(parsed, "ja").value]).toEqual([english, japanese]);
  });
});
