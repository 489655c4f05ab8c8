/** A stretch `[start, end)` of a version's `text`, in UTF-16 units. The one coordinate system of the desk. */
export interface Span {
  start: number;
  end: number;
}
