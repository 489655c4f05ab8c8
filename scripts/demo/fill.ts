import { perform } from "../../lib/operations/perform";
import { save as saveSource } from "../../lib/operations/sources";
import { systemActor } from "../../lib/policy";
import { bringIn, putAway, tagArticle, type Filed } from "./article-steps";
import { ARTICLES } from "./articles";
import { settleDevelopment } from "./development-steps";
import { STORIES } from "./newsroom";
import { OUTLETS } from "./outlets";
import { finishStory, openStory } from "./story-steps";

/** Fills in the demo newsroom through the same operations as the interface. Stops at the first thing that does not fit. */
export async function fillDemo(say: (step: string) => void): Promise<void> {
  for (const outlet of OUTLETS) await perform(saveSource, systemActor("demo"), outlet);

  const filed: Filed = new Map();
  const handled = ARTICLES.filter(({ tags }) => tags);
  for (const article of handled) {
    await bringIn(filed, article);
    await tagArticle(filed, article);
  }
  say(`demo: ${handled.length} articles of ${OUTLETS.length} invented outlets`);

  for (const story of STORIES) {
    const id = await openStory(filed, story);
    for (const development of story.developments) await settleDevelopment(filed, development);
    await finishStory(id, story);
  }
  await putAway(filed, handled);
  say(
    `demo: ${STORIES.length} stories, ${STORIES.flatMap(({ developments }) => developments).length} developments`,
  );

  const waiting = ARTICLES.filter(({ tags }) => !tags);
  for (const article of waiting) await bringIn(filed, article);
}
