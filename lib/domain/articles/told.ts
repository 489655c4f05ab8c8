import type { Extraction } from "./extraction";
import { joinBlocks } from "./extraction";
import { parseEdtf } from "../dates/edtf";
import { feedDate } from "../feeds/dates";
import { detectLanguage } from "./language";

/** What the bringer of a page says about it: a feed about its item, a table about its row. */
export interface ToldFacts {
  /** Who says so, for the evidence: "the feed", "the file". */
  by: string;
  title?: string | null;
  /** EDTF, or a date as feeds and mails write it. */
  published?: string | null;
  bylines?: readonly string[];
  outlet?: string | null;
}

/** Zones of the countries of the beat, for the day on which an instant was there. Where a country has several, its capital's. */
const ZONES: Record<string, string> = {
  JP: "Asia/Tokyo",
  US: "America/New_York",
  KR: "Asia/Seoul",
  CN: "Asia/Shanghai",
  TW: "Asia/Taipei",
  PH: "Asia/Manila",
  SG: "Asia/Singapore",
  AU: "Australia/Sydney",
  IN: "Asia/Kolkata",
  GB: "Europe/London",
  FR: "Europe/Paris",
  DE: "Europe/Berlin",
};

/**
 * What a bringer writes as a date, as EDTF: EDTF stays as it is (`2024-07`), an instant becomes the day that it was in the zone of the outlet's
 * country, or in UTC where that is not known. Null when it cannot be read.
 */
export function dayOf(written: string, country: string | null): string | null {
  const given = parseEdtf(written.trim());
  if (given && !given.includes("T")) return given;
  const instant = feedDate(written);
  if (!instant) return null;
  // A day without a time of day is no instant, and belongs to no zone.
  const midnight = /^(\d{4}-\d{2}-\d{2})T00:00:00(?:\.0+)?Z$/.exec(instant)?.[1];
  if (midnight) return midnight;
  const zone = (country && ZONES[country]) || "UTC";
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(new Date(instant));
}

/** Fills what the page itself does not say with what its bringer says. What the page says stays. */
export function completed(extraction: Extraction, told: ToldFacts, country: string | null): Extraction {
  const day = told.published ? dayOf(told.published, country) : null;
  return {
    ...extraction,
    title: extraction.title ?? told.title ?? null,
    outlet: extraction.outlet ?? told.outlet ?? null,
    bylines: extraction.bylines.length ? extraction.bylines : [...(told.bylines ?? [])],
    clues:
      told.published && !day && !extraction.published
        ? [
            ...extraction.clues,
            `${told.by} gives “${told.published.slice(0, 60)}”, which is no date that can be read`,
          ]
        : extraction.clues,
    published:
      extraction.published ??
      (day && told.published
        ? { edtf: day, basis: "inferred", evidence: `${told.by} says ${told.published}` }
        : null),
  };
}

/** Shorter text says nothing that its headline does not say. */
const SHORTEST = 40;

/** An article of a feed's own few sentences, for a page that cannot be had. Null when there is too little. */
export function fromSummary(title: string | null, summary: string, why: string): Extraction | null {
  const paragraphs = summary
    .replace(/<(?:script|style)\b[\s\S]*?(?:<\/(?:script|style)>|$)/giu, " ")
    .replace(/<(?:br|\/p|\/div|\/li|\/h\d)\b[^<>]*>/giu, "\n\n")
    .replace(/<[^<>]*>/gu, " ")
    .split(/\n{2,}/u)
    .map((text) => plain(text))
    .filter(Boolean);
  const blocks = paragraphs.map((text) => ({ kind: "paragraph" as const, text }));
  const text = joinBlocks(blocks);
  if (text.length < SHORTEST) return null;
  return {
    title,
    dek: null,
    bylines: [],
    outlet: null,
    section: null,
    published: null,
    captured: null,
    clues: [why],
    language: detectLanguage(`${title ?? ""}\n${text}`),
    publisherTags: [],
    blocks,
    text,
    lines: [],
  };
}

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Text without references and with single spaces. */
function plain(text: string): string {
  return text
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/giu, (whole, decimal, hex, name) => {
      if (name) return NAMED[String(name).toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
    })
    .replace(/\s+/gu, " ")
    .trim();
}
