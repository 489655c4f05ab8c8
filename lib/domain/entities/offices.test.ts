import { describe, expect, it } from "vitest";
import { ENTITIES } from "../alliance/entities";
import { createEntityFinder } from "./find";
import { createOfficeFinder } from "./offices";

const names = createEntityFinder(ENTITIES);
const offices = createOfficeFinder(ENTITIES);
const find = (text: string, language = "en", published: string | null = "2024-07-29") => {
  const options = { language, published };
  return offices.find(text, options, names.find(text, options));
};
const ids = (...args: Parameters<typeof find>) => find(...args).map(({ entityId }) => entityId);

describe("createOfficeFinder", () => {
  it("finds the holder of the day, and says so", () => {
    expect(find("The Japanese prime minister left.")[0]).toMatchObject({
      entityId: "fumio-kishida",
      text: "The Japanese prime minister",
      reason: "Fumio Kishida was Prime Minister on 2024-07-29",
    });
    expect(ids("The Japanese prime minister left.", "en", "2025-06-01")).toEqual(["shigeru-ishiba"]);
  });

  it("gives the day of a change to the one who comes", () =>
    expect(ids("Japan’s prime minister spoke.", "en", "2024-10-01")).toEqual(["shigeru-ishiba"]));

  it("gives the same ids in Japanese", () => {
    expect(ids("日本の首相は米大統領と会談した。", "ja")).toEqual(["fumio-kishida", "joe-biden"]);
    expect(ids("The Japanese prime minister met the US president.")).toEqual(["fumio-kishida", "joe-biden"]);
  });

  it("takes an office without a country for someone named before", () => {
    expect(ids("Lloyd Austin spoke. Later the secretary left.")).toEqual(["lloyd-austin"]);
    expect(ids("岸田文雄首相は到着した。首相は会見した。", "ja")).toEqual(["fumio-kishida"]);
    expect(ids("The secretary left.")).toEqual([]);
  });

  it.each([
    ["首相は30日、官邸で記者団に述べた。", ["fumio-kishida"]],
    ["日米両政府は協議した。首相が決め、外相と防衛相は同席した。", ["fumio-kishida", "minoru-kihara"]],
    ["安倍晋三元首相を悼み、首相は献花した。", ["fumio-kishida"]],
    ["首相の発言に中国が反発した。日本政府は静観する。", ["fumio-kishida"]],
    ["米国は艦艇を送った。大統領は演説した。", ["joe-biden"]],
    ["バイデン米大統領が演説した。大統領は同盟に触れた。", ["joe-biden"]],
  ])("knows whose office %s means", (text, expected) =>
    expect(ids(text, "ja").filter((id) => /kishida|kihara|biden/u.test(id))).toEqual(expected),
  );

  it.each([
    "英国で総選挙があり、首相は辞任を表明した。",
    "ドイツのショルツ首相が訪れた。首相は日本の港を見た。",
    "独首相が日本に着いた。首相は演説した。",
    "フランスの首相は日本を訪れた。",
    "岸田文雄首相は出迎えた。当時の首相は来なかった。",
    "新首相が日本で選ばれる。首相は交代する。",
    "日本で次に首相になるのは誰か。首相の座を争う。",
    "辞任した首相は日本を離れた。",
    "日本政府は発表した。大統領は歓迎した。",
    "米国と韓国は協議した。大統領は歓迎した。",
    "米国とフランスは協議した。大統領は歓迎した。",
    "マクロン大統領は米国に着いた。大統領は演説した。",
  ])("leaves the office open in %s", (text) =>
    expect(find(text, "ja").filter(({ text }) => /^(?:首相|大統領)$/u.test(text))).toEqual([]),
  );

  it("gives the same grounds where an office stands again", () => {
    const [first, again] = find("首相は港を訪れた。首相は歩いた。", "ja");
    expect(first?.reason).toMatch(/^“首相” alone is Japan’s in Japanese news; Fumio Kishida was/u);
    expect(again?.reason).toBe(first?.reason);
  });

  it("does not take an office for one who held it before", () =>
    expect(ids("安倍晋三元首相の著書が出た。ドイツの新首相も読んだ。首相は語った。", "ja")).toEqual([]));

  it("is not held up by a text of offices alone", () => {
    expect(find("独首相は、首相は、大統領は".repeat(20_000), "ja")).toBeInstanceOf(Array);
  });

  it("names nobody without a date, nor where a name follows", () => {
    expect(ids("The Japanese prime minister left.", "en", null)).toEqual([]);
    expect(ids("The Japanese Prime Minister Fumio Kishida left.")).toEqual([]);
  });
});
