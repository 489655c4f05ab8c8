const KANA_OR_KANJI = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** An outlet's or owner's name, told apart for those who hear it: in Japanese letters it is read in Japanese. */
export function OutletName({ children, language }: { children: string; language: string | null }) {
  return KANA_OR_KANJI.test(children) ? <span lang={language ?? "ja"}>{children}</span> : children;
}
