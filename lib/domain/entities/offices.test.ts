import { describe, expect, it } from "vitest";
import { ENTITIES } from "../alliance/entities";
import { createEntityFinder } from "./find";
import { createOfficeFinder } from "./offices";

const names = createEntityFinder(ENTITIES);
const offices = createOfficeFinder(ENTITIES);
const find = (text: string, language = "en", published: string | null = "2024-07-29") => {
  const options = { language, published };
  return offices.find(text, options, names.find(text, options));
};
const ids = (...args: Parameters<typeof find>) => find(...args).map(({ entityId }) => entityId);

describe("createOfficeFinder", () => {
  it("finds the holder of the day, and says so", () => {
    expect(find("The Japanese prime minister left.")[0]).toMatchObject({
      entityId: "fumio-kishida",
      text: "The Japanese prime minister",
      reason: "Fumio Kishida was Prime Minister on 2024-07-29",
    });
    expect(ids("The Japanese prime minister left.", "en", "2025-06-01")).toEqual(["shigeru-ishiba"]);
  });

  it("gives the day of a change to the one who comes", () =>
    expect(ids("Japan’s prime minister spoke.", "en", "2024-10-01")).toEqual(["shigeru-ishiba"]));

  it("gives the same ids in Japanese", () => {
    expect(ids("日本の首相は米大統領と会談した。", "ja")).toEqual(["fumio-kishida", "joe-biden"]);
    expect(ids("The Japanese prime minister met the US president.")).toEqual(["fumio-kishida", "joe-biden"]);
  });

  it("takes an office without a country for someone named before", () => {
    expect(ids("Lloyd Austin spoke. Later the secretary left.")).toEqual(["lloyd-austin"]);
    expect(ids("岸田文雄首相は到着した。首相は会見した。", "ja")).toEqual(["fumio-kishida"]);
    expect(ids("The secretary left.")).toEqual([]);
  });

  it("names nobody without a date, nor where a name follows", () => {
    expect(ids("The Japanese prime minister left.", "en", null)).toEqual([]);
    expect(ids("The Japanese Prime Minister Fumio Kishida left.")).toEqual([]);
  });
});
