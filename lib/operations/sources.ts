import { z } from "zod";
import {
  addSource,
  editSource,
  getSource,
  listSources,
  removeSource,
  saveSource,
  sourceWithFeeds,
} from "../data/sources";
import { addFeed, pollSoon } from "../data/feeds";
import { listItems } from "../data/feed-items";
import { HEALTH_ORDER, type HealthState } from "../domain/feeds/health";
import { notFound } from "../errors";
import { isCountry, isLanguage } from "../domain/alliance/codes";
import { permits } from "../policy";
import { discoverFeeds } from "./discovering";
import { feedAddress, id, optionalText, optionalWebAddress, text, version } from "./fields";
import { read, write } from "./operation";
import { countHealth, healthOfSources } from "./source-health";

const OWNERSHIPS = ["state", "public", "private", "nonprofit", "unknown"] as const;

const facts = {
  name: text(150),
  homepage: optionalWebAddress,
  country: z
    .union([
      z.literal("").transform(() => null),
      z
        .string()
        .trim()
        .toUpperCase()
        .refine(isCountry, "This is no country's code. Two letters, such as JP."),
    ])
    .nullish()
    .transform((value) => value ?? null),
  language: optionalText(10).refine(
    (code) => code === null || isLanguage(code),
    "This is no language's code. Two letters, such as ja.",
  ),
  owner: optionalText(200),
  ownership: z.enum(OWNERSHIPS).default("unknown"),
};

/** What came last, beside the list. */
const LAST_ITEMS = 10;

const addresses = z.union([feedAddress.transform((one) => [one]), z.array(feedAddress).max(100)]).default([]);

/** All sources with their health, worst first; those without a feed come last. */
export const list = read({
  name: "sources.list",
  allow: "article:read",
  input: z.object({}),
  run: async (store) => {
    const sources = await healthOfSources(store, await listSources(store));
    const rank = (state: HealthState | undefined) =>
      state ? HEALTH_ORDER.indexOf(state) : HEALTH_ORDER.length;
    return {
      sources: sources.toSorted((a, b) => rank(a.health?.state) - rank(b.health?.state)),
      manages: permits(store.actor, "source:manage"),
    };
  },
});

/** How many sources are how: the strip on the desk. */
export const health = read({
  name: "sources.health",
  allow: "account:own",
  input: z.object({}),
  run: async (store) =>
    permits(store.actor, "article:read") ? countHealth(store, await listSources(store)) : {},
});

/** One source with its feeds and what came last. */
export const show = read({
  name: "sources.show",
  allow: "article:read",
  input: z.object({ id }),
  run: async (store, { id }) => {
    const source = await sourceWithFeeds(store, id);
    const [whole] = await healthOfSources(store, [source]);
    if (!whole) throw notFound("source");
    return {
      source: whole,
      items: await listItems(store, { feedIds: source.feeds.map((feed) => feed.id) }, LAST_ITEMS),
      manages: permits(store.actor, "source:manage"),
    };
  },
});

/** Finds the feeds of an address (a home page, or a feed itself), with a few items of each, and saves nothing. */
export const discover = read({
  name: "sources.discover",
  allow: "source:manage",
  input: z.object({ address: z.string().trim().max(2000) }),
  gather: ({ address }, world) => discoverFeeds(world, address),
  run: (store, _input, tell) => tell(store),
});

/** What the form for adding has to know; asked so that only those who may add get to see it. */
export const newSource = read({
  name: "sources.new",
  allow: "source:manage",
  input: z.object({ source: id.optional() }),
  run: async (store, { source }) => ({ to: source ? await getSource(store, source) : null }),
});

/** Adds a source with the feeds that were ticked. */
export const add = write({
  name: "sources.add",
  allow: "source:manage",
  input: z.object({ ...facts, feeds: addresses }),
  run: async (store, { feeds, ...source }) => {
    const sourceId = await addSource(store, { ...source, ...hostOf(source.homepage) });
    const added: string[] = [];
    for (const url of new Set(feeds)) added.push(await addFeed(store, sourceId, { url, title: null }));
    await pollSoon(store, added);
    store.about("source", sourceId, `Added the source “${source.name}”`);
    return { id: sourceId };
  },
});

export const edit = write({
  name: "sources.edit",
  allow: "source:edit",
  input: z.object({ id, version, ...facts }),
  run: async (store, { id, version, ...source }) => {
    await getSource(store, id);
    await editSource(store, id, version, { ...source, ...hostOf(source.homepage) });
    store.about("source", id, `Edited the source “${source.name}”`);
  },
});

/** Makes a source, or gives new facts to the one of this name. */
export const save = write({
  name: "sources.save",
  allow: "source:edit",
  input: z.object(facts),
  run: async (store, source) => {
    const { id } = await saveSource(store, { ...source, ...hostOf(source.homepage) });
    store.about("source", id, `Saved the source “${source.name}”`);
    return { id };
  },
});

/** A source goes with its feeds; its articles stay. */
export const remove = write({
  name: "sources.remove",
  allow: "source:manage",
  input: z.object({ id, version }),
  run: async (store, { id, version }) => {
    const source = await getSource(store, id);
    await removeSource(store, id, version);
    store.about("source", id, `Deleted the source “${source.name}”; its articles stay`);
  },
});

function hostOf(homepage: string | null): { host?: string } {
  return homepage ? { host: new URL(homepage).hostname.replace(/^www\./, "") } : {};
}
