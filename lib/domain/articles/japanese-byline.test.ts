import { describe, expect, it } from "vitest";
import { bareJapaneseName, japaneseByline, placedName } from "./japanese-byline";

describe("who wrote it, in Japanese", () => {
  it.each([
    ["山田花子記者", "山田花子"],
    ["編集委員・山田花子", "山田花子"],
    ["政治部　山田 花子", "山田 花子"],
    ["ワシントン支局長・山田花子", null],
    ["論説委員 早瀬ひかり", "早瀬ひかり"],
    ["取材・文／森川健一", "森川健一"],
    ["政治部記者", null],
    ["社会部", null],
    ["会員記者", null],
  ])("%s", (text, name) => expect(japaneseByline(text)).toBe(name));

  it.each([
    ["森川健一", "森川健一"],
    ["【早瀬ひかり】", "早瀬ひかり"],
    ["高瀬　涼", "高瀬　涼"],
    ["有料記事", null],
    ["政治部", null],
    ["速報", null],
    ["文字拡大", null],
    ["東京都港区", null],
    ["動画あり", null],
  ])("%s by itself", (text, name) => expect(bareJapaneseName(text)).toBe(name));

  it("stands beside the place at the beginning of a text", () => {
    expect(placedName("【東京＝高瀬涼】日本と米国は")).toBe("高瀬涼");
    expect(placedName("【ワシントン=共同】日本と米国は")).toBeNull();
    expect(placedName("【速報】日本と米国は")).toBeNull();
  });
});
