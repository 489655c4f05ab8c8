import { readTimeline } from "@/lib/operations/timeline";
import { atomFeed } from "@/lib/web/feed";

export const GET = atomFeed(readTimeline);
