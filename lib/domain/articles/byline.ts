import { PLACES } from "../alliance/places";
import { japaneseByline } from "./japanese-byline";

const LABEL =
  /^(?:(?:written |reported |words |story |posted |published )?by|von|par|por|di|door|av|autor(?:en|a)?|author|text|reporter|文|取材|執筆|著者|筆者|記者)(?:\s*[:：・/／]\s*|\s+)(?=\S)/iu;
const NAME_WORD = String.raw`(?:\p{Lu}[\p{L}.'’-]*|de|da|del|della|di|van|von|der|den|la|le|bin|al|el|ten|ter|Al-\p{L}+)`;
const NAME = new RegExp(`^${NAME_WORD}(?:\\s+${NAME_WORD}){1,4}$`, "u");
const ROLE =
  /(?:\s*[,|–—•·/(]|\s+-|\s*\bin\b(?= [A-Z])|\bfor\b(?= [A-Z]))\s*(?:(?:[A-Z][a-z]+ )?(?:(?:senior|chief|staff|political|defen[cs]e|foreign|diplomatic|special|freelance|news|associate|managing|deputy|business|sports?|our) )*(?:reporter|writer|editor|correspondent|journalist|contributor|columnist|producer|staff|author|team|desk|bureau)\b.*|updated\b.*|published\b.*|.*\d{4}.*|\d.*|[A-Z][a-z]+(?:, [A-Z][a-z]+)*)\)?$/u;
/** A line with more than names in it is no byline. */
const LONGEST = 140;

/** Words of furniture, places and agencies that are capitalised like names. */
const NO_NAME =
  /\b(?:video|audio|loading|full|story|stories|verdict|social|sharing|written|rss|free|news|newsletters?|about|types?|media|comments?|kommentar|interview(?:s)?|read|more|photos?|images?|getty|press|our|home|page|menu|sign|log|subscribe|follow|share|watch|live|latest|breaking|review|opinion|analysis|united|states|kingdom|guide|table|contents|agency|ministry|department|university|court|editor|staff|team|credit|recipe|science|health|world|business|politics|sports?)\b|agentur|ajansı/iu;

/** True for "Kaitlin Serio": two to five capitalised words and nothing else. */
export function isPersonName(text: string): boolean {
  return (
    text.length <= 40 &&
    NAME.test(text) &&
    !NO_NAME.test(text) &&
    /\p{Ll}/u.test(text) &&
    !/^(?:The|A|An|In|On|How|Why|What|New|Our|Most|All)\s/u.test(text)
  );
}

function split(names: string): string[] {
  return names
    .split(/\s*(?:,|、|，|;|&|\band\b|\bund\b|\bet\b|\by\b)\s*/u)
    .map((name) => name.replace(/[.,|]+$/u, "").trim())
    .filter((name) => name.length > 1 && name.length <= 60 && !/\d/u.test(name));
}

const PLACE_NAMES = new Set(PLACES.flatMap(({ en, aliases }) => [en, ...aliases.map((alias) => alias.text)]));
/** Cities of several words that reports are sent from; they look like a name and surname. */
const CITY =
  /^(?:New (?:York|Orleans)|Hong Kong|Los Angeles|San (?:Francisco|Diego|Jose|Juan)|Las Vegas|Tel Aviv|Kuala Lumpur|Buenos Aires|Mexico City|Abu Dhabi|Cape Town|Addis Ababa|Port Moresby|Phnom Penh|Ho Chi Minh City|Rio de Janeiro|Sao Paulo|São Paulo|Ulaanbaatar|Quezon City|Naha|Honolulu)$/u;
/** "in New Delhi", at the end of a byline. */
const FROM = /\s+in\s+\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,2}$/u;

/** Authors come first; where they write from comes after them. */
const withoutPlaces = (names: string[]): string[] =>
  names.filter((name, index) => index === 0 || !(PLACE_NAMES.has(name) || CITY.test(name)));

/** The names of a labelled byline ("By A and B, Staff Writer", "文・山田花子", "山田花子記者"), or none. */
export function labelledByline(text: string): string[] {
  if (text.length > LONGEST) return [];
  const japanese = japaneseByline(text);
  if (japanese) return split(japanese);
  const label = LABEL.exec(text)?.[0];
  if (!label) return [];
  const rest = text.slice(label.length).replace(ROLE, "").replace(FROM, "").trim();
  const names = withoutPlaces(split(rest));
  const plausible = names.every(
    (name) => /^(?:\p{Lu}|\p{Lo}|[a-z]+$|al |de |van |von )/u.test(name) && name.split(" ").length <= 6,
  );
  return plausible && !/[.!?。]$/u.test(rest) ? names : [];
}

/** The names of a line that holds nothing else: "Adam Vidler and AP". The first has to be a person's. */
export function bareByline(text: string): string[] {
  if (text.length > LONGEST) return [];
  const names = withoutPlaces(split(text.replace(ROLE, "").replace(FROM, "")));
  const [first] = names;
  if (!first || !isPersonName(first)) return [];
  return names.every((name) => isPersonName(name) || /^[A-Z]{2,6}$/u.test(name)) ? names : [];
}
