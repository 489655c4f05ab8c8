/** The lanes of the timeline, in both languages. */
const WORDS: Record<string, { en: string; ja: string }> = {
  diplomacy: { en: "Diplomacy", ja: "外交" },
  command: { en: "Command", ja: "指揮統制" },
  deterrence: { en: "Deterrence", ja: "抑止" },
  "arms-industry": { en: "Arms industry", ja: "防衛産業" },
  bases: { en: "Bases", ja: "基地" },
  exercises: { en: "Exercises", ja: "演習" },
  "cyber-space": { en: "Cyber and space", ja: "サイバー・宇宙" },
  economy: { en: "Economy", ja: "経済" },
  region: { en: "Region", ja: "地域" },
};

export const categoryWord = (category: string): string => WORDS[category]?.en ?? category;
export const categoryWordJa = (category: string): string => WORDS[category]?.ja ?? category;
