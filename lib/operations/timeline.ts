import { z } from "zod";
import { publishedDevelopments, timelineChoices } from "../data/developments";
import { read } from "./operation";
import { optionalText } from "./fields";

/** Addresses are shared and mangled: what cannot be meant does not filter. */
const filter = optionalText(200).catch(null);

/** The public timeline. Every filter may be absent; an unknown value finds nothing. */
export const readTimeline = read({
  name: "timeline.read",
  allow: "timeline:read",
  input: z.object({
    words: filter,
    topic: filter,
    entity: filter,
    state: filter,
    country: filter.transform((country) => country?.toUpperCase() ?? null),
    category: filter,
    order: z.enum(["newest", "oldest"]).catch("newest").default("newest"),
  }),
  run: async (store, filter) => ({
    developments: await publishedDevelopments(store, filter),
    choices: await timelineChoices(store),
    filter,
    today: store.now.toISOString().slice(0, 10),
  }),
});
