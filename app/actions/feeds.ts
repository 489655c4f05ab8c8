"use server";

import * as feeds from "@/lib/operations/feeds";
import { action } from "@/lib/web/action";
import { sourceAddress } from "@/lib/web/addresses";

export const addFeed = action(feeds.add, sourceAddress);
export const editFeed = action(feeds.edit);
export const removeFeed = action(feeds.remove);
export const pause = action(feeds.pause);
export const resume = action(feeds.resume);
export const pollNow = action(feeds.pollNow);
export const retryItems = action(feeds.retryItems);
