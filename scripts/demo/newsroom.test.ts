import { describe, expect, it } from "vitest";
import { TOPICS } from "../../lib/domain/alliance/topics";
import { extractText } from "../../lib/domain/articles/text";
import { parseEdtf } from "../../lib/domain/dates/edtf";
import { CATEGORIES } from "../../lib/domain/developments/states";
import { ARTICLES, pageText } from "./articles";
import { STORIES, type DemoSentence } from "./newsroom";
import { OUTLETS } from "./outlets";

/** Newsrooms and agencies that exist: none of them may be put words into the mouth of. */
const REAL_OUTLETS =
  /\b(?:Reuters|Associated Press|AFP|Kyodo|Jiji|NHK|Asahi|Mainichi|Yomiuri|Nikkei|Sankei|Japan Times|Stars and Stripes|BBC|CNN|Fox News|Bloomberg|Guardian|New York Times|Washington Post|Wall Street Journal|Financial Times|Economist|Yonhap|Korea Herald|Chosun|Hankyoreh|Xinhua|Global Times|People's Daily|TASS|Al Jazeera|Al Mayadeen|Rappler|Inquirer|Philippine Star|Straits Times|Times of India|Indian Express|Hindustan Times|Sydney Morning Herald|ABC News|Defense News|Politico|Axios)\b|共同通信|時事通信|朝日新聞|毎日新聞|読売新聞|日本経済新聞|産経新聞|東京新聞|琉球新報|沖縄タイムス|中国新聞/iu;

const developments = STORIES.flatMap((story) => story.developments);
const quoted: DemoSentence[] = developments.flatMap(({ evidence, outcome }) => [
  ...evidence,
  ...(outcome?.told ? [outcome.told] : []),
]);
const dates = developments
  .flatMap(({ edtf, outcome }) => [edtf, outcome?.edtf])
  .filter((edtf) => typeof edtf === "string");

describe("the demo newsroom", () => {
  it("has what a tour needs", () => {
    expect(ARTICLES.length).toBeGreaterThanOrEqual(12);
    expect(STORIES).toHaveLength(3);
    expect(developments.length).toBeGreaterThanOrEqual(20);
    expect(ARTICLES.filter(({ tags }) => !tags).length).toBeGreaterThanOrEqual(3);
    expect(new Set(OUTLETS.map(({ country }) => country)).size).toBeGreaterThanOrEqual(6);
    expect(OUTLETS.some(({ language }) => language === "ja")).toBe(true);
  });

  it("keeps promises open, fulfilled and replaced, in every lane", () => {
    const states = new Set(developments.map(({ state, outcome }) => outcome?.state ?? state));
    expect([...states].sort()).toEqual(["happened", "planned", "replaced"]);
    expect(new Set(developments.map(({ category }) => category))).toEqual(new Set(CATEGORIES));
  });

  it.each(quoted.map(({ page, sentence }) => [page, sentence]))("reads in %s: %s", (page, sentence) => {
    expect(pageText(page)).toContain(sentence);
  });

  it.each(dates)("dates a development %s", (edtf) => {
    expect(parseEdtf(edtf)).not.toBeNull();
  });

  it("says for every outcome who tells it, or why", () => {
    for (const { outcome } of developments) if (outcome) expect(outcome.told ?? outcome.reason).toBeTruthy();
  });

  it("makes every development of an article of its own story", () => {
    for (const story of STORIES)
      for (const { evidence } of story.developments) expect(story.pages).toContain(evidence[0].page);
  });

  it("tags with the desk's own vocabulary", () => {
    const known = new Set(TOPICS.map(({ id }) => id));
    for (const { tags = [] } of ARTICLES) for (const tag of tags) expect(known).toContain(tag);
  });

  it.each(ARTICLES.map(({ page }) => page))("comes from an invented outlet: %s", (page) => {
    expect(pageText(page)).not.toMatch(REAL_OUTLETS);
  });

  it("has outlets under hosts that nobody can own", () => {
    for (const { name, owner, homepage } of OUTLETS) {
      expect(`${name} ${owner}`).not.toMatch(REAL_OUTLETS);
      expect(new URL(homepage).hostname).toMatch(/\.example$/);
    }
    const hosts = OUTLETS.map(({ homepage }) => new URL(homepage).hostname);
    for (const { url } of ARTICLES) if (url) expect(hosts).toContain(new URL(url).hostname);
  });

  it("has one page whose date nobody knows, and only one", () => {
    const undated = ARTICLES.filter(({ page }) => extractText(pageText(page), {}).published === null);
    expect(undated.map(({ page }) => page)).toEqual(["explainer-undated"]);
  });
});
