import { describe, expect, it } from "vitest";
import { ownDates } from "./published";
import { findVisibleDates, slashOrder } from "./visible-dates";

const dates = (text: string): string[] => findVisibleDates(text).map(({ edtf }) => edtf);

describe("dates that a page shows", () => {
  it.each([
    ["Dec. 12, 2023, at 3:28 p.m.", "2023-12-12T15:28"],
    ["Freitag, 28.04.2023, 19:25 Uhr", "2023-04-28T19:25"],
    ["le 22 novembre 2024 à 9h47", "2024-11-22T09:47"],
    ["Publicado el 3 de mayo de 2024", "2024-05-03"],
    ["2 febbraio 2024", "2024-02-02"],
    ["3 de março de 2024", "2024-03-03"],
    ["14 maart 2024", "2024-03-14"],
    ["令和6年7月29日（月） 10時09分", "2024-07-29T10:09"],
    ["２０２４年７月２９日", "2024-07-29"],
    ["2024년 7월 29일", "2024-07-29"],
    ["2024. 7. 29.", "2024-07-29"],
    ["Dec.22,2023", "2023-12-22"],
    ["5/dez/2023", "2023-12-05"],
    ["05.02.24, 10:04 Uhr", "2024-02-05T10:04"],
  ])("%s", (text, edtf) => {
    expect(dates(text)).toEqual([edtf]);
  });

  it("reads a date that was glued to the name before it, and none inside a word", () => {
    expect(dates("By Ann LeeDec 20, 2023")).toEqual(["2023-12-20"]);
    expect(dates("Dismay 5, 2020")).toEqual([]);
  });

  it("takes the month first where the clock is North America's, and nothing where both orders fit", () => {
    expect(dates("9/8/2015 12:15 PM PT")).toEqual(["2015-09-08T12:15"]);
    expect(dates("12/22/23 12:24 PM ET")).toEqual(["2023-12-22T12:24"]);
    expect(dates("9/8/2015")).toEqual([]);
    expect(dates("22/8/2015")).toEqual(["2015-08-22"]);
    expect(findVisibleDates("9/8/2015", slashOrder("de-AT"))[0]?.edtf).toBe("2015-08-09");
    expect([slashOrder("en-GB"), slashOrder("en-US"), slashOrder(null)]).toEqual(["day-first", null, null]);
  });

  it("takes a year of two digits only where nothing else stands on the line", () => {
    expect(dates("25.4.24")).toEqual(["2024-04-25"]);
    expect(dates("Version 25.4.24 is out")).toEqual([]);
  });

  it("comes to an end on a line of 10 MB", () => {
    expect(dates("3 May ".repeat(20_000))).toEqual([]);
    expect(dates("12.".repeat(200_000))).toEqual([]);
  });
});

describe("the article's own dates in a line", () => {
  it.each([
    ["Published 3 May 2024 | Updated 5 May 2024", "", ["2024-05-03"]],
    ["08:39, 06 Jan 2026Updated 08:41, 06 Jan 2026", "", ["2026-01-06"]],
    ["Aktualisiert am 28. April 2023, 20:22 Uhr", "", []],
    ["4 Aug 2024", "Updated", []],
    ["2024年7月29日更新", "", []],
    ["公開 2024年7月29日 更新 2024年8月1日", "", ["2024-07-29"]],
  ])("%s", (text, above, days) => {
    expect(ownDates(text, above).map(({ edtf }) => edtf.slice(0, 10))).toEqual(days);
  });
});
