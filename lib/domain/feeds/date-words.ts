/** Beginnings of month names, without accents, in the languages whose feeds write RFC 822 dates with their own names. */
const MONTHS: readonly string[] = [
  "jan gen ene ιαν янв led sty ion oca", // English, Italian, Spanish, Greek, Russian, Czech, Polish, Turkish
  "feb fev fav φεβ фев uno lut sub",
  "mar maa maerz μαρ μαρτ мар bre",
  "apr abr avr απρ kwi dub nis",
  "may mai mag mei maj μαι μαϊ май мая kve",
  "jun jui giu june ιουν ιον июн cerven cze haz",
  "jul juil lug ιουλ ιολ июл cervenec lip tem",
  "aug aou ago αυγ авг srp sie",
  "sep set σεπ сен zar wrz eyl",
  "oct okt ott out οκτ окт rij paz eki",
  "nov νοε нояб ноя lis kas",
  "dec dez dic des δεκ дек pro gru ara",
];

const BY_BEGINNING = new Map(
  MONTHS.flatMap((names, at) => names.split(" ").map((name): [string, number] => [bare(name), at + 1])),
);

/** Without accents and in lower case. */
function bare(word: string): string {
  return word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

/** 1–12 for a month's name or its beginning (three letters at least), else null. */
export function monthNumber(word: string): number | null {
  const name = bare(word);
  for (let length = Math.min(name.length, 8); length >= 3; length -= 1) {
    const month = BY_BEGINNING.get(name.slice(0, length));
    if (month !== undefined) return month;
  }
  return null;
}

/** Minutes east of UTC. RFC 822's names, and those that newsrooms really use; ambiguous ones are read as the commoner. */
const ZONES: Record<string, number> = {
  ut: 0, utc: 0, gmt: 0, z: 0, wet: 0, bst: 60, west: 60, ist: 330,
  cet: 60, met: 60, mez: 60, cest: 120, mest: 120, mesz: 120, eet: 120, eest: 180, sast: 120, msk: 180, trt: 180,
  gst: 240, pkt: 300, ict: 420, wib: 420, hkt: 480, sgt: 480, pht: 480, awst: 480, jst: 540, kst: 540,
  acst: 570, aest: 600, acdt: 630, aedt: 660, nzst: 720, nzdt: 780,
  nst: -210, ndt: -150, ast: -240, adt: -180, est: -300, edt: -240, et: -300, cst: -360, cdt: -300, ct: -360,
  mst: -420, mdt: -360, mt: -420, pst: -480, pdt: -420, pt: -480, akst: -540, akdt: -480, hst: -600, brt: -180, art: -180,
}; // prettier-ignore

/** Minutes east of UTC for `+0900`, `-05:30`, `GMT+9`, `JST`, `UTC`; null for what names no zone. */
export function zoneMinutes(text: string): number | null {
  const zone = text.trim().toLowerCase();
  const offset = /^(?:utc|gmt|ut|z)?\s*([+\-−])\s*(\d{1,2}):?(\d{2})?$/u.exec(zone);
  if (offset) {
    const [hours, minutes] = [Number(offset[2]), Number(offset[3] ?? 0)];
    return hours > 14 || minutes > 59 ? null : (offset[1] === "+" ? 1 : -1) * (hours * 60 + minutes);
  }
  return Object.hasOwn(ZONES, zone) ? (ZONES[zone] ?? null) : null;
}
