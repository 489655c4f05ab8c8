import { expect, it } from "vitest";
import { englishForms, japaneseStems } from "./inflections";
import { REPORTING_VERBS } from "./verb-groups";
import { countVerbGroups, verbGroup } from "./verbs";

it("lists each verb once", () => {
  const keys = REPORTING_VERBS.map(({ text, language }) => `${language} ${text}`);
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

it("says the group of a verb as printed, and counts", () => {
  expect(verbGroup("Claimed", "en")).toBe("doubting");
  expect(verbGroup("非難し", "ja")).toBe("charging");
  expect(verbGroup("sang", "en")).toBeNull();
  expect(countVerbGroups([{ verbGroup: "doubting" }, { verbGroup: null }])).toMatchObject({
    doubting: 1,
    neutral: 0,
  });
});
