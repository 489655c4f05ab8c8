"use server";

import * as stories from "@/lib/operations/stories";
import { action } from "@/lib/web/action";
import { storyAddress } from "@/lib/web/addresses";

export const create = action(stories.create, storyAddress);
export const edit = action(stories.edit);
export const move = action(stories.move);
export const merge = action(stories.merge, storyAddress);
export const split = action(stories.split, storyAddress);
export const reject = action(stories.reject);
export const submit = action(stories.submit);
export const publish = action(stories.publish);
export const unpublish = action(stories.unpublish);
