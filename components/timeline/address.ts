/** What the timeline can be narrowed by; each is a parameter of its address, so that every view can be shared. */
export interface TimelineFilter {
  words: string | null;
  topic: string | null;
  entity: string | null;
  state: string | null;
  country: string | null;
  category: string | null;
  order: "newest" | "oldest";
}

const NOTHING: TimelineFilter = {
  words: null,
  topic: null,
  entity: null,
  state: null,
  country: null,
  category: null,
  order: "newest",
};

/** The address of a view: only what is set stands in it, always in the same order. */
export function timelineAddress(filter: Partial<TimelineFilter>, path = "/timeline"): string {
  const all = { ...NOTHING, ...filter };
  const set = new URLSearchParams();
  for (const key of ["words", "topic", "entity", "state", "country", "category"] as const) {
    const value = all[key];
    if (value) set.set(key, value);
  }
  if (all.order !== "newest") set.set("order", all.order);
  return set.size ? `${path}?${set}` : path;
}

export const isNarrowed = ({ order: _order, ...narrowing }: TimelineFilter): boolean =>
  Object.values(narrowing).some(Boolean);

/** Parameters as an address gives them: of one that stands there twice, the first counts. */
export function firstOfEach(params: Record<string, string | string[] | undefined>): Record<string, string> {
  const entries = Object.entries(params).flatMap(([key, value]) => {
    const first = Array.isArray(value) ? value[0] : value;
    return first === undefined ? [] : [[key, first] as const];
  });
  return Object.fromEntries(entries);
}

/** An encoded address, also where the slug is Japanese. */
export const storyAddress = (slug: string): string => `/stories/${encodeURIComponent(slug)}`;
export const developmentAddress = (id: string): string => `/developments/${encodeURIComponent(id)}`;
