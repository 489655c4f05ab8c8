import { describe, expect, it } from "vitest";
import { ENTITIES } from "../alliance/entities";
import { findNewNames } from "./beyond";
import { createEntityFinder } from "./find";

const finder = createEntityFinder(ENTITIES);
const names = (text: string, language = "en") =>
  findNewNames(text, { language, known: finder.find(text, { language, published: "2024-07-29" }) });

describe("findNewNames", () => {
  it("finds a person by title, and the short form", () => {
    const text = "Harbour Minister Lena Forsberg was early. Forsberg left at noon.";
    const [found] = names(text);
    expect(found).toMatchObject({
      text: "Lena Forsberg",
      kind: "person",
      role: "Harbour Minister",
      reason: "named with the title “Harbour Minister”",
    });
    expect(found?.again.map(({ start, end }) => text.slice(start, end))).toEqual(["Forsberg"]);
  });

  it("finds a person by apposition, or by the surname alone later", () => {
    expect(names("Tomas Reuel, the head of the union, waited.")[0]).toMatchObject({
      text: "Tomas Reuel",
      role: "head of the union",
    });
    expect(names("It was Ines Moreau who rowed. Later Moreau slept.")[0]?.reason).toContain(
      "“Moreau” alone later",
    );
    expect(names("It was Ines Moreau who rowed.")).toEqual([]);
  });

  it("gives a surname that two share to nobody", () => {
    const text = "Captain Ana Lind and Mayor Per Lind met. Lind spoke.";
    expect(names(text).flatMap(({ again }) => again)).toEqual([]);
  });

  it("finds organisations, agreements and places by what they are called", () => {
    const text =
      "The Joint Tide Office (JTO) and the Ministry of Harbours met on Salt Island. The JTO signed the Salt Island Agreement.";
    expect(names(text).map(({ text: name, kind, again }) => [name, kind, again.length])).toEqual([
      ["Joint Tide Office", "organisation", 2],
      ["Ministry of Harbours", "organisation", 0],
      ["Salt Island", "place", 0],
      ["Salt Island Agreement", "agreement", 0],
    ]);
  });

  it("takes what any country has for no name", () =>
    expect(names("The Air Force, the Foreign Ministry and the Security Council met.")).toEqual([]));

  it("never reports again what the gazetteer knows", () => {
    expect(names("Defence Minister Gen Nakatani and Secretary Lloyd Austin met at the Pentagon.")).toEqual(
      [],
    );
    expect(names("中谷元防衛相と岸田文雄首相が防衛省で会談した。", "ja")).toEqual([]);
  });

  it("finds Japanese names before titles, and their short forms", () => {
    const text = "森田さくら港湾相とトマス・ロイエル組合長が会談した。森田氏は帰った。";
    expect(names(text, "ja").map(({ text: name, role, again }) => [name, role, again.length])).toEqual([
      ["森田さくら", "港湾相", 1],
      ["トマス・ロイエル", "組合長", 0],
    ]);
  });

  it("leaves the ministry's word to the title", () => {
    const text = "浜口千代外務副大臣と大原修国土交通大臣が会談した。浜口外務副大臣は帰った。";
    expect(names(text, "ja").map(({ text: name, role, again }) => [name, role, again.length])).toEqual([
      ["浜口千代", "外務副大臣", 1],
      ["大原修", "国土交通大臣", 0],
    ]);
  });

  it("says when 元 may mean “former”", () => {
    const [found] = findNewNames("大原元港湾相が到着した。", { language: "ja", known: [] });
    expect(found).toMatchObject({ text: "大原元", role: "港湾相" });
    expect(found?.reason).toContain("once");
  });

  it("finds Japanese bodies and agreements, and no common nouns", () => {
    const text = "青波研究所は白瀬協定を評価した。両政府は共同宣言と米軍基地、同協定に触れた。";
    expect(names(text, "ja").map(({ text: name, kind }) => [name, kind])).toEqual([
      ["青波研究所", "organisation"],
      ["白瀬協定", "agreement"],
    ]);
  });

  it.each([
    "Ann Lee ",
    "Ministry of ",
    "A",
    "Bay ",
    "森",
    "森田氏",
    "青省",
    "ア",
    "Mr Ann Lee, the head of it, ",
  ])("is not held up by %j again and again", (unit) => {
    const text = unit.repeat(60_000 / unit.length);
    for (const language of ["en", "ja"])
      expect(findNewNames(text, { language, known: [] })).toBeInstanceOf(Array);
  });
});
