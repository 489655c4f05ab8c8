/** A prefix tree over UTF-16 units: finds, at a place of a text, all stored words that begin there, in one walk. */
export interface Trie<Value> {
  add(word: string, value: Value): void;
  /** Values of the words that begin at `start`, shortest first, with where each ends. */
  at(text: string, start: number): { end: number; value: Value }[];
}

interface Node<Value> {
  next: Map<number, Node<Value>>;
  value?: Value;
}

export function createTrie<Value>(): Trie<Value> {
  const root: Node<Value> = { next: new Map() };
  return {
    add(word, value) {
      let node = root;
      for (let index = 0; index < word.length; index++) {
        const unit = word.charCodeAt(index);
        let child = node.next.get(unit);
        if (!child) node.next.set(unit, (child = { next: new Map() }));
        node = child;
      }
      node.value = value;
    },
    at(text, start) {
      const found: { end: number; value: Value }[] = [];
      let node: Node<Value> | undefined = root;
      for (let index = start; index < text.length; index++) {
        node = node.next.get(text.charCodeAt(index));
        if (!node) break;
        if (node.value !== undefined) found.push({ end: index + 1, value: node.value });
      }
      return found;
    },
  };
}
