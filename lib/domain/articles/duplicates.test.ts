import { describe, expect, it } from "vitest";
import { createDuplicateFinder } from "./duplicates";

const WIRE =
  "The ministers of both countries signed an agreement on the new pier in the harbour on Monday, after talks that lasted almost two years and were close to failing three times. The pier will be long enough for the largest transport ships, and its cranes will be paid for in equal parts. Work begins in the spring and is to end within four years, according to the text of the agreement.";
const OWN =
  "Fishermen gathered at the old lighthouse before dawn to watch the surveyors arrive. Some had brought banners, others their grandchildren. Nobody had told them how far the quay would reach into the bay, nor where their boats should lie while the work goes on, and the mayor was not to be found. By noon the wind had taken most of the banners away.";
const JAPANESE =
  "両国の閣僚は月曜日、港に新しい桟橋を設ける合意文書に署名した。協議はおよそ二年に及び、三度決裂しかけたという。桟橋は大型の輸送船が接岸できる長さとし、費用は折半する。工事は来春に始まり、四年以内の完成を目指す。";
const article = (id: string, text: string) => ({
  id,
  title: "",
  text,
  published: null,
  language: "en",
  outlet: null,
});

describe("createDuplicateFinder", () => {
  it("keeps same text, common origin and independent apart", () => {
    const finder = createDuplicateFinder();
    expect(finder.add(article("wire", WIRE))).toMatchObject({ duplicateOf: null, origin: null });
    expect(finder.add(article("copy", WIRE.replaceAll(",", ";")))).toMatchObject({
      duplicateOf: "wire",
      similarity: 1,
    });
    expect(finder.add(article("cut", WIRE.slice(0, 280)))).toMatchObject({ duplicateOf: "wire" });
    const rewritten = finder.add(article("rewritten", `${OWN} ${WIRE.slice(190, 300)}`));
    expect(rewritten).toMatchObject({ duplicateOf: null, origin: "wire" });
    expect(rewritten.shared[0]).toContain("largest transport ships");
    expect(finder.add(article("own", OWN.split(" ").reverse().join(" ")))).toMatchObject({
      duplicateOf: null,
      origin: null,
    });
  });

  it("works on Japanese", () => {
    const finder = createDuplicateFinder();
    finder.add(article("a", JAPANESE));
    expect(finder.add(article("b", JAPANESE.replace("月曜日", "29日")))).toMatchObject({ duplicateOf: "a" });
  });

  it("gives no verdict on too little text", () => {
    const finder = createDuplicateFinder();
    finder.add(article("a", "The pier opens on Monday."));
    expect(finder.add(article("b", "The pier opens on Monday."))).toEqual({
      duplicateOf: null,
      origin: null,
      similarity: 0,
      shared: [],
      note: "too little text for a verdict",
    });
  });

  it("has nothing to note where the text is enough, alike or not", () => {
    const finder = createDuplicateFinder();
    expect(finder.add(article("wire", WIRE)).note).toBeNull();
    expect(finder.add(article("copy", WIRE)).note).toBeNull();
  });
});
