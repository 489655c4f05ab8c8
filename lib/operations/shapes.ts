/** What the operations give, for those who show it. */
export type { ActInList } from "../data/acts";
export type { AnnotationInList } from "../data/annotations";
export type { ArticleInList, WholeArticle } from "../data/articles";
export type { DevelopmentRow } from "../data/developments";
export type { FeedItemRow } from "../data/feed-items";
export type { WordRow } from "../data/listed-words";
export type { ImportItemRow, ImportRow, ItemCounts } from "../data/imports";
export type { PersonRow } from "../data/people";
export type { SourceRow } from "../data/sources";
export type { StoryInList, WholeStory } from "../data/stories";
export type { TokenRow } from "../data/tokens";
export type { EntityRow, TagRow } from "../data/vocabulary";
export type { Copy } from "./articles";
export type { Discovery } from "./discovering";
export type { Filed } from "./filing";
export type { JobList } from "./jobs";
export type { SourceInList } from "./source-health";
export type { StoryOutlook } from "./story-outlook";
