/** What an editor's note can be. */
export const ANNOTATION_KINDS = ["comment", "claim", "quote", "date", "framing", "question"] as const;
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];
