/**
 * Japanese news pages as a browser copies them, made of our own articles (`japanese-articles.ts`) and of the furniture that Japanese sites have: menus,
 * breadcrumbs, date lines, share rows, captions, paywall notes, related lists, rankings, rights. The benchmark holds four real Japanese pages, which are
 * too few to learn from; these are never measured on, only learned from. The same seed gives the same pages.
 */
import { JAPANESE_ARTICLES, type JapaneseArticle } from "./japanese-articles";
import {
  FOOT,
  LISTS,
  MENU,
  NOTES,
  OTHERS,
  OUTLETS,
  PAYWALL,
  RANKINGS,
  SERVICE,
  SHARE,
  SITE,
  TEASERS,
} from "./japanese-furniture";
import { seeded } from "./seeded";

export interface MadePage {
  id: string;
  title: string;
  input: string;
  body: string;
}

type Random = () => number;
const pick = <Item>(random: Random, items: readonly Item[]): Item => {
  const found = items[Math.floor(random() * items.length)];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
};
const some = <Item>(random: Random, items: readonly Item[], least: number, most: number): Item[] => {
  const count = least + Math.floor(random() * (most - least + 1));
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ item }) => item);
};
const chance = (random: Random, share: number): boolean => random() < share;

interface Day {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}
const two = (value: number): string => String(value).padStart(2, "0");

function dateLine(random: Random, { year, month, day, hour, minute }: Day): string {
  const long = `${year}年${month}月${day}日`;
  const clock = `${hour}:${two(minute)}`;
  return pick(random, [
    `${long} ${hour}時${two(minute)}分`,
    `${long} ${clock}`,
    `${long}`,
    `${year}/${two(month)}/${two(day)} ${two(hour)}:${two(minute)}`,
    `${year}/${month}/${day} ${clock}`,
    `${long} ${clock}（最終更新 ${month}月${day}日 ${Math.min(hour + 2, 23)}:${two(minute)}）`,
    `公開日：${long}`,
    `${year}.${two(month)}.${two(day)}`,
    `令和${year - 2018}年${month}月${day}日`,
    `配信 ${month}/${day}(${pick(random, [..."月火水木金土日"])}) ${clock}`,
    `${long} 朝刊 2面`,
    `掲載日：${year}年${month}月${day}日　更新日：${year}年${month}月${day}日`,
  ]);
}

function byline(random: Random, author: string, outlet: string): string[] {
  if (!author) return chance(random, 0.4) ? [outlet] : [];
  return pick(random, [
    [author],
    [`${author}記者`],
    [`編集委員・${author}`],
    [`文・${author}`],
    [`政治部 ${author}`],
    [`【${author}】`],
    [],
    [`取材・文／${author}`],
    [author, "社会部記者"],
  ]);
}

/** Bare headlines, some with times, numbers or sections above and below them. */
function list(random: Random, heading: string, least: number, most: number): string[] {
  const style = Math.floor(random() * 5);
  const lines = some(random, OTHERS, least, most).flatMap((line, n) => {
    if (style === 1) return [String(n + 1), line];
    if (style === 2) return [line, `${Math.floor(random() * 20) + 1}時間前`];
    if (style === 3)
      return [
        pick(random, MENU),
        line,
        `${Math.floor(random() * 12) + 1}月${Math.floor(random() * 27) + 1}日`,
      ];
    if (style === 4) return [line, pick(random, TEASERS)];
    return [line];
  });
  return [heading, ...lines];
}

function head(random: Random, outlet: string, section: string): string[] {
  const parts = [
    some(random, SITE, 1, 5),
    [outlet],
    some(random, MENU, 4, 18),
    chance(random, 0.3) ? list(random, "速報", 1, 3) : [],
    chance(random, 0.25)
      ? list(random, pick(random, ["トップニュース", "注目のニュース", "いま話題"]), 2, 5)
      : [],
    chance(random, 0.15) ? [pick(random, SERVICE)] : [],
    chance(random, 0.5)
      ? [
          pick(random, [
            `HOME > ${section} > 記事詳細`,
            `トップ > ${section}`,
            `ホーム　${section}　記事`,
            `${outlet}　>　記事`,
            `TOP ${section}`,
          ]),
        ]
      : [],
  ];
  const [first = [], ...rest] = parts;
  return [...first, ...rest.flat()];
}

function foot(random: Random, outlet: string, article: JapaneseArticle): string[] {
  return [
    chance(random, 0.25) ? some(random, PAYWALL, 1, 2) : [],
    chance(random, 0.2)
      ? [pick(random, ["記事の利用について", "読者の皆さまへ", "お知らせ"]), pick(random, SERVICE)]
      : [],
    chance(random, 0.4) ? some(random, SHARE, 2, 6) : [],
    chance(random, 0.4)
      ? [pick(random, ["タグ", "キーワード", "関連キーワード", "トピックス"]), ...article.tags]
      : [],
    article.author && chance(random, 0.2)
      ? ["この記事を書いた人", article.author, `${article.author}　記者。2009年入社。地方支局を経て現職。`]
      : [],
    list(random, pick(random, LISTS), 2, 7),
    chance(random, 0.5) ? list(random, pick(random, LISTS), 2, 6) : [],
    chance(random, 0.6) ? list(random, pick(random, RANKINGS), 3, 8) : [],
    chance(random, 0.4) ? some(random, NOTES, 1, 2) : [],
    chance(random, 0.35) ? some(random, SERVICE, 1, 3) : [],
    some(random, FOOT, 3, 9),
    [
      pick(random, [
        `© ${outlet}`,
        `Copyright © ${outlet} All rights reserved.`,
        `${outlet}　記事・写真の無断転載を禁じます`,
      ]),
    ],
  ].flat();
}

/** What stands between paragraphs: a pointer, a share row, an advertisement, a picture. */
function interruption(random: Random, caption: string): string[] {
  return pick(random, [
    ["広告"],
    [`【関連記事】${pick(random, OTHERS)}`],
    [`▶ ${pick(random, OTHERS)}`],
    ["［PR］"],
    caption ? [`写真：${caption}`] : ["広告"],
    ["あわせて読みたい", pick(random, OTHERS)],
  ]);
}

function pageOf(article: JapaneseArticle, n: number): MadePage {
  const random = seeded(4001 + n * 97);
  const outlet = pick(random, OUTLETS);
  const day: Day = {
    year: 2022 + Math.floor(random() * 4),
    month: 1 + Math.floor(random() * 12),
    day: 1 + Math.floor(random() * 27),
    hour: 5 + Math.floor(random() * 17),
    minute: Math.floor(random() * 60),
  };
  const indent = chance(random, 0.35) ? "　" : "";
  const gap = chance(random, 0.55) ? [""] : [];
  const agency = chance(random, 0.15) ? "（共同）" : "";
  const opening = pick(random, [
    "",
    "",
    "",
    `【${article.place || "東京"}＝${article.author || "共同"}】`,
    `（${outlet}）`,
  ]);
  const length = chance(random, 0.2)
    ? Math.min(article.text.length, 2 + Math.floor(random() * 2))
    : article.text.length;
  const text = article.text.slice(0, length).map((paragraph, at) => {
    if (paragraph.startsWith("■")) return paragraph.slice(chance(random, 0.5) ? 1 : 0);
    return `${indent}${at === 0 ? opening : ""}${paragraph}${at === length - 1 ? agency : ""}`;
  });
  const broken = chance(random, 0.4) ? 1 + Math.floor(random() * (text.length - 1)) : -1;
  const body = text.flatMap((paragraph, at) => [
    paragraph,
    ...gap,
    ...(at + 1 === broken && text.length > 3 && at + 1 < text.length
      ? [...interruption(random, article.caption), ...gap]
      : []),
  ]);
  const dated = [dateLine(random, day)];
  const author = byline(random, article.author, outlet);
  const shares = chance(random, 0.6) ? some(random, SHARE, 1, 6) : [];
  const between = pick(random, [
    [...author, ...dated, ...shares],
    [...dated, ...author, ...shares],
    [...dated, ...shares, ...author],
    [...shares, ...dated],
    [...dated, article.section, ...shares],
    [article.section, ...dated, ...author],
  ]);
  const picture = article.caption
    ? pick(random, [
        [article.caption],
        [`写真：${article.caption}`],
        [],
        ["画像を拡大する", article.caption],
        [`${article.caption}（共同）`],
      ])
    : [];
  const above = chance(random, 0.25) ? [article.section] : [];
  const again = chance(random, 0.25) ? [`${article.title} | ${outlet}`] : [];
  const lines = [
    ...again,
    ...head(random, outlet, article.section),
    ...gap,
    ...above,
    article.title,
    ...(chance(random, 0.2) ? ["有料記事"] : []),
    ...gap,
    ...between,
    ...picture,
    ...gap,
    ...body,
    ...(chance(random, 0.3) ? gap : []),
    ...foot(random, outlet, article),
  ];
  return {
    id: `made-${n}`,
    title: article.title,
    input: lines.join("\n"),
    body: text.map((one) => one.trim()).join("\n"),
  };
}

/** So many pages of each article, each in another layout. */
const LAYOUTS = 5;
/** Room for more of them without changing the numbers of those that are there. */
const NUMBERS = 31;

export const japanesePages = (): MadePage[] =>
  JAPANESE_ARTICLES.flatMap((article, a) =>
    Array.from({ length: LAYOUTS }, (_, k) => pageOf(article, a * NUMBERS + k)),
  );

/** The place, in the list of articles, of the one that a page was made of. */
export const articleOf = (id: string): number => Math.floor(Number(id.replace("made-", "")) / NUMBERS);
