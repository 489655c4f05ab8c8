/** A name as Japanese papers print it: 高瀬涼, 森川 健一, 早瀬ひかり. */
const NAME = String.raw`[\p{Script=Han}々]{1,4}[ \u3000]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]{1,5}`;
const DESK = String.raw`[\p{Script=Han}]{2,5}(?:部|局|総局|支局|取材班)`;
const OFFICE = "記者|編集委員|論説委員|解説委員|特派員|支局長|総局長|通信員|デスク";
const FORMS = [
  new RegExp(`^【?(${NAME})(?:[（(][^）)]*[）)])?[ \\u3000]?(?:${OFFICE})】?$`, "u"),
  new RegExp(`^(?:${DESK}[ \\u3000・／/]?)?(?:${OFFICE})[ \\u3000・／/:：]+(${NAME})$`, "u"),
  new RegExp(`^${DESK}[ \\u3000・／/]+(${NAME})(?:[ \\u3000]?(?:${OFFICE}))?$`, "u"),
  new RegExp(`^(?:取材・文|文・写真|写真・文|聞き手|執筆|構成)[ \\u3000・／/:：=＝]+(${NAME})$`, "u"),
];
const BARE = new RegExp(`^(?:【(${NAME})】|[（(](${NAME})[）)]|(${NAME}))$`, "u");
/** "【東京＝高瀬涼】" at the beginning of the text. */
const PLACED = new RegExp(String.raw`^【[^】＝=]{1,12}[＝=](${NAME})】`, "u");

/** What newsrooms, menus and buttons are called: no name of a person ends like it. */
const NO_NAME =
  /(?:部|局|面|版|班|記事|限定|新聞|速報|特集|連載|印刷|保存|共有|一覧|朝刊|夕刊|会員|社説|政治|経済|社会|国際|文化|教育|科学|地域|写真|動画|解説|独自|詳報|更新|公開|配信|共同|時事|通信|登録|購読|検索|拡大|県|市|区|町|村|あり|なし|省|庁|委|課|社|党|所|校|号|提供|撮影|引用|転載)$/u;
const SHORTEST = 3;
const LONGEST = 8;

const personal = (name: string | undefined): string | null => {
  const letters = name?.replace(/[ \u3000]/gu, "") ?? "";
  return name && letters.length >= SHORTEST && letters.length <= LONGEST && !NO_NAME.test(letters)
    ? name
    : null;
};

/** The name in a line that says who wrote it: "山田花子記者", "編集委員・山田花子", "政治部 山田花子". */
export function japaneseByline(text: string): string | null {
  for (const form of FORMS) {
    const name = personal(form.exec(text)?.[1]);
    if (name) return name;
  }
  return null;
}

/** The name in a line that holds nothing else. It is an author's only beside a date line: places and menus are as short. */
export function bareJapaneseName(text: string): string | null {
  const [, marked, enclosed, plain] = BARE.exec(text) ?? [];
  return personal(marked ?? enclosed ?? plain);
}

/** Who reports from where, at the beginning of a text: "【東京＝高瀬涼】". Agencies stand there too, and are no person. */
export const placedName = (text: string): string | null => personal(PLACED.exec(text)?.[1]);
