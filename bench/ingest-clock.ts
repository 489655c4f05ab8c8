import { performance } from "node:perf_hooks";
import { database } from "../lib/data/database";
import type { Prisma } from "../lib/data/generated/client";
import type { World } from "../lib/operations/world";

/** Adds up where a worker's time goes, from outside: around the world that it asks and the database client that it uses. */

export type Spent = Record<string, { count: number; ms: number }>;

export class Clock {
  readonly spent: Spent = {};
  /** When the page of an address had come. */
  private readonly fetched = new Map<string, number>();

  add(what: string, ms: number): void {
    const sum = (this.spent[what] ??= { count: 0, ms: 0 });
    sum.count += 1;
    sum.ms += ms;
  }

  async time<T>(what: string, work: () => Promise<T>): Promise<T> {
    const began = performance.now();
    try {
      return await work();
    } finally {
      this.add(what, performance.now() - began);
    }
  }

  world(world: World): World {
    return {
      now: world.now,
      fetchFeed: (url, last) => this.time("fetching the feed", () => world.fetchFeed(url, last)),
      fetchPage: async (url) => {
        const page = await this.time("fetching the page", () => world.fetchPage(url));
        this.fetched.set(url, performance.now());
        return page;
      },
    };
  }

  /** From now on the client of this process tells how long its transactions take, and the stages of filing in them. */
  watchDatabase(): void {
    const client = database();
    const timed = (work: (tx: Prisma.TransactionClient) => Promise<unknown>, options?: object) => {
      const asked = performance.now();
      let stages: Stages | null = null;
      return client
        .$transaction(async (tx) => {
          this.add("waiting for a transaction", performance.now() - asked);
          stages = new Stages(asked, this.fetched);
          return work(stages.watch(tx));
        }, options)
        .finally(() => stages?.addTo(this));
    };
    const watched = new Proxy(client, {
      get: (target, name) => (name === "$transaction" ? timed : Reflect.get(target, name, target)),
    });
    Object.assign(globalThis, { deskDatabase: watched });
  }
}

/** The stages of one transaction, told by its queries. One that makes no article is book-keeping. */
class Stages {
  private stage = "filing";
  private began = performance.now();
  private queries = 0;
  private extracting: number | null = null;
  private readonly parts: [string, number][] = [];

  constructor(
    private readonly asked: number,
    private readonly fetched: ReadonlyMap<string, number>,
  ) {}

  watch(tx: Prisma.TransactionClient): Prisma.TransactionClient {
    return new Proxy(tx, {
      get: (target, model) => {
        const found: unknown = Reflect.get(target, model, target);
        if (typeof found === "function") return this.timed(String(model), found.bind(target));
        if (typeof found !== "object" || found === null) return found;
        return new Proxy(found, {
          get: (queries, method) => {
            const query: unknown = Reflect.get(queries, method, queries);
            if (typeof query !== "function") return query;
            return this.timed(`${String(model)}.${String(method)}`, query.bind(queries));
          },
        });
      },
    });
  }

  private timed(name: string, query: (...args: unknown[]) => Promise<unknown>) {
    return async (...args: unknown[]): Promise<unknown> => {
      if (name === "feedItem.updateMany" && this.stage === "enriching") this.next("settling and the record");
      const began = performance.now();
      const answer = await query(...args);
      this.queries += performance.now() - began;
      if (name === "article.create")
        this.extracting = this.asked - (this.fetched.get(urlIn(answer)) ?? this.asked);
      if (name === "article.update" && this.extracting !== null && this.stage === "filing")
        this.next("enriching");
      return answer;
    };
  }

  private next(stage: string): void {
    const now = performance.now();
    const ms = now - this.began;
    if (this.stage === "enriching") {
      this.parts.push(["enriching: its queries", this.queries], ["enriching: computing", ms - this.queries]);
    } else this.parts.push([this.stage, ms]);
    this.stage = stage;
    this.began = now;
    this.queries = 0;
  }

  addTo(clock: Clock): void {
    if (this.extracting === null) {
      clock.add("book-keeping transactions", performance.now() - this.began);
      return;
    }
    this.next("over");
    clock.add("extracting", this.extracting);
    for (const [what, ms] of this.parts) clock.add(what, ms);
  }
}

function urlIn(row: unknown): string {
  return typeof row === "object" && row !== null && "url" in row && typeof row.url === "string"
    ? row.url
    : "";
}
