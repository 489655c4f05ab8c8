import { EXERCISES } from "./categories";

/** What is done in news of the beat, said in two languages: by acts, things and names a sentence in English and one in Japanese can be seen to tell of one event. */
const ACTS: Record<string, { en: RegExp; ja: RegExp }> = {
  meet: {
    en: /\b(?:met|meets?|meeting|talks|held talks|sat down|2\+2|session|consultati\w+)\b/i,
    ja: /会談|会合|協議|２プラス２|2プラス2|会議/,
  },
  summit: { en: /\bsummit|leaders\b/i, ja: /首脳/ },
  "two-plus-two": {
    en: /\b2\+2|two-plus-two|foreign and defen[cs]e (?:ministers|chiefs|secretaries)|Security Consultative Committee/i,
    ja: /２プラス２|2プラス2|２＋２|2\+2|外務・防衛|安全保障協議委員会/,
  },
  ministers: { en: /\bminist(?:ers?|erial)\b|\bsecretary\b/i, ja: /閣僚|外相|防衛相|長官/ },
  visit: {
    en: /\bvisit(?:ed|s|ing)?|travel\w*|flew|fly|arriv\w+|trip\b/i,
    ja: /訪問|訪米|訪日|来日|訪れ|到着/,
  },
  attend: { en: /\b(?:attend\w*|joined|took part)\b/i, ja: /出席|参列|参加/ },
  ceremony: { en: /\b(?:ceremony|memorial|commemorat\w+|anniversary)\b/i, ja: /式典|慰霊|追悼|記念/ },
  agree: { en: /\bagree[ds]?\b|\baccord\b/i, ja: /合意|一致/ },
  sign: { en: /\bsign(?:ed|ing|s)?\b|put their names/i, ja: /署名|調印|締結/ },
  ratify: { en: /\bratif\w+|approv\w+|parliament|diet|senate\b/i, ja: /承認|批准|可決|国会|参院|衆院/ },
  "take-effect": { en: /\b(?:t(?:ake|ook|akes) effect|in(?:to)? force|effective)\b/i, ja: /発効|施行/ },
  establish: {
    en: /\b(?:establish\w*|launch(?:ed|es)?|set(?:ting)? up|stood up|creat\w+|inaugurat\w+|open(?:ed|s)?)\b/i,
    ja: /新設|発足|設置|創設|設立|設け|立ち上げ|開設/,
  },
  reorganise: {
    en: /\b(?:reorgani[sz]\w+|reconstitut\w+|reshap\w+|restructur\w+|overhaul\w*|upgrad\w+|turn\b.{0,50}\binto|moderni[sz]\w+|transform\w*)\b/i,
    ja: /再編|改編|移行|格上げ|刷新/,
  },
  begin: {
    en: /\b(?:beg[aiu]n|begins|start(?:ed|s)?|kick\w* off|open(?:ed|s)|got under way)\b/i,
    ja: /開始|始ま|始め|着手|着工|開幕/,
  },
  end: {
    en: /\b(?:end(?:ed|s)?|conclud\w+|wrap\w* up|finish\w*|run through|last until|expire[sd]?|ran out)\b/i,
    ja: /終了|終え|終わ|閉幕|まで(?:行|実施|続)|期限|失効|満了/,
  },
  complete: { en: /\bcomplet\w+|finali[sz]\w+|closed\b/i, ja: /完了|完成|成立/ },
  deploy: { en: /\bdeploy\w*|station\w*\b/i, ja: /配備|展開|配置|駐留/ },
  move: {
    en: /\b(?:relocat\w+|transfer\w*|move[ds]?|moving|withdr[ae]w\w*)\b/i,
    ja: /移設|移転|移駐|撤収|撤退/,
  },
  deliver: {
    en: /\bdeliver\w*|handed over|hand\w* back|ship(?:ped|ment)\b/i,
    ja: /引き渡|納入|納品|返還|輸出|搬入/,
  },
  buy: {
    en: /\b(?:buy|bought|purchas\w+|procur\w+|acqui\w+|takeover|merger|sale)\b/i,
    ja: /購入|調達|取得|買収|売却/,
  },
  select: {
    en: /\b(?:select\w*|chose|choose|pick(?:ed|s)?|won|winner|preferred)\b/i,
    ja: /選定|選ん|選び|採用|受注/,
  },
  contract: { en: /\bcontract\w*\b/i, ja: /契約/ },
  block: {
    en: /\b(?:block\w*|reject\w*|veto\w*|barr?(?:ed|s)|ban(?:ned|s)?|prohibit\w*|halt(?:ed)?)\b/i,
    ja: /阻止|拒否|禁止|禁じ|却下|差し止め/,
  },
  sue: {
    en: /\b(?:sued?|lawsuits?|suits?|court|ruled|ruling|judges?)\b/i,
    ja: /提訴|訴訟|裁判|判決|高裁|最高裁|地裁/,
  },
  order: { en: /\b(?:executive order|order(?:ed|s)?|instruct\w*)\b/i, ja: /大統領令|命令|命じ|指示/ },
  sanction: { en: /\bsanction\w*|froze\b|asset freeze/i, ja: /制裁|資産凍結/ },
  condemn: {
    en: /\b(?:condemn\w*|denounc\w+|protest\w*|accus\w+|criticis\w+|criticiz\w+|objected|summoned)\b/i,
    ja: /非難|抗議|反発|批判|申し入れ/,
  },
  announce: {
    en: /\b(?:announc\w+|unveil\w+|declar\w+|publish\w*|released?)\b/i,
    ja: /発表|表明|公表|明らかに/,
  },
  fire: {
    en: /\b(?:fir(?:ed|es|ing)|test-fired|launch(?:ed|es)? (?:a |an |two |three |several )?(?:\S+ ){0,3}missiles?)\b/i,
    ja: /発射|射撃/,
  },
  crash: {
    en: /\b(?:crash\w*|went down|accident|struck the ground|scrap\w+|collid\w+|collision|rammed)\b/i,
    ja: /墜落|事故|衝突|接触/,
  },
  ground: { en: /\bground(?:ed|ing)|suspend\w*|halt\w*\b/i, ja: /見合わせ|停止|飛行を止め|運用停止/ },
  resume: { en: /\b(?:resum\w+|restart\w*|reopen\w*)\b/i, ja: /再開/ },
  postpone: { en: /\b(?:postpon\w+|delay\w*|put off|pushed back)\b/i, ja: /延期|先送り|遅れ/ },
  cancel: { en: /\b(?:cancel\w*|called off|scrapp\w+|revok\w+)\b/i, ja: /中止|取りやめ|撤回/ },
  appoint: {
    en: /\b(?:appoint\w*|became|becomes|sworn in|took office|named|nominat\w+|elected)\b/i,
    ja: /就任|任命|着任|選出|当選|起用/,
  },
  sail: {
    en: /\b(?:sail\w*|transit\w*|passage|passed through|navigat\w+|entered)\b/i,
    ja: /航行|通過|入港|寄港|侵入|通航/,
  },
  develop: { en: /\b(?:co-?develop\w*|develop(?:ed|ing|ment)?)\b/i, ja: /開発/ },
  produce: {
    en: /\b(?:co-?produc\w+|production|produce[sd]?|manufactur\w+|build(?:ing)?|built|making)\b/i,
    ja: /生産|製造|建造/,
  },
  repair: { en: /\b(?:repair\w*|maintenance)\b/i, ja: /修理|補修|整備|修繕/ },
  invest: { en: /\binvest\w*\b/i, ja: /投資|出資/ },
  review: { en: /\breview\w*|scrutin\w+\b/i, ja: /審査|見直し/ },
  revise: { en: /\b(?:revis\w+|eas(?:ed|ing)|loosen\w*|relax\w*|amend\w*)\b/i, ja: /改定|改正|緩和|見直/ },
};

/** What it is about tells one event from another of the same day. */
const THINGS: Record<string, { en: RegExp; ja: RegExp }> = {
  headquarters: { en: /\b(?:headquarters|commands?|commander)\b/i, ja: /司令部|司令官|指揮/ },
  deterrence: { en: /\bdeterrence|nuclear umbrella\b/i, ja: /拡大抑止|核の傘/ },
  exercise: { en: /\b(?:exercises?|drills?|war ?games?|manoeuv\w+|maneuver\w+)\b/i, ja: /演習|訓練/ },
  missile: { en: /\b(?:missiles?|interceptors?|ICBM)\b/i, ja: /ミサイル|迎撃弾|ＩＣＢＭ|ICBM/ },
  ballistic: { en: /\b(?:ballistic|ICBM|intercontinental)\b/i, ja: /弾道|ＩＣＢＭ|ICBM/ },
  warship: {
    en: /\b(?:frigates?|destroyers?|warships?|carriers?)\b/i,
    ja: /フリゲート|護衛艦|駆逐艦|軍艦|空母|艦/,
  },
  fighter: { en: /\b(?:fighters?|jets?|bombers?)\b/i, ja: /戦闘機|爆撃機/ },
  tiltrotor: { en: /\b(?:Ospreys?|tiltrotors?|V-22)\b/i, ja: /オスプレイ/ },
  troops: { en: /\b(?:troops|soldiers|marines)\b/i, ja: /部隊|派兵|兵士|海兵隊/ },
  access: { en: /\breciprocal access\b/i, ja: /円滑化協定/ },
  cost: {
    en: /\b(?:host[- ]nation|costs of|sympathy budget|special measures)\b/i,
    ja: /駐留経費|思いやり予算|特別協定/,
  },
  memorandum: { en: /\b(?:memorandum|arrangement|framework)\b/i, ja: /覚書|枠組み/ },
  secretariat: { en: /\bsecretariat\b/i, ja: /事務局/ },
  monitor: { en: /\b(?:monitor\w*|watch over|panel)\b/i, ja: /監視|専門家パネル/ },
  report: { en: /\b(?:report|white paper)\b/i, ja: /報告書|白書/ },
  evacuation: { en: /\bevacuat\w+\b/i, ja: /退避/ },
  steel: { en: /\bsteel\w*\b/i, ja: /鉄鋼|製鉄|スチール/ },
  tariff: { en: /\btariffs?|duties\b/i, ja: /関税/ },
  chips: { en: /\b(?:semiconductors?|chips)\b/i, ja: /半導体/ },
  export: { en: /\bexport\w*|three principles\b/i, ja: /輸出|装備移転|三原則/ },
  seabed: { en: /\b(?:seabed|landfill|reclamation|sea floor)\b/i, ja: /軟弱地盤|埋め立て|大浦湾/ },
  design: {
    en: /\b(?:building plans|design change|change of the (?:building )?(?:plans|design)|overrul\w+|by proxy)\b/i,
    ja: /設計変更|代執行/,
  },
  runway: { en: /\b(?:runways?|airfields?|airport|air station)\b/i, ja: /滑走路|飛行場|空港/ },
  radar: { en: /\bradars?\b/i, ja: /レーダー/ },
  satellite: { en: /\bsatellites?\b/i, ja: /衛星/ },
  cyber: { en: /\bcyber\w*\b/i, ja: /サイバー/ },
  law: { en: /\b(?:law|bill|legislation)\b/i, ja: /法案|法律|改正法|成立/ },
  budget: { en: /\bbudget|spending\b/i, ja: /予算|防衛費/ },
  russia: { en: /\bRussian?\b/, ja: /ロシア/ },
};

/** Acts that most events of a day of talks share. */
const COMMON_ACTS = new Set([
  "meet",
  "ministers",
  "agree",
  "announce",
  "begin",
  "end",
  "establish",
  "attend",
  "visit",
  "move",
]);

const LIST = Object.entries({ ...ACTS, ...THINGS });
/** Names of exercises say by themselves that there is one. */
const NAMED_THINGS = new Map(EXERCISES.map((id) => [id, "exercise"]));

/** What a sentence says in the words of the beat, as names that are the same in both languages. */
export function conceptsOf(text: string, language: string, entities: Iterable<string> = []): string[] {
  const side = language === "ja" ? "ja" : "en";
  const said = LIST.filter(([, forms]) => forms[side].test(text)).map(([name]) => name);
  const named = [...entities].flatMap((id) => NAMED_THINGS.get(id) ?? []);
  return [...new Set([...said, ...named])];
}

/** How much a concept tells: a thing more than an act, an act more than one that is common. */
export function conceptWeight(concept: string): number {
  if (concept in THINGS) return 1.6;
  return COMMON_ACTS.has(concept) ? 0.9 : 1.5;
}
