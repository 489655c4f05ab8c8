import { beforeAll, describe, expect, it } from "vitest";
import { database } from "../data/database";
import { undo } from "./acts";
import { create as annotate, edit as editNote } from "./annotations";
import { correctLine } from "./correcting-lines";
import { fetchLink, pasteHtml, pasteText, uploadFile } from "./bringing-in";
import { peekArticle, showArticle, showOriginal, setFacts } from "./articles";
import { perform } from "./perform";
import { bringIn, freshDesk, ownPage, type Desk } from "./testing";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("bringing articles in", () => {
  let desk: Desk;
  let article: string;
  beforeAll(async () => {
    desk = await freshDesk();
    article = await bringIn(desk.editor, "harbour-ledger");
  });

  const peek = async () => (await perform(peekArticle, desk.editor, { id: article })).output;

  it("finds the article in a pasted page and keeps the page byte for byte", async () => {
    const saved = await peek();
    expect(saved.title).toBe("Washington and Tokyo to rebuild US Forces Japan as a joint headquarters");
    expect(saved.bylines).toEqual(["Noor Castellan"]);
    expect(saved.source?.name).toBe("Harbour Ledger");
    expect(saved.published).toBe("2024-07-28T18:40");
    expect(saved.currentVersion?.text).not.toMatch(/Ferry line|Privacy|Read more/);
    const { output } = await perform(showOriginal, desk.editor, { id: article });
    expect(new TextDecoder().decode(output.bytes)).toBe(ownPage("harbour-ledger"));
  });

  it("finds names and proposes tags, a story and developments, each with reasons", async () => {
    const { suggestions, currentVersion } = await peek();
    const names = new Set(currentVersion?.mentions.map((mention) => mention.entity.en));
    for (const name of ["Lloyd Austin", "Minoru Kihara", "Tokyo"]) expect(names).toContain(name);
    for (const kind of ["tag", "story", "development"]) {
      const of = suggestions.filter((suggestion) => suggestion.kind === kind);
      expect(of.length, kind).toBeGreaterThan(0);
      for (const suggestion of of) expect(suggestion.reasons.length, kind).toBeGreaterThan(0);
    }
  });

  it("leads to the article we have when the same text or link comes again", async () => {
    const again = await perform(pasteText, desk.editor, { text: ownPage("harbour-ledger") });
    expect(again.output).toMatchObject({ articleId: article, duplicateOf: article });
    expect(again.act).toBeNull();
    const first = await perform(pasteText, desk.editor, {
      text: ownPage("kanto-shimbun"),
      url: "https://kanto.example/a?utm_source=x",
    });
    const linked = await perform(pasteHtml, desk.editor, {
      html: `<article><h1>Another headline</h1>${"<p>The text of this page is another one, but its address is the same as that of the first.</p>".repeat(4)}</article>`,
      url: "https://kanto.example/a#top",
    });
    expect(linked.output.duplicateOf).toBe(first.output.articleId);
  });

  it("takes the outlet from a masthead that names a source of the desk, unless it names two", async () => {
    await database().source.createMany({
      data: ["Kanto Wire", "Coast One"].map((name) => ({ name, key: name.toLowerCase() })),
    });
    const outletOf = async (head: string, title: string) => {
      const text = `${head}\nHome\nWorld\n\n${title}\n\n29 July 2024\n\n${`${title}, the harbour office said on Monday, and the old landing stays for the boats of the town.\n\n`.repeat(4)}`;
      const { output } = await perform(pasteText, desk.editor, { text });
      return (await perform(peekArticle, desk.editor, { id: output.articleId })).output.source?.name ?? null;
    };
    expect(await outletOf("KANTO WIRE", "Pier opens to ferries after two years of work")).toBe("Kanto Wire");
    expect(
      await outletOf("Kanto Wire\nCoast One", "Ferries come back to the pier of the harbour"),
    ).toBeNull();
  });

  it("flips a line: the article is built again, notes are found again, and it can be undone", async () => {
    const before = await peek();
    const text = before.currentVersion?.text ?? "";
    const start = text.indexOf("working groups");
    const versionId = before.currentVersion?.id;
    await perform(annotate, desk.editor, {
      articleId: article,
      versionId,
      kind: "question",
      body: "Which?",
      start,
      end: start + "working groups".length,
    });
    const lines = before.currentVersion?.lines as { n: number; text: string }[];
    const line = lines.find((one) => one.text.includes("A command for operations"))?.n;
    const flip = await perform(correctLine, desk.editor, {
      id: article,
      version: before.version,
      line,
      keep: "false",
    });

    const after = await peek();
    expect(after.currentVersion?.text).not.toContain("A command for operations");
    expect(after.currentVersion?.number).toBe(2);
    const [note] = after.annotations;
    expect(note?.anchored).toBe("moved");
    expect(after.currentVersion?.text.slice(note?.start ?? 0, note?.end ?? 0)).toBe("working groups");

    await perform(undo, desk.editor, { id: flip.act?.id });
    const undone = await peek();
    expect(undone.currentVersion?.text).toBe(text);
    expect(undone.annotations[0]?.start).toBe(start);
  });

  it("marks a note whose words are gone as orphan, and never moves it silently", async () => {
    const before = await peek();
    const lines = before.currentVersion?.lines as { n: number; text: string }[];
    const line = lines.find((one) => one.text.includes("working groups"))?.n;
    const flip = await perform(correctLine, desk.editor, {
      id: article,
      version: before.version,
      line,
      keep: "false",
    });
    const [note] = (await peek()).annotations;
    expect(note).toMatchObject({ anchored: "orphan", start: null, end: null, exact: "working groups" });
    await perform(undo, desk.editor, { id: flip.act?.id });
  });

  it("gives the second of two editors a conflict and loses nothing", async () => {
    const { version } = await peek();
    await perform(setFacts, desk.editor, {
      id: article,
      version,
      title: "A better title",
      published: "2024-07-28",
      outlet: "Harbour Ledger",
    });
    await expect(
      perform(setFacts, desk.admin, {
        id: article,
        version,
        title: "Another title",
        outlet: "Harbour Ledger",
      }),
    ).rejects.toMatchObject({ code: "conflict" });
    expect(await peek()).toMatchObject({
      title: "A better title",
      published: "2024-07-28",
      publishedBasis: "by-hand",
    });
  });

  it("keeps a title that was set by hand when a line is flipped", async () => {
    const before = await peek();
    const lines = before.currentVersion?.lines as { n: number; text: string }[];
    const line = lines.find((one) => one.text.includes("Missiles and repair yards"))?.n;
    const flip = await perform(correctLine, desk.editor, {
      id: article,
      version: before.version,
      line,
      keep: "false",
    });
    expect(await peek()).toMatchObject({ title: "A better title", published: "2024-07-28" });
    const current = await peek();
    const versionId = current.currentVersion?.id;
    await perform(annotate, desk.editor, {
      articleId: article,
      versionId,
      kind: "comment",
      body: "On the new text.",
      start: 0,
      end: 10,
    });
    // The note stands on the new version, so that may not go.
    await expect(perform(undo, desk.editor, { id: flip.act?.id })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("does not undo the making of a note that someone else has written on since", async () => {
    const { currentVersion } = await peek();
    const made = await perform(annotate, desk.editor, {
      articleId: article,
      versionId: currentVersion?.id,
      kind: "comment",
      body: "Mine.",
      start: 0,
      end: 5,
    });
    await perform(editNote, desk.admin, { id: made.output.id, version: 1, kind: "comment", body: "Yours." });
    await expect(perform(undo, desk.editor, { id: made.act?.id })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("records who did what, with before and after", async () => {
    const { output } = await perform(showArticle, desk.editor, { id: article });
    expect(output.acts.map((act) => act.operation)).toContain("articles.correctLine");
    for (const act of output.acts)
      expect(act.actorName).toBe(act.operation === "articles.setFacts" ? "The editor" : act.actorName);
    const changes = await database().actChange.findMany({
      where: { act: { operation: "articles.setFacts" }, model: "Article" },
    });
    expect(changes[0]).toMatchObject({
      before: { title: expect.stringContaining("Washington") },
      after: { title: "A better title" },
    });
  });

  it.each([
    ["nothing", () => perform(pasteText, desk.editor, { text: "  \n " })],
    ["twenty megabytes", () => perform(pasteText, desk.editor, { text: "a ".repeat(10_000_000) })],
    ["binary data", () => perform(pasteText, desk.editor, { text: `PK${"\u0000\u0001".repeat(500)}` })],
    [
      "an image",
      () =>
        perform(uploadFile, desk.editor, {
          file: {
            name: "a.png",
            type: "image/png",
            bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
          },
        }),
    ],
    [
      "a login wall",
      () =>
        perform(pasteText, desk.editor, {
          text: "The Daily\nLog in to continue reading\nSubscribe now\nAlready a subscriber? Sign in",
        }),
    ],
    [
      "a broken encoding",
      () =>
        perform(uploadFile, desk.editor, {
          file: {
            name: "a.txt",
            type: "text/plain; charset=utf-8",
            bytes: new Uint8Array(Array.from({ length: 400 }, (_, i) => 0x80 + ((i * 37) % 0x7f))),
          },
        }),
    ],
    ["a private address", () => perform(fetchLink, desk.editor, { link: "http://127.0.0.1/secret" })],
    [
      "an address of the cloud",
      () => perform(fetchLink, desk.editor, { link: "http://169.254.169.254/latest/meta-data" }),
    ],
    [
      "hostile HTML",
      () =>
        perform(uploadFile, desk.editor, {
          file: { name: "a.html", type: "text/html", bytes: bytes("<div>".repeat(10_000)) },
        }),
    ],
  ])("answers %s with a sentence and saves nothing", async (_what, attempt) => {
    const count = async () => [
      await database().article.count(),
      await database().original.count(),
      await database().act.count(),
    ];
    const before = await count();
    await expect(attempt()).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringMatching(/\w+ \w+/),
    });
    expect(await count()).toEqual(before);
  });

  it("reads Shift_JIS", async () => {
    const page = shiftJis(
      ownPage("kanto-shimbun").replace("20時15分", "20時16分").replaceAll("統合軍司令部", "統合司令部"),
    );
    const { output } = await perform(uploadFile, desk.editor, {
      file: { name: "a.txt", type: "text/plain", bytes: page },
    });
    const { output: saved } = await perform(peekArticle, desk.editor, { id: output.articleId });
    expect(saved.language).toBe("ja");
    expect(saved.currentVersion?.text).toContain("在日米軍を統合司令部として再編する方針");
  });
});

/** There is a decoder in the platform and no encoder: the table is the decoder's, turned around. */
function shiftJis(text: string): Uint8Array {
  const decoder = new TextDecoder("shift_jis");
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfc; lead++)
    for (let trail = 0x40; trail <= 0xfc; trail++) {
      const char = decoder.decode(new Uint8Array([lead, trail]));
      if (char.length === 1 && !table.has(char)) table.set(char, [lead, trail]);
    }
  return new Uint8Array(
    [...text].flatMap((char) =>
      char.charCodeAt(0) < 0x80 ? [char.charCodeAt(0)] : (table.get(char) ?? [0x3f]),
    ),
  );
}
