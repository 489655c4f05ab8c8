import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closeDatabase, database } from "../data/database";
import { freshDesk, type Desk } from "./testing";
import { perform } from "./perform";
import { hostDone, hostHold, hostTurn } from "./workers";
import { Busy } from "../sources/politeness";
import { sharedPoliteness } from "./politeness";

const HOST = "bulletin.example";
const GAP_MS = 1000;
const MINUTE_MS = 60_000;

let desk: Desk;
beforeEach(async () => {
  desk = await freshDesk();
});
afterAll(closeDatabase);

const askTurn = async (host = HOST) =>
  (await perform(hostTurn, desk.system, { host, gapMs: GAP_MS, mostMs: MINUTE_MS, holdMs: MINUTE_MS }))
    .output;

/** Takes a turn and gives its place back at once. */
async function takeTurn(host = HOST): Promise<{ turn: boolean; at: Date }> {
  for (;;) {
    const asked = await askTurn(host);
    if (!asked.turn) continue;
    await perform(hostDone, desk.system, { host, until: asked.until });
    return asked;
  }
}

describe("the pace of a host, shared by all workers", () => {
  it("gives turns that lie the gap apart, however many ask at once", async () => {
    const turns = await Promise.all(Array.from({ length: 20 }, () => takeTurn()));
    expect(turns.every(({ turn }) => turn)).toBe(true);
    const starts = turns.map(({ at }) => at.getTime()).sort((a, b) => a - b);
    const gaps = starts.slice(1).map((at, n) => at - (starts[n] ?? 0));
    expect(gaps.filter((gap) => gap < GAP_MS)).toEqual([]);
  });

  it("has two places, which are free when they are given back, or when their holder must have died", async () => {
    const [first, second, third] = [await askTurn(), await askTurn(), await askTurn()];
    expect([first.turn, second.turn, third.turn]).toEqual([true, true, false]);
    await perform(hostDone, desk.system, { host: HOST, until: first.turn ? first.until : null });
    const fourth = await askTurn();
    expect([fourth.turn, (await askTurn()).turn]).toEqual([true, false]);
    await database().hostTurn.update({ where: { host: HOST }, data: { secondUntil: new Date(0) } });
    expect((await askTurn()).turn).toBe(true);
  });

  it("does not make one host wait for another", async () => {
    for (let n = 0; n < 10; n++) await takeTurn();
    const [{ at: late }, { at: early }] = [await takeTurn(), await takeTurn("ledger.example")];
    expect(early.getTime()).toBeLessThan(late.getTime());
  });

  it("takes no turn that is too far away, and says when there may be one", async () => {
    await perform(hostHold, desk.system, { host: HOST, seconds: 3600 });
    const { turn, at } = await askTurn();
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
