import type { PageElement } from "./tree";

/**
 * What names of classes, ids, roles and microdata say about a part of a page, in the words that publishers' templates share. The lists follow
 * Readability's (Mozilla) and Trafilatura's (Barbaresi 2021) and hold no site's own words.
 */
const CUES = {
  body: /article-?_?(?:body|content|text|main|copy)|(?:body|story|post|entry|main|page|news|text|single|rich)-?_?(?:body|content|text|copy)|articlebody|storybody|^(?:article|story|entry|post|prose|richtext)$|wysiwyg|paragraph|field-name-body|field--name-body|kiji|honbun/u,
  content: /content|article|story|entry|post|main|text|body|column/u,
  lead: /lead|intro|summary|standfirst|dek|deck|subtitle|sub-?head|teaser-text|abstract|excerpt|chapo|kicker|catchline|description|vorspann|einleitung|sapo/u,
  meta: /meta|byline|author|date|time|publish|updated|posted|credit|kicker|dateline|info/u,
  caption:
    /caption|credit|figure|photo|image|gallery|slideshow|carousel|picture|img|media|bildunterschrift|legende/u,
  related:
    /related|recommend|more-?_?(?:stor|article|news|from|on|in|posts)|read-?_?(?:more|next|also)|also-?_?(?:read|like)|see-?also|similar|suggest|outbrain|taboola|further|teaser|promo|card|up-?next|trending|popular|most-?|ranking|latest|recent|recirc|kanren|osusume|weiterlesen|mehr-zum/u,
  share: /share|sharing|social|follow|facebook|twitter|whatsapp|addthis|toolbar|actions?$|buttons?$|tools$/u,
  comment: /comment|disqus|reply|respond|discussion|reader|feedback|forum/u,
  ad: /(?:^|[-_])(?:ad|ads|adv|advert|advertisement|dfp|gpt|sponsor(?:ed)?|banner|promoted|werbung|anzeige|publicite)(?:[-_]|$)|advert|sponsor|commercial/u,
  letter:
    /newsletter|subscri|signup|sign-up|paywall|register|login|donat|membership|regwall|premium-?box|support|cta|inscription|abo-/u,
  menu: /nav|menu|breadcrumb|header|masthead|topbar|toolbar|pagination|pager|search|language|skip|sitemap/u,
  foot: /foot|copyright|legal|disclaimer|cookie|consent|privacy|policy|colophon|imprint/u,
  side: /side|aside|rail|widget|module|box|panel|column-?right|secondary|inset|sticky|complementary|pullquote|pull-quote|factbox|infobox/u,
  tags: /(?:^|[-_])tags?(?:[-_]|$)|keyword|topics?|categor|label|tag-?list/u,
  bio: /bio|about-?author|author-?(?:box|bio|info|desc|card|profile)|profile|contributor/u,
  list: /list|grid|feed|items?$|stream|river|archive/u,
  popup:
    /modal|popup|pop-up|overlay|lightbox|tooltip|dropdown|dialog|alert|hidden|hide|sr-only|visually-hidden|screen-reader|print-?only|no-?print/u,
} as const;

export type Cue = keyof typeof CUES;
export const CUE_NAMES = Object.keys(CUES) as Cue[];

/** Longer lists of names are machine-made and say nothing more. */
const LONGEST_NAMES = 400;

const known = new WeakMap<PageElement, ReadonlySet<Cue>>();

/** The cues of one element's own names. */
export function cuesOf(element: PageElement): ReadonlySet<Cue> {
  const before = known.get(element);
  if (before) return before;
  const { attributes } = element;
  const names = [
    attributes.class,
    attributes.id,
    attributes.role,
    attributes.itemprop,
    attributes["data-testid"],
    attributes["data-component"],
    attributes["data-type"],
  ]
    .filter(Boolean)
    .join(" ")
    // camelCase parts like kebab-case
    .slice(0, LONGEST_NAMES)
    .replace(/([a-z])([A-Z])/gu, "$1-$2")
    .toLowerCase();
  const words = names ? names.split(/\s+/u) : [];
  const cues = new Set(CUE_NAMES.filter((cue) => words.some((word) => CUES[cue].test(word))));
  known.set(element, cues);
  return cues;
}
