import { expect, it } from "vitest";
import { dayEdtf } from "./calendar";
import { easter, floating, nthWeekday } from "./feasts";

it.each([
  [2016, "2016-03-27"],
  [2019, "2019-04-21"],
  [2024, "2024-03-31"],
  [2038, "2038-04-25"],
])("Easter %i is %s", (year, day) => expect(dayEdtf(easter(year))).toBe(day));

it("finds the nth and the last weekday of a month", () => {
  expect(dayEdtf(floating(11, 4, 4)(2024))).toBe("2024-11-28");
  expect(dayEdtf(floating(5, 1, -1)(2024))).toBe("2024-05-27");
  expect(nthWeekday(2024, 2, 5, 5)).toBeNull();
});
