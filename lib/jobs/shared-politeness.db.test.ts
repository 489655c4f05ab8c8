import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closeDatabase, database } from "../data/database";
import { freshDesk, type Desk } from "../operations/testing";
import { perform } from "../operations/perform";
import { hostHold, hostTurn } from "../operations/workers";
import { Busy } from "../sources/politeness";
import { sharedPoliteness } from "./shared-politeness";

const HOST = "bulletin.example";
const GAP_MS = 1000;
const MINUTE_MS = 60_000;

let desk: Desk;
beforeEach(async () => {
  desk = await freshDesk();
});
afterAll(closeDatabase);

const takeTurn = async (host = HOST) =>
  (await perform(hostTurn, desk.system, { host, gapMs: GAP_MS, mostMs: MINUTE_MS })).output;

describe("the pace of a host, shared by all workers", () => {
  it("gives turns that lie the gap apart, however many ask at once", async () => {
    const turns = await Promise.all(Array.from({ length: 20 }, () => takeTurn()));
    expect(turns.every(({ turn }) => turn)).toBe(true);
    const starts = turns.map(({ at }) => at.getTime()).sort((a, b) => a - b);
    const gaps = starts.slice(1).map((at, n) => at - (starts[n] ?? 0));
    expect(gaps.filter((gap) => gap < GAP_MS)).toEqual([]);
  });

  it("does not make one host wait for another", async () => {
    for (let n = 0; n < 10; n++) await takeTurn();
    const [{ at: late }, { at: early }] = [await takeTurn(), await takeTurn("ledger.example")];
    expect(early.getTime()).toBeLessThan(late.getTime());
  });

  it("takes no turn that is too far away, and says when there may be one", async () => {
    await perform(hostHold, desk.system, { host: HOST, seconds: 3600 });
    const { turn, at } = await takeTurn();
    expect(turn).toBe(false);
    const { nextAt } = await database().hostTurn.findUniqueOrThrow({ where: { host: HOST } });
    expect(at).toEqual(nextAt);
  });

  it("keeps every worker away from a host that asked one of them for it", async () => {
    const [one, other] = [sharedPoliteness(), sharedPoliteness()];
    one.retryAfter(HOST, 3600);
    await expect
      .poll(() => database().hostTurn.findUnique({ where: { host: HOST } }))
      .toMatchObject({ host: HOST });
    await expect(other.turn(HOST)).rejects.toBeInstanceOf(Busy);
    (await other.turn("ledger.example"))();
  });
});
