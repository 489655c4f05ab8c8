/** Two articles with a text in common: the same text, or probably one source text. */
export interface SharedPair {
  a: string;
  b: string;
}

/**
 * The articles by origin: those that share a text, directly or through others, stand together and count as one confirmation. In the order
 * of the articles given; pairs with others are passed over.
 */
export function originsOf(articles: readonly string[], pairs: readonly SharedPair[]): string[][] {
  const parent = new Map(articles.map((id) => [id, id]));
  const root = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) {
      parent.set(at, parent.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const { a, b } of pairs) if (parent.has(a) && parent.has(b)) parent.set(root(b), root(a));
  const groups = new Map<string, string[]>();
  for (const id of articles) {
    const group = groups.get(root(id));
    if (group) group.push(id);
    else groups.set(root(id), [id]);
  }
  return [...groups.values()];
}
