import { describe, expect, it } from "vitest";
import { mastheadLines } from "./outlet";
import { extractText } from "./text";

const BODY = `Pier at Yokohama opens to ferries after two years

29 July 2024

The long pier at Yokohama opened to ferries on Monday, two years after a storm had broken its outer half and the harbour had closed it to all ships.

The harbour office said that nine ferries a day would land there, and that the old landing at the foot of the hill would be kept for the boats of the fishermen.

Engineers of the city looked at every one of its 214 piles before the opening, and replaced 38 of them, the office said, at a cost that it would publish in the autumn.`;
const JAPANESE = `横浜の大桟橋、2年ぶりにフェリー再開

2024年7月29日

横浜港の大桟橋で29日、フェリーの発着が2年ぶりに再開した。嵐で外側の半分が壊れ、港湾事務所がすべての船の使用を止めていた。

港湾事務所によると、1日に9便が発着し、丘のふもとの古い船着き場は漁船のために残される。市の技術者は開業の前に214本の杭をすべて調べた。

事務所は38本を取り換えたと説明し、費用は秋に公表するとしている。地元の商店街は再開を歓迎し、週末に催しを開く予定だ。`;

const outletOf = (head: string, foot = "", body = BODY) =>
  extractText(`${head}\n\n${body}\n\n${foot}`).outlet;

describe("the outlet of a pasted page", () => {
  it.each([
    ["The Example Times\n\nHome\nWorld\nSports"],
    ["Skip to content\n\nINLAND COURIER\n\nHome\nWorld\nSports"],
    ["Menu\nNorth Coast Herald-Tribune\nHome\nWorld"],
    ["Coast News Agency\n\nHome\nWorld"],
  ])("stands in the masthead of %j", (head) =>
    expect(outletOf(head)).toBe(
      head.split("\n").find((line) => /Times|COURIER|Tribune|Agency/u.test(line)) ?? "",
    ),
  );

  it("stands in a Japanese masthead", () =>
    expect(outletOf("架空新報\n\nトップ\n政治\n国際\n経済", "", JAPANESE)).toBe("架空新報"));

  it.each([
    ["© 2024 The Example Times", "The Example Times"],
    ["© The Example Times 2024. All rights reserved.", "The Example Times"],
    ["Copyright © 2024, Inland Courier. All rights reserved.", "Inland Courier"],
    ["Copyright (C) 2024 架空新報社 All Rights Reserved.", "架空新報"],
    ["©架空日報社 無断転載を禁じます", "架空日報"],
    ["(C) 架空日報社", "架空日報"],
  ])("stands in the line of rights %j", (foot, name) => expect(outletOf("Home\nWorld", foot)).toBe(name));

  it.each([
    ["Home\nWorld\nLatest Post\nPrayer Times\nOpening Times\nSports Daily Quiz"],
    ["Home\nThe Example Times\nInland Courier\nWorld"],
    ["トップ\n最新新聞\n地方新聞\n生放送"],
  ])("is unknown below %j", (head) => expect(outletOf(head, "About us\nContact")).toBeNull());

  it("may be any short line above the title, for whoever knows the names", () => {
    const { lines } = extractText(`Skip to content\n\nNHK WORLD\nWorld\n\n${BODY}`);
    expect(mastheadLines(lines)).toEqual(["Skip to content", "NHK WORLD", "World"]);
  });
});
