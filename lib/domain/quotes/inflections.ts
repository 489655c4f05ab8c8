/** Forms that no rule gives: past, present participle where it differs. */
const IRREGULAR: Record<string, string> = {
  say: "said says saying",
  tell: "told tells telling",
  write: "wrote written writes writing",
  speak: "spoke spoken speaks speaking",
  think: "thought thinks thinking",
  show: "showed shown shows showing",
  read: "read reads reading",
  put: "put puts putting",
  swear: "swore sworn swears swearing",
  make: "made makes making",
  shoot: "shot shoots shooting",
  go: "went goes going",
  hit: "hit hits hitting",
  admit: "admitted admits admitting",
  commit: "committed commits committing",
};

/** An English verb's forms in print, the plain one among them: "claim", "claims", "claimed", "claiming". A phrase bends its first word. */
export function englishForms(verb: string): string[] {
  const [head = "", ...rest] = verb.split(" ");
  if (verb === "according to") return [verb];
  const tail = rest.length > 0 ? ` ${rest.join(" ")}` : "";
  const known = IRREGULAR[head];
  const forms = known ? [head, ...known.split(" ")] : regularForms(head);
  return [...new Set(forms)].map((form) => `${form}${tail}`);
}

function regularForms(verb: string): string[] {
  if (verb.endsWith("e")) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/u.test(verb))
    return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  // one short syllable doubles its last letter: "fan", "slam", "quip"
  if (/^[^aeiou]+(?:u(?=i))?[aeiou][bdfgklmnprt]$/u.test(verb))
    return [verb, `${verb}s`, `${verb}${verb.slice(-1)}ed`, `${verb}${verb.slice(-1)}ing`];
  const third = /(?:s|x|z|ch|sh)$/u.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, third, `${verb}ed`, `${verb}ing`];
}

/** The beginnings by which a Japanese verb is known in print: 述べる → 述べ; 主張する → 主張し, 主張す; 語る → 語っ, 語り, 語る. */
export function japaneseStems(verb: string): string[] {
  if (verb.endsWith("する")) return [`${verb.slice(0, -2)}し`, `${verb.slice(0, -2)}す`];
  const stem = verb.slice(0, -1);
  const rows: Record<string, string[]> = {
    う: ["っ", "い", "う"],
    く: ["い", "き", "く"],
    ぐ: ["い", "ぎ", "ぐ"],
    す: ["し", "す"],
    つ: ["っ", "ち", "つ"],
    む: ["ん", "み", "む"],
    ぶ: ["ん", "び", "ぶ"],
  };
  const last = verb.slice(-1);
  if (last !== "る") return (rows[last] ?? [last]).map((end) => `${stem}${end}`);
  // 語る, つづる, 皮肉る bend like う-verbs; 述べる, 認める, 伝える keep their stem
  return /[えけせてねべめれげぜでへ応じ]$/u.test(stem) ? [stem] : [`${stem}っ`, `${stem}り`, verb];
}
