/** Function words: never a term. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also although am among an and another any are around as at away back be became because become been before
  being below between both but by came can cannot come could did do does doing done down during each either else even ever every few for from further
  get gets getting go goes going gone got had has have having he her here hers herself him himself his how however i if in indeed into is it its itself
  just last least less let like made make makes making many may me might mine more most much must my near neither never no nor not now of off often on
  once one only onto or other others our ours out over own per perhaps put quite rather really same saw say says see seen shall she should since so some
  still such take taken takes than that the their theirs them themselves then there these they this those though through thus to together told too took
  toward towards two under until up upon us use used uses using very via was way we well went were what whatever when where whether which while who whom
  whose why will with within without would yet you your yours s t re ve ll d m don didn doesn isn wasn weren won wouldn couldn hasn haven hadn`.split(
    /\s+/,
  ),
);

/** Words that most news has, and names that most of the beat has: they may tell a kind of event, hardly which one. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `said according added told reported report reports statement official officials spokesman spokesperson spokeswoman minister ministers ministry president
  government governments country countries national international world state states people person men women man woman group groups leader leaders leadership
  police military army force forces security defense defence foreign secretary department agency news media press conference interview monday tuesday wednesday
  thursday friday saturday sunday january february march april june july august september october november december today yesterday tomorrow week weeks month
  months year years day days hour hours time times morning evening night new old first second third three four five six seven eight nine ten hundred thousand
  million billion percent number numbers part parts area areas region regional city town local public political politics party parties election elections
  law court case cases judge attack attacks killed dead death deaths died injured wounded war peace talks talk meeting meet met agreement agree agreed deal
  decision plan plans planned program support supported help work working worked end ended start started begin began continue continued increase increased
  high higher low lower large small big long short early late later next previous former current recent recently expected set called call calls known
  including include includes included following follow followed held hold holds accused claims claim claimed saying asked ask announced announce announcement
  issue issues issued question questions problem problems action actions move moves moved change changes changed power powers control member members
  family children home house house life live living place places used company companies business market economic economy trade money cost price
  percent system services service center centre building line lines side sides point points role rights right order orders united states america american
  japan japanese china chinese us tokyo washington beijing alliance allies ally ties cooperation bilateral joint officials indo-pacific pacific region
  defense troops base bases missile missiles nuclear weapons exercise exercises ships aircraft navy operations capabilities north korea south korean taiwan
  russia russian ukraine europe european britain british israel israeli photo image video twitter facebook share email file getty images reuters afp ap
  read story stories click believe think thought want wanted need needed feel good great best better important major strong clear possible likely able
  come came left given give gave found find show showed shown seen look looking run running across already ago least almost nearly several least top
  response result results information evidence effort efforts area site full free open close closed despite amid because`.split(
    /\s+/,
  ),
);
