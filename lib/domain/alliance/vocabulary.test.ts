import { describe, expect, it } from "vitest";
import { formsOfAll } from "../entities/forms";
import { ENTITIES } from "./entities";
import { TOPICS } from "./topics";

const repeated = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);

describe("the beat's gazetteer", () => {
  const ids = new Set(ENTITIES.map((entity) => entity.id));

  it("gives every entity an id of its own", () => expect(repeated(ENTITIES.map(({ id }) => id))).toEqual([]));

  it("gives every Wikidata id once, well formed", () => {
    const wikidata = ENTITIES.flatMap((entity) => entity.wikidata ?? []);
    expect(repeated(wikidata)).toEqual([]);
    expect(wikidata.filter((id) => !/^Q[1-9]\d*$/.test(id))).toEqual([]);
  });

  it("has no form that plainly names two entities", () => {
    const collisions = formsOfAll(ENTITIES)
      .map(
        (form) =>
          [
            form.text,
            form.candidates.filter(({ strength }) => strength === "full").map(({ entity }) => entity.id),
          ] as const,
      )
      .filter(([, owners]) => owners.length > 1);
    expect(collisions).toEqual([]);
  });

  it("names countries and bodies that are in it", () => {
    const named = ENTITIES.flatMap((entity) =>
      [entity.country ?? [], (entity.offices ?? []).flatMap((office) => office.body ?? [])].flat(),
    );
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it("has offices that begin before they end, and follow each other without overlap", () => {
    const terms = ENTITIES.flatMap((entity) =>
      (entity.offices ?? []).map((office) => ({ ...office, who: entity.id })),
    );
    expect(
      terms.filter(({ from, to }) => !/^\d{4}-\d{2}(-\d{2})?$/.test(from) || (to !== null && to < from)),
    ).toEqual([]);
    const bySeat = new Map<string, typeof terms>();
    for (const term of terms) {
      const seat = `${term.title}, ${term.body}`;
      bySeat.set(seat, [...(bySeat.get(seat) ?? []), term]);
    }
    const overlaps = [...bySeat].flatMap(([seat, holders]) =>
      holders
        .toSorted((a, b) => a.from.localeCompare(b.from))
        .flatMap((one, index, all) => {
          const next = all[index + 1];
          return next && (one.to === null || next.from < one.to.slice(0, next.from.length))
            ? [`${seat}: ${one.who}, ${next.who}`]
            : [];
        }),
    );
    expect(overlaps).toEqual([]);
  });
});

describe("the beat's topics", () => {
  it("is a shallow tree with an id of its own for each", () => {
    expect(repeated(TOPICS.map(({ id }) => id))).toEqual([]);
    const roots = new Set(TOPICS.filter(({ parent }) => parent === null).map(({ id }) => id));
    expect(TOPICS.filter(({ parent }) => parent !== null && !roots.has(parent))).toEqual([]);
  });

  it("gives each a cue in both languages", () => {
    const hasJapanese = (cue: string) => /[\p{Script=Han}\p{Script=Katakana}]/u.test(cue);
    expect(
      TOPICS.filter(({ cues }) => !cues.some(hasJapanese) || cues.every(hasJapanese)).map(({ id }) => id),
    ).toEqual([]);
  });
});
