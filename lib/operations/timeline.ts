import { z } from "zod";
import { publishedDevelopments, timelineChoices } from "../data/developments";
import { read } from "./operation";
import { optionalText } from "./fields";

/** The public timeline. Every filter may be absent; an unknown value finds nothing. */
export const readTimeline = read({
  name: "timeline.read",
  allow: "timeline:read",
  input: z.object({
    words: optionalText(200),
    topic: optionalText(100),
    entity: optionalText(100),
    state: optionalText(100),
    country: optionalText(100),
    category: optionalText(100),
    order: z.enum(["newest", "oldest"]).catch("newest").default("newest"),
  }),
  run: async (store, filter) => ({
    developments: await publishedDevelopments(store, filter),
    choices: await timelineChoices(store),
    filter,
    today: store.now.toISOString().slice(0, 10),
  }),
});
