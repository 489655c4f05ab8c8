import { perform } from "../../lib/operations/perform";
import { create, edit, publish, show, submit } from "../../lib/operations/stories";
import { systemActor } from "../../lib/policy";
import { articleOf, type Filed } from "./article-steps";
import type { DemoStory } from "./newsroom";

const demo = systemActor("demo");

async function versionOf(id: string): Promise<number> {
  return (await perform(show, demo, { id })).output.story.version;
}

export async function openStory(
  filed: Filed,
  { title, titleJa, summary, pages }: DemoStory,
): Promise<string> {
  const articleIds = pages.map((page) => articleOf(filed, page));
  const { id } = (await perform(create, demo, { title, articleIds })).output;
  await perform(edit, demo, { id, version: await versionOf(id), title, titleJa, summary });
  return id;
}

export async function finishStory(id: string, { state }: DemoStory): Promise<void> {
  await perform(submit, demo, { id, version: await versionOf(id) });
  if (state === "published") await perform(publish, demo, { id, version: await versionOf(id) });
}
