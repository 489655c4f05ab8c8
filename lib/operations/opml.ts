import { z } from "zod";
import { addFeed, feedsAt, pollSoon } from "../data/feeds";
import { addSource, findSource, listSources } from "../data/sources";
import { AppError } from "../errors";
import { isCountry, isLanguage } from "../domain/alliance/codes";
import { feedAddress } from "./fields";
import { readOpml, writeOpml } from "../domain/feeds/opml";
import { MOST_OPML_BYTES } from "../domain/feeds/opml-size";
import { read, write } from "./operation";

/** All sources with their feeds as OPML 2.0, with our own facts in a namespace: bringing it in again restores everything. */
export const exportOpml = read({
  name: "opml.export",
  allow: "source:manage",
  input: z.object({}),
  run: async (store) => {
    const sources = await listSources(store);
    const outlets = sources.map(({ name, homepage, country, language, owner, ownership, feeds }) => ({
      name,
      homepage,
      country,
      language,
      owner,
      ownership,
      folder: [],
      feeds: feeds.map(({ url, title, pausedReason }) => ({ url, title, pausedReason })),
    }));
    const at = store.now.toISOString();
    return {
      bytes: new TextEncoder().encode(writeOpml(outlets, "Alliance Desk: sources", at)),
      fileName: `alliance-desk-sources-${at.slice(0, 10)}.opml`,
    };
  },
});

/** As long as a name typed by hand may be. */
const LONGEST_NAME = 150;

const opmlFile = z
  .object({ name: z.string(), type: z.string(), bytes: z.instanceof(Uint8Array) })
  .refine(({ bytes, name }) => bytes.byteLength > 0 || !name, "This file is empty.")
  .refine(({ name }) => name, "Choose a file.")
  .refine(({ bytes }) => bytes.byteLength <= MOST_OPML_BYTES, "An OPML file of more than 5 MB is not read.");

/** Brings sources and feeds in. What is known stays as it is here; what is new is added. */
export const importOpml = write({
  name: "opml.import",
  allow: "source:manage",
  input: z.object({ file: opmlFile }),
  gather: async ({ file }) => {
    const found = readOpml(file.bytes);
    if ("error" in found) throw new AppError("invalid", found.error, { file: found.error });
    // What can be had of a broken file is taken, and what is wrong with it is said first.
    const end = new TextDecoder().decode(file.bytes.subarray(-200)).trimEnd();
    const isCut = !/<\/opml\s*>$/iu.test(end) && !/\0/u.test(end);
    return isCut
      ? {
          ...found,
          problems: ["The file ends in the middle: what comes after was lost on the way.", ...found.problems],
        }
      : found;
  },
  run: async (store, _input, found) => {
    const problems = [...found.problems];
    const added = { sources: 0, feeds: 0 };
    const toPoll: string[] = [];
    for (const { folder: _folder, feeds, ...told } of found.sources) {
      const facts = {
        ...told,
        name: told.name.slice(0, LONGEST_NAME),
        country: told.country && isCountry(told.country) ? told.country : null,
        language: told.language && isLanguage(told.language) ? told.language : null,
      };
      const host = facts.homepage && URL.canParse(facts.homepage) ? new URL(facts.homepage).hostname : null;
      const bare = host?.replace(/^www\./, "") ?? null;
      // By name first: two outlets of one house may share a host, and only one of them may have it.
      const known = (await findSource(store, facts.name, null)) ?? null;
      const hostIsFree = bare !== null && (await findSource(store, null, bare)) === null;
      const sourceId = known?.id ?? (await addSource(store, { ...facts, host: hostIsFree ? bare : null }));
      if (!known) added.sources += 1;
      for (const one of feeds) {
        const address = feedAddress.safeParse(one.url);
        if (!address.success) {
          problems.push(`${one.url} is no web address.`);
          continue;
        }
        const feed = { ...one, url: address.data };
        const [polled] = await feedsAt(store, [feed.url]);
        if (polled) {
          if (polled.source.id !== sourceId)
            problems.push(`${feed.url} is polled already, for ${polled.source.name}.`);
          continue;
        }
        const id = await addFeed(store, sourceId, feed);
        if (feed.pausedReason === null) toPoll.push(id);
        added.feeds += 1;
      }
    }
    await pollSoon(store, toPoll);
    store.about(
      "source",
      "",
      `Brought in ${added.sources} ${added.sources === 1 ? "source" : "sources"} and ${added.feeds} ${added.feeds === 1 ? "feed" : "feeds"} from OPML`,
    );
    return { ...added, problems };
  },
});
