import type { DateParser } from "../parser";

/** Claimed so that no parser reads a date out of them: hulls, aircraft, articles, treaties' numbers, "2+2", names, habits. */
export const notDates: DateParser = {
  name: "not-dates",
  pattern: new RegExp(
    [
      "\\b(?:[A-Z]{1,4}|[A-Z][a-z]?)-\\d{1,4}[A-Z]?\\b",
      "\\b\\d\\+\\d\\b",
      "\\b(?:Article|Resolution|Section|Chapter|Title|Flight|Room|Route|Paragraph|Annex|No\\.|Law No\\.) \\d+(?:[./-]\\d+)*",
      "\\b(?:every|each) (?:other )?(?:day|week|month|year|morning|weekend|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b",
      "\\b(?:Black|Good|Ash|Super|Bloody) (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b",
      "\\b(?:Theresa|Robert|Peter|Brian) May\\b",
      "\\b(?:Daily|Sunday|Saturday|Financial) (?:Times|Telegraph|Post|Mail|Mirror|Express)\\b",
      "\\bUSA Today\\b|\\b(?:Russia|India|China|World|Psychology) Today\\b",
      "\\bAugust (?:body|institution|assembly)\\b",
    ].join("|"),
    "g",
  ),
  read: () => null,
};
