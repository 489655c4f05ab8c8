import type { LineRole } from "./extraction";

/** What a furniture phrase tells: the line's own role, and whether it opens a list of lines of that role. */
export interface Phrase {
  role: LineRole;
  reason: string;
  /** True when what follows belongs to the same furniture ("Most Read" and its headlines). */
  opens: boolean;
  pattern: RegExp;
}

const whole = (words: string): RegExp => new RegExp(`^(?:${words})\\s*[:：>»›→…]*$`, "iu");
const begins = (words: string): RegExp => new RegExp(`^(?:${words})`, "iu");

/**
 * What page furniture says, in the words of the page. Whole lines unless it says "begins".
 * Order matters: the first that fits names the line.
 */
export const PHRASES: readonly Phrase[] = [
  {
    role: "ticker",
    reason: "opens a ticker of breaking news",
    opens: true,
    pattern: whole(
      "breaking(?: news)?|live ticker|news ticker|latest updates|happening now|速報(?:一覧)?|ニュース速報|eilmeldung(?:en)?|dernière minute",
    ),
  },
  {
    role: "most-read",
    reason: "opens a list of the most read",
    opens: true,
    pattern: whole(
      "(?:the )?(?:most|top) (?:read|viewed|popular|shared|commented|watched|stories)(?: (?:in|on|this|from|stories|articles|now|today|posts|news)\\b.{0,30})?|popular(?: (?:now|posts|stories|articles|news|on .{1,20}))?|trending(?: (?:now|stories|topics|news|today|on .{1,20}))?|(?:アクセス|人気(?:記事)?)?ランキング.{0,12}|よく読まれている記事|人気記事.{0,6}|急上昇.{0,8}|meistgelesen.{0,20}|les plus lus|lo más (?:leído|visto).{0,12}|i più letti|più letti|mais lidas|meest gelezen",
    ),
  },
  {
    role: "related",
    reason: "opens a list of other articles",
    opens: true,
    pattern: whole(
      "related(?: (?:news|articles?|stories|story|posts?|content|topics?|coverage|links|reading|videos?))?|(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested in|have missed)|(?:don['’]t|in case you) miss(?:ed it)?.{0,16}|recommended(?: (?:for you|stories|articles|reading|videos?|by.{0,20}))?|more (?:from|on|in|about|stories|news|to explore|like this|top stories|coverage|articles|for you|posts)\\b.{0,40}|(?:read|up|watch|what to (?:read|watch)) next|also (?:read|on|in)\\b.{0,30}|(?:recent|latest|previous|next|newer|older|similar|other|new|featured|top|trending|popular|just) (?:posts?|news|stories|articles?|headlines|videos?|reviews|podcasts?|in)(?: .{0,20})?|editor['’]?s['’]? (?:picks?|choice)|latest|headlines|around the web|from (?:our|the) (?:partners|web|network)|promoted(?: stories| content)?|sponsored(?: (?:content|stories|links|by.{0,30}))?|paid (?:content|posts?)|best of|coverage|in pictures|see also|read (?:more|also)(?: stories| on.{0,40})?|explore more(?: on.{0,30})?|watch(?: now| more)?|what to know|elsewhere on.{0,30})|(?:あわせて|合わせて|こちらも)(?:読みたい|読む).{0,6}|(?:関連|おすすめ|オススメ|注目|最新|新着|他|その他|ほか|この著者|同じ連載|次に読む)(?:の|する)?(?:記事|ニュース|リンク|トピックス?|キーワード|コンテンツ|動画|特集|情報|コラム|一覧)?(?:一覧)?|特集・連載|PR|スポンサー.{0,8}|(?:auch )?interessant|mehr zum thema|mehr aus.{0,20}|das könnte sie auch interessieren.{0,4}|weitere (?:artikel|themen|nachrichten).{0,20}|lesen sie auch.{0,4}|(?:à lire|lire) aussi.{0,10}|sur le même (?:sujet|thème)|à découvrir|artículos? relacionad[oa]s?|noticias relacionadas|(?:te|le) puede interesar|más (?:noticias|en|sobre).{0,20}|leggi anche|potrebbe interessarti.{0,10}|leia (?:também|mais)|lees (?:ook|meer)",
    ),
  },
  {
    role: "related",
    reason: "points to another article",
    opens: false,
    pattern:
      /^(?:read (?:more|also|next|the full (?:story|article)|our)|also read|see also|see more|related|more|watch|listen|don['’]t miss|recommended|must read|you may also like|click here|don't forget|in pictures|explainer|関連記事|関連|あわせて読みたい|【関連記事】|(?:＞|>|→)+|lesen sie (?:auch|hier|mehr)|lesen sie auch|mehr dazu|(?:à )?lire (?:aussi|également|la suite)|lea también|lee también|leggi anche|leia (?:também|mais)|lees ook|läs också)\s*[:：|–>—-]+\s*\S|^(?:read more|read also|also read|must read|lesen sie auch|lire aussi|lea también|leia também|leggi anche)\b.{0,120}$|^(?:関連記事|【関連記事】|こちらも(?:読む|おすすめ)|関連ニュース|▶|▷|≫|＞＞).+/iu,
  },
  {
    role: "footer",
    reason: "opens the readers' comments",
    opens: true,
    pattern: whole(
      "(?:\\d+ )?comments?(?: \\(\\d+\\))?|(?:leave|post|write|add) a (?:comment|reply).{0,20}|join the (?:conversation|discussion).{0,20}|(?:show|view|read|see) (?:all )?(?:\\d+ )?comments?.{0,12}|(?:your )?reactions|reader (?:comments|interactions)|what do you think.{0,20}|conversation|sort by.{0,20}|cancel reply|(?:\\d+ )?(?:responses?|replies|thoughts?)(?: (?:to|on) .{0,80})?|コメント(?:欄|する|を書く|一覧|\\s*[（(]?\\d+[)）]?件?)?|みんなのコメント|kommentare?(?: \\(\\d+\\))?|commentaires?(?: \\(\\d+\\))?|comentarios?|commenti|reacties",
    ),
  },
  {
    role: "footer",
    reason: "is a newsletter box",
    opens: false,
    pattern:
      /^(?:(?:sign[- ]?up|subscribe|join|register)(?: (?:now|today|here|free))?(?: (?:to|for|our|the|with)\b.{0,80})?|(?:get|receive) (?:the|our|more|breaking|all|daily)\b.{0,80}(?:inbox|newsletter|email|news|updates?|alerts?)\b.{0,20}|(?:our |free |daily |weekly |morning )?(?:e-?mail )?newsletters?(?: sign ?up)?|stay (?:informed|updated|connected|up[- ]to[- ]date|in the know)\b.{0,60}|never miss\b.{0,60}|(?:メールマガジン|メルマガ|ニュースレター).{0,24}|(?:会員|無料)(?:登録|会員).{0,20}|newsletter abonnieren.{0,30}|inscrivez-vous.{0,60}|s'inscrire.{0,40}|suscr[ií]b(?:ete|ase)\b.{0,60})[.!]?$/iu,
  },
  {
    role: "share",
    reason: "is a button for sharing, saving or listening",
    opens: false,
    pattern: whole(
      "share(?: (?:this|on|via|with|to|article|story|full article|it|options)\\b.{0,40})?|share|tweet|pin(?: ?it)?|e-?mail(?: this.{0,20})?|print(?: (?:this )?(?:article|page|story))?|save(?: (?:for later|article|this.{0,12}))?|bookmark|copy(?: (?:the )?link| url)?|link copied.{0,6}|copied|facebook|twitter|x|x \\(twitter\\)|whatsapp|telegram|linkedin|reddit|pinterest|instagram|youtube|flipboard|threads|bluesky|mastodon|messenger|tumblr|tiktok|rss|google news|pocket|line|hatena|note|listen(?: (?:to|now)\\b.{0,30})?|play|pause|gift(?: this article)?|like|follow(?: us)?(?: on.{0,30})?|add (?:us )?(?:as|on).{0,40}|add .{0,30}(?:to|on) google.{0,20}|reprints?(?: & permissions)?|text size|font size|aa|(?:\\d+|load|view) shares?|シェア.{0,12}|共有.{0,8}|ツイート|ポスト(?:する)?|保存|印刷|ブックマーク|はてな(?:ブックマーク|ブログ)?|フォロー.{0,8}|いいね！?|メール(?:で送る)?|リンクをコピー|URLをコピー|文字サイズ.{0,10}|音声で聞く|teilen.{0,10}|drucken|merken|vorlesen|partager.{0,20}|imprimer|compartir.{0,20}|guardar|condividi.{0,10}|stampa|compartilhar.{0,12}|delen",
    ),
  },
  {
    role: "footer",
    reason: "is an advertisement mark",
    opens: false,
    pattern: whole(
      "(?:advertisement|advertising|ad|ads|sponsored|promoted)(?: ?[-–—:.].{0,50})?|(?:story|article) continues (?:below|after).{0,30}|(?:continue|keep) reading(?: the (?:main )?story)?|scroll (?:down )?to continue.{0,20}|advertisement.{0,30}|skip ad(?:vertisement)?|ad feedback|広告|PR|［PR］|\\[PR\\]|【PR】|スポンサーリンク|anzeige|werbung|publicité|publicidad|pubblicità|advertentie|annons|reklama|reklam|publicidade|annonse|remove ads?",
    ),
  },
  {
    role: "footer",
    reason: "speaks of rights, privacy or the company",
    opens: true,
    pattern:
      /^(?:©|\(c\) ?\d{4}|copyright\b|all (?:rights|content) reserved|.{0,80}\ball rights reserved|.{0,60}©\s*(?:copyright )?\d{4}|.{0,40}copyright ©|terms (?:of|and|&) (?:use|service|conditions).{0,40}|privacy(?: (?:policy|notice|statement|settings|center|centre|manager|& cookies).{0,30})?$|cookie(?:s)? (?:policy|settings|preferences|notice)|do not sell.{0,60}|your (?:privacy|california).{0,40}|(?:無断転載|本サイト(?:に|の|は)|当サイト(?:に|の|は)|このサイト|著作権|利用規約|個人情報|プライバシー|特定商取引|会社概要|運営会社|お問い合わせ|サイトマップ)|impressum|datenschutz|agb$|mentions légales|politique de confidentialité|aviso legal|política de (?:privacidad|cookies)|note legali|informativa|(?:contact|about)(?: us)?$|advertise(?: with us)?$|careers$|site ?map$|accessibility$|corrections?$)/iu,
  },
  {
    role: "navigation",
    reason: "asks to sign in, subscribe or accept cookies",
    opens: false,
    pattern: begins(
      "(?:log ?in|sign ?in|log ?out|sign ?out|my account|register|subscribe|create (?:an |a free )?account|already (?:a |have )|manage (?:account|subscription)|(?:we|this (?:site|website)) (?:and our .{0,30})?uses? cookies|accept (?:all|cookies)|reject all|skip to|search(?: for)?:?$|menu$|close$|open menu|toggle|home$|back to|go to|download (?:the|our)|get the app|e-?paper|ログイン|会員登録|無料会員|新規登録|マイページ|有料会員|会員限定|残り\\s*\\d+\\s*文字|この記事は(?:有料|会員)|続きを(?:読む|見る)|もっと見る|一覧(?:へ|を見る)|トップ(?:へ|ページ)?$|検索$|メニュー$|閉じる$|購読|お申し込み|anmelden|abmelden|abonnieren|jetzt (?:testen|abonnieren)|se connecter|s'abonner|abonnez-vous|je m'abonne|iniciar sesión|suscr[ií]be|accedi|abbonati|entrar$|assine)",
    ),
  },
  {
    role: "footer",
    reason: "speaks to the reader about the site, not about the news",
    opens: false,
    pattern:
      /\b(?:(?:sign up|subscribe|signing up|subscribing|register)\b.{0,80}\b(?:newsletter|inbox|emails?|podcast|channel|updates?|access|free)|(?:our|this|the) (?:daily |weekly |free )?newsletter\b|by (?:signing up|subscribing|clicking|submitting|registering|creating an account|entering your)|unsubscribe|affiliate (?:links?|commission)|(?:we|may) (?:may )?(?:earn|receive|get|make) (?:a |an |some )?(?:small )?(?:affiliate )?commission|protected by recaptcha|your e-?mail address (?:will|is)|(?:follow|like|join|find) us on|delivered (?:straight |right )?to your inbox|this (?:article|story|post) (?:originally|first|was (?:originally|first)) (?:appeared|published)|(?:click|tap) here to|download (?:the|our) (?:free )?(?:.{0,20} )?app\b|support (?:our|independent) journalism|become a (?:member|subscriber|supporter)|turn on desktop notifications|please (?:enable|disable|turn off) (?:javascript|your ad)|got a (?:news )?tip|(?:contact|email) us at|(?:have|got) a story)\b|会員登録(?:すると|が必要|で)|メールアドレス(?:を|は)|ご登録|ご購読|ご利用(?:ください|には|いただ)|無断(?:転載|複製)/iu,
  },
];

/** Furniture phrases are short; past this a line is prose that happens to begin alike. */
const LONGEST_PHRASE = 260;

/** The first furniture phrase that a line is, or null. */
export function furnitureOf(text: string): Phrase | null {
  if (text.length > LONGEST_PHRASE) return null;
  return PHRASES.find((phrase) => phrase.pattern.test(text)) ?? null;
}

export const RELATIVE_TIME =
  /^(?:(?:about |posted |updated |published )?(?:\d+|an?|one|two|three|a few) ?(?:s|m|min|mins|minutes?|h|hr|hrs|hours?|d|days?|w|wks?|weeks?|mo|months?|y|yrs?|years?)(?: ago)?(?: .{0,24})?|just now|yesterday|today|\d+\s*(?:秒|分|時間|日|週間|か月|ヶ月|年)前.{0,8}|(?:vor|il y a|hace|há) \d+ \p{L}+|\d+ \p{L}+ (?:fa|atrás|geleden|sedan|siden|temu))$/iu;
const DURATION = /^(?:\d{1,2}:)?\d{1,2}:\d{2}$/u;

/** "3 minutes ago", "2h", "5分前": the clock of a list, never the article's own date. */
export function isRelativeTime(text: string): boolean {
  return text.length < 40 && (RELATIVE_TIME.test(text) || DURATION.test(text));
}

/** A credit at the end of a line, or a line that speaks of what a picture shows. */
const CREDIT =
  /(?:\((?:[^()]{0,60}[\s/,:])?(?:AP|AFP|Reuters|Getty(?: Images)?|EPA|UPI|Kyodo|Jiji|Xinhua|TASS|Shutterstock|Bloomberg|iStock|Photo|Image|File|Courtesy|Social media|Screengrab|Screenshot)\b[^()]{0,60}\)\.?|\b(?:AP Photo|AFP Photo|Getty Images|via (?:AP|Getty|Reuters|AFP)|REUTERS\/\S+|AFP\/\S+|Photograph(?: by)?:|Photo(?:graph)?(?: (?:by|courtesy|credit|illustration))?\s*[:/]|Image(?: (?:by|source|courtesy|credit))?\s*:|Picture(?: credit)?:|Credit:|Photo by|Image by|Courtesy of|Photo courtesy|Bild:|Foto:|Fotos?:|Photo :|Crédit(?:s)? ?:|© ?(?:AFP|AP|dpa|Getty|REUTERS))[^.]{0,80}\.?)$|^(?:file (?:photo|image|picture)|(?:photo|image|picture|illustration|graphic|video|credit|caption|写真|画像|図|イラスト|photograph)(?: (?:by|credit|courtesy|gallery|of|source))?\s*[:：=＝|／/]|写真[はをは]|【写真|（写真|撮影[:：]|foto:|bild:|crédit|©)|(?:＝[^。]{2,40}(?:撮影|提供|共同|時事|ロイター|AFP|AP)|（(?:共同|時事|ロイター|AFP|AP)(?:通信)?(?:＝|・|／)?[^）]{0,16}）|(?:[＝=]|から)(?:ロイター|共同|時事|AP|AFP)|(?:撮影|提供)[）)]?)$/u;

/** True for a picture's caption or credit line. */
export function isCaption(text: string): boolean {
  return text.length < 420 && CREDIT.test(text);
}

/** "is a reporter at", "covers defence for": how an author's note at the foot of an article speaks. */
export const AUTHOR_BIO =
  /\b(?:is|was) (?:an?|the|our)\b(?: [^.!?\s]+){0,8}? (?:reporter|writer|editor|correspondent|journalist|contributor|columnist|producer|blogger|freelancer?|intern|fellow)\b|\bas an? (?:[\w-]+ ){0,3}(?:writer|reporter|editor|journalist|correspondent)\b(?: (?:at|for|with)\b)|\b(?:he|she|they) (?:has|have|previously|also)? ?(?:covers?|covered|writes?|written|worked|reports?|graduated|joined|holds?|lives?)\b.{0,120}\b(?:for|at|in|from|as)\b.{0,40}(?:news|magazine|journalism|university|reporter|editor|writing)|\b(?:contact|reach|follow|email) (?:him|her|them|the (?:author|writer|reporter)|[A-Z]\w+) (?:at|on|via)\b|(?:記者|編集委員|論説委員|特派員)(?:。|。?\d{4}年)(?:入社|生まれ)|年(?:入社|生まれ)。/iu;
