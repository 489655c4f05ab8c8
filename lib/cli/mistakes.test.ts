import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { command as cluster } from "./commands/cluster";
import { command as dates } from "./commands/dates";
import { command as developments } from "./commands/developments";
import { command as duplicates } from "./commands/duplicates";
import { command as anchor } from "./commands/anchor";
import { command as quotes } from "./commands/quotes";
import { checkArticle } from "./read-article";

const published = (value: unknown) =>
  checkArticle({ id: "a", text: "The pier opens.", published: value }).published;

describe("what a caller did wrong", () => {
  it.each(["garbage", "2024-13-45", "2024-02-31", "2024-99"])("names --published %s", (value) =>
    expect(dates.run(["--published", value])).rejects.toThrow(/--published.*EDTF.*2024-07-29/u),
  );

  it.each(["fr", "english"])("names --language %s", (value) =>
    expect(dates.run(["--language", value])).rejects.toThrow("--language is en or ja"),
  );

  it.each([
    ["cluster", cluster],
    ["developments", developments],
    ["duplicates", duplicates],
    ["quotes", quotes],
    ["anchor", anchor],
  ])("says that an option of %s is unknown", (_name, command) =>
    expect(command.run(["--foo", "bar"])).rejects.toThrow("Unknown option '--foo'"),
  );

  it.each([
    ["{not json}", "line 2: “{not json}” is no JSON"],
    ['[{"id":"a","text":"b"}]', "line 2: a list"],
    ['{"id":"a"}', "line 2: text is missing"],
    ["[]", "line 2: a list"],
  ])("names the line of %s", async (line, said) => {
    const file = join(mkdtempSync(join(tmpdir(), "desk-lines-")), "articles.jsonl");
    writeFileSync(file, `{"id":"b","text":"The pier opens."}\n${line}\n`);
    await expect(quotes.run([file])).rejects.toThrow(said);
  });

  it("names a list that holds nothing", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "desk-lines-")), "empty.json");
    writeFileSync(file, "[]");
    await expect(developments.run([file])).rejects.toThrow("line 1: a list");
  });

  it.each(["not-a-date", "2024-13-45", "2024-02-31T10:00", "../garbage"])("refuses %s as a date", (value) =>
    expect(() => published(value)).toThrow(/published.*EDTF.*2024-07-29/u),
  );
});

describe("the dates of articles", () => {
  it.each([
    "2024-07-29",
    "2024-07",
    "2024",
    "202X",
    "2024-21",
    "2024-07-29T10:09",
    "2024-07-29T10:09Z",
    "2024-07-29T10:09:30+09:00",
    "2008-06-10T00:00:00.000+0000",
    "2024-07-29T10:09:30.123456Z",
    "2024-07-29 10:09",
    "2024-07-29~",
    "../2024-07-29",
    "2024-07-29/..",
    "2024-07-29/",
    "/2024-07-29",
    "2024-07-28/2024-07-29",
    "2024-07-28/29",
    "XXXX-07-29",
    "2024-07-XX",
    "2024-XX",
  ])("takes %s as it is", (value) => expect(published(value)).toBe(value));

  it("reads the dates of mails and feeds as their day", () =>
    expect(published("Mon, 29 Jul 2024 10:09:00 GMT")).toBe("2024-07-29"));

  it.each([[null], [undefined], [""]])("takes %j as no date", (value) => expect(published(value)).toBeNull());
});
