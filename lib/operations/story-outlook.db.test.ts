import { beforeAll, describe, expect, it } from "vitest";
import { database } from "../data/database";
import { undo } from "./acts";
import { pasteText } from "./bringing-in";
import { showArticle } from "./articles";
import { perform } from "./perform";
import * as stories from "./stories";
import { accept, listOpen } from "./suggestions";
import { freshDesk, type Desk } from "./testing";
import { index, listUnindexed } from "./workers";

const page = (title: string, day: string, body: string): string => `${title}\n\n${day}\n\n${body}`;

const WIRE = `Japan and the United States agreed in Tokyo on Monday to build 12 interceptors a year together at a plant near Nagoya, ministers of both countries said after a day of talks.

Defence Minister Minoru Kihara said that the first interceptors would leave the plant before the end of next year, and that the cost would be shared in equal parts by both governments.

Lloyd Austin, the secretary of defense, called the plan a sign of trust between two allies that have worked side by side for more than seventy years, and thanked the people of Nagoya.`;
const OWN = `At the gate of the plant near Nagoya a handful of neighbours read the news of the interceptors on their phones. The United States and Japan had agreed in Tokyo on Monday that missiles will be built here, 15 interceptors a year according to the mayor.

Lloyd Austin and Minoru Kihara had praised the town, said the mayor, who had not been asked. The United States and Japan will open a joint office at the plant in Nagoya on 11 August, the defence ministry said.`;
const OTHER = (
  n: number,
): string => `Fishermen of the Noto peninsula landed their first squid of the season on Tuesday, harbour office ${n} said, after the quay at Wajima had been raised and mended for eighteen months.

The auction at Wajima brought good prices for squid, and the cooperative means to open a second quay for its boats in the autumn. Divers looked at the harbour floor ${n} times.`;

describe("the outlook of a story", () => {
  let desk: Desk;
  const bring = async (text: string): Promise<string> =>
    (await perform(pasteText, desk.editor, { text })).output.articleId;
  const story = async (title: string, articleIds: string[]): Promise<string> =>
    (await perform(stories.create, desk.editor, { title, articleIds })).output.id;
  const show = async (id: string) => (await perform(stories.show, desk.editor, { id })).output;

  let wire: string;
  let copy: string;
  let interceptors: string;

  beforeAll(async () => {
    desk = await freshDesk();
    wire = await bring(page("Allies to build interceptors near Nagoya", "29 July 2024", WIRE));
    copy = await bring(
      page("Missiles for two: plant near Nagoya chosen", "30 July 2024", WIRE.replaceAll("build", "make")),
    );
    interceptors = await story("Interceptors from Nagoya", [wire, copy]);
  });

  it("counts a copy and its original as one origin, and shows what they share", async () => {
    const { outlook } = await show(interceptors);
    expect(outlook.origins).toEqual([expect.arrayContaining([wire, copy])]);
    expect(outlook.shared).toMatchObject([{ earlierId: wire, laterId: copy, verdict: "same" }]);
    expect(outlook.shared[0]?.runs[0]).toContain("interceptors a year together at a plant near Nagoya");
    const { output } = await perform(showArticle, desk.editor, { id: wire });
    expect(output.copies).toMatchObject([{ id: copy, verdict: "same" }]);
  });

  it("shows what a late article would add to a published story", async () => {
    const { output: proposed } = await perform(listOpen, desk.editor, {
      articleId: wire,
      kind: "development",
    });
    for (const { id } of proposed) await perform(accept, desk.editor, { id });
    const { story: before } = await show(interceptors);
    await perform(stories.publish, desk.editor, { id: interceptors, version: before.version });
    const late = await bring(page("Nagoya plant learns of its missiles", "30 July 2024", OWN));
    await perform(stories.move, desk.editor, { articleIds: late, storyId: interceptors });
    const { outlook } = await show(interceptors);
    expect(outlook.origins.length).toBe(2);
    expect(outlook.late).toMatchObject([{ articleId: late }]);
    expect(outlook.late[0]?.words).toMatch(/\+\d statements?, \+1 date/);
  });

  it("says of a proposal that would join a development that its number differs", async () => {
    const corrected = await bring(
      page(
        "Nagoya to build more interceptors",
        "30 July 2024",
        WIRE.replace("build 12 interceptors", "build 18 interceptors"),
      ),
    );
    await perform(stories.move, desk.editor, { articleIds: corrected, storyId: interceptors });
    const { output } = await perform(listOpen, desk.editor, { articleId: corrected, kind: "development" });
    expect(JSON.stringify(output.map(({ payload }) => payload))).toContain("interceptor: 18 here, 12 there");
    const { outlook } = await show(interceptors);
    const delta = outlook.late.find(({ articleId }) => articleId === corrected);
    expect(delta?.words).toContain("1 number differs");
    await perform(stories.move, desk.editor, { articleIds: corrected, storyId: "" });
  });

  it("tells readers how many origins there are, and not what the texts share", async () => {
    const { story: desked } = await show(interceptors);
    const { output } = await perform(stories.showPublished, desk.anonymous, { slug: desked.slug });
    expect(output.origins).toBe(2);
    expect(Object.keys(output).toSorted()).toEqual(["movedTo", "origins", "story"]);
    expect(JSON.stringify(output)).not.toContain('"runs"');
  });

  it("proposes to split off articles that agree against the rest, and to merge two stories that are one", async () => {
    const squid = [await bring(page("First squid at Wajima", "30 July 2024", OTHER(3)))];
    squid.push(await bring(page("Squid season opens at the mended quay", "30 July 2024", OTHER(4))));
    await perform(stories.move, desk.editor, { articleIds: squid, storyId: interceptors });
    const { outlook, story: mixed } = await show(interceptors);
    expect(outlook.part?.articleIds.toSorted()).toEqual(squid.toSorted());
    expect(outlook.part?.reasons.join("; ")).toMatch(/more alike one another.*only these name.*squid/);
    const refused = await perform(stories.reject, desk.editor, { id: interceptors, key: outlook.part?.key });
    expect((await show(interceptors)).outlook.part).toBeNull();
    const third = await bring(page("Wajima wants a second quay", "30 July 2024", OTHER(6)));
    await perform(stories.move, desk.editor, { articleIds: third, storyId: interceptors });
    // Three squid articles are other evidence than two were.
    expect((await show(interceptors)).outlook.part?.articleIds.length).toBe(3);
    await perform(stories.move, desk.editor, { articleIds: third, storyId: "" });
    expect((await show(interceptors)).outlook.part).toBeNull();
    await perform(undo, desk.editor, { id: refused.act?.id });
    expect((await show(interceptors)).outlook.part?.key).toBe(outlook.part?.key);
    await perform(stories.split, desk.editor, {
      id: interceptors,
      version: mixed.version,
      articleIds: squid,
      title: "Squid",
    });
    expect((await show(interceptors)).outlook.part).toBeNull();
    const alone = await bring(page("Wajima lands its squid", "31 July 2024", OTHER(5)));
    const again = await story("Wajima", [alone]);
    expect((await show(again)).outlook.same).toMatchObject({ title: "Squid" });
    expect((await show(again)).outlook.part).toBeNull();
    const { outlook: proposed } = await show(again);
    const { act } = await perform(stories.reject, desk.editor, {
      id: again,
      key: proposed.same?.key,
      sameAs: proposed.same?.id,
    });
    expect(act?.summary).toBe("Rejected merging “Wajima” with “Squid”");
    expect((await show(again)).outlook.same).toBeNull();
    expect((await show(proposed.same?.id ?? "")).outlook.same).toBeNull();
    await expect(
      perform(stories.reject, desk.reader, { id: again, key: proposed.same?.key }),
    ).rejects.toMatchObject({ code: "forbidden" });
  });

  it("puts articles of before into the index", async () => {
    await database().$executeRaw`DELETE FROM "ArticleKey"`;
    await database().$executeRaw`DELETE FROM "SharedText"`;
    const { output: ids } = await perform(listUnindexed, desk.system, { after: "", take: 100 });
    expect(ids.length).toBe(8);
    // Two workers that start together read the same articles: neither fails, and nothing is written twice.
    await Promise.all([
      ...ids.map((articleId) => perform(index, desk.system, { articleId })),
      ...ids.map((articleId) => perform(index, desk.system, { articleId })),
    ]);
    const rows = await database().mention.groupBy({
      by: ["versionId", "start", "end", "entityId"],
      _count: true,
    });
    expect(rows.filter(({ _count }) => _count > 1)).toEqual([]);
    expect(await database().articleKey.count({ where: { articleId: wire } })).toBeGreaterThan(20);
    expect((await show(interceptors)).outlook.origins.length).toBe(2);
  });

  it("undoes bringing an article in, with what was found in it", async () => {
    const { output, act } = await perform(pasteText, desk.editor, {
      text: page("Nagoya waits for its trucks", "31 July 2024", OWN.replaceAll("15", "16")),
    });
    expect(await database().articleKey.count({ where: { articleId: output.articleId } })).toBeGreaterThan(0);
    await perform(undo, desk.editor, { id: act?.id });
    expect(await database().articleKey.count({ where: { articleId: output.articleId } })).toBe(0);
    expect(await database().article.count({ where: { id: output.articleId } })).toBe(0);
  });
});
