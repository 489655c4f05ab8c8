import { describe, expect, it } from "vitest";
import { ENTITIES } from "../alliance/entities";
import { TOPICS } from "../alliance/topics";
import { createEntityFinder } from "./find";
import { suggestTags } from "./topics";

const finder = createEntityFinder(ENTITIES);
const find = (text: string, language = "en", published: string | null = "2024-07-29") =>
  finder.find(text, { language, published });
const ids = (text: string, language = "en", published: string | null = "2024-07-29") =>
  find(text, language, published).map((mention) => mention.entityId);

describe("createEntityFinder", () => {
  it("takes the longest name and keeps word boundaries", () => {
    expect(ids("The US Forces Japan commander")).toEqual(["us-forces-japan"]);
    expect(ids("Japan-based crews and the Japanside inn")).toEqual(["japan"]);
    expect(ids("a US-Japan summit")).toEqual(["united-states", "japan"]);
  });

  it("minds capitals", () => {
    expect(ids("they told us of a quad bike")).toEqual([]);
    expect(ids("The US joined the Quad")).toEqual(["united-states", "quad"]);
  });

  it("links a surname to the full name of the same text", () => {
    const mentions = find("Lloyd Austin spoke first. Later Austin flew on.");
    expect(mentions.map(({ entityId, text }) => [entityId, text])).toEqual([
      ["lloyd-austin", "Lloyd Austin"],
      ["lloyd-austin", "Austin"],
    ]);
    expect(mentions[1]?.reason).toContain("Lloyd Austin");
  });

  it("leaves a surname alone without support, and towns that share it", () => {
    expect(ids("Austin is hot in summer.")).toEqual([]);
    expect(ids("Lloyd Austin flew to Austin, Texas.")).toEqual(["lloyd-austin"]);
  });

  it("believes a title where one holder was in office", () => {
    expect(find("Secretary Austin spoke.")[0]).toMatchObject({ entityId: "lloyd-austin", ambiguous: false });
    expect(find("Secretary Austin spoke.", "en", null)[0]).toMatchObject({
      entityId: "lloyd-austin",
      ambiguous: true,
    });
  });

  it("finds the same ids in Japanese, without spaces", () => {
    expect(
      ids("岸田首相は在日米軍と統合作戦司令部について上川陽子外相と協議し、上川氏が説明した。", "ja"),
    ).toEqual(["fumio-kishida", "us-forces-japan", "jjoc", "yoko-kamikawa", "yoko-kamikawa"]);
  });

  it("tells agreements of one name apart by the partner beside them", () => {
    const raa = (text: string, language = "en") =>
      find(text, language).filter(({ entityId }) => entityId.endsWith("-raa"));
    const deal = "the Reciprocal Access Agreement";
    expect(raa(`Manila and Tokyo spoke. Envoys of the Philippines praised ${deal}.`)[0]).toMatchObject({
      entityId: "japan-philippines-raa",
      ambiguous: false,
    });
    expect(raa(`Crews from Britain came first. They used ${deal} with Japan.`)[0]).toMatchObject({
      entityId: "japan-uk-raa",
      ambiguous: false,
    });
    expect(raa(`Crews came under ${deal} with Japan.`)[0]?.ambiguous).toBe(true);
    expect(raa(`Australia and Britain both have ${deal} with Japan.`)[0]?.ambiguous).toBe(true);
    expect(raa("豪州との円滑化協定が発効した。", "ja")[0]).toMatchObject({ entityId: "japan-australia-raa" });
  });

  it("marks loose forms", () => {
    expect(find("The Guidelines were read.")[0]).toMatchObject({
      entityId: "defense-guidelines-2015",
      ambiguous: true,
    });
  });

  it("gives exact spans, with typographic apostrophes too", () => {
    const text = "The People’s Liberation Army and Japan’s Defense Ministry";
    for (const { start, end, text: found } of find(text)) expect(text.slice(start, end)).toBe(found);
    expect(ids(text)).toEqual(["pla", "japan-ministry-of-defense"]);
  });

  it("finds every name of a long text", () => {
    const sentence =
      "Antony Blinken met Yoko Kamikawa in Tokyo about US Forces Japan and other matters of weight. ";
    expect(find(sentence.repeat(220)).length).toBe(220 * find(sentence).length);
  });
});

describe("suggestTags", () => {
  const article = {
    id: "a",
    title: "Allies to reshape command and control of forces in Japan",
    text: "The two allies will reshape command and control of US Forces Japan, ministers said.\n\nThey also spoke of PAC-3 missile production.\n\nA dinner followed.",
    published: "2024-07-29",
    language: "en",
    outlet: null,
  };

  it("puts what the headline says first, with reasons in words", () => {
    const [first, ...others] = suggestTags(article, find(article.text), TOPICS);
    expect(first?.tagId).toBe("command-and-control");
    expect(first?.reasons[0]).toBe("“command and control” in the headline and paragraph 1");
    expect(others.length).toBeLessThan(6);
  });

  it("suggests nothing for an article about something else", () => {
    const other = {
      ...article,
      title: "Bakery wins prize",
      text: "The bread was praised by all who came to the fair.",
    };
    expect(suggestTags(other, [], TOPICS)).toEqual([]);
  });
});
