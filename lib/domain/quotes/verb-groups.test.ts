import { expect, it } from "vitest";
import { englishForms, japaneseStems } from "./inflections";
import { countGroups } from "./listed-word";
import { VERB_GROUPS } from "./verb-groups";
import { verbReader } from "./verbs";
import { FIRST_WORDS } from "./word-lists";

it("lists each word once", () => {
  const keys = FIRST_WORDS.map(({ list, text, language }) => `${list} ${language} ${text}`);
  expect(new Set(keys).size).toBe(keys.length);
});

it.each([
  ["deny", "denied"],
  ["tell", "told"],
  ["stress", "stresses"],
  ["praise", "praising"],
  ["point out", "pointed out"],
])("%s is printed %s", (verb, form) => expect(englishForms(verb)).toContain(form));

it.each([
  ["述べる", "述べ"],
  ["語る", "語っ"],
  ["主張する", "主張し"],
  ["書く", "書い"],
])("%s is known by %s", (verb, stem) => expect(japaneseStems(verb)).toContain(stem));

it("says the plain form and the group of a verb as printed, and counts", () => {
  const { entryOf } = verbReader();
  expect(entryOf("Claimed", "en")).toMatchObject({ text: "claim", group: "doubting" });
  expect(entryOf("非難し", "ja")).toMatchObject({ text: "非難する", group: "charging" });
  expect(entryOf("sang", "en")).toBeNull();
  expect(countGroups(VERB_GROUPS, ["doubting", null, "neutral", "doubting"])).toEqual([
    { group: "neutral", count: 1 },
    { group: "doubting", count: 2 },
  ]);
});
