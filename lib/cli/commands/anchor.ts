import { anchor } from "../../domain/annotations/anchor";
import type { Selector } from "../../domain/annotations/selectors";
import { printLine, type Command } from "../command";
import { readJsonLines } from "../reading";

const isText = (value: unknown): value is string => typeof value === "string";
const isPlace = (value: unknown): value is number => typeof value === "number" && Number.isInteger(value);

function checkSelector(value: unknown): Selector[] {
  if (typeof value !== "object" || value === null) throw new Error("a selector is not an object");
  const row = new Map(Object.entries(value));
  const [type, exact, prefix, suffix] = [
    row.get("type"),
    row.get("exact"),
    row.get("prefix") ?? "",
    row.get("suffix") ?? "",
  ];
  if (type === "TextQuoteSelector") {
    if (!isText(exact) || !isText(prefix) || !isText(suffix))
      throw new Error("a TextQuoteSelector needs exact, prefix and suffix as text");
    return [{ type, exact, prefix, suffix }];
  }
  if (type === "TextPositionSelector") {
    const [start, end] = [row.get("start"), row.get("end")];
    if (!isPlace(start) || !isPlace(end))
      throw new Error("a TextPositionSelector needs start and end as whole numbers");
    return [{ type, start, end }];
  }
  // other W3C selectors (CSS, XPath, fragments) speak of markup, which a version's text has none of
  return [];
}

function checkRequest(value: unknown): { text: string; selectors: Selector[] } {
  if (typeof value !== "object" || value === null) throw new Error("not a JSON object");
  const row = new Map(Object.entries(value));
  const text = row.get("text");
  const selectors = row.get("selectors");
  if (!isText(text)) throw new Error("text is missing");
  if (!Array.isArray(selectors)) throw new Error("selectors is missing");
  return { text, selectors: selectors.flatMap(checkSelector) };
}

export const command: Command = {
  usage: "anchor [FILE…]   where a selection stands now; reads {text, selectors} as JSON lines",
  async run(args) {
    for (const { text, selectors } of await readJsonLines(args, checkRequest)) {
      const { status, start, end, confidence } = anchor(text, selectors);
      await printLine({ status, start, end, confidence });
    }
  },
};
