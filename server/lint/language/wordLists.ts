const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that open a noun phrase. */
export const DETERMINERS = list(
  'the a an this these those each every any all some no such both either neither another its their his her our your my several many few most',
);

/** Determiners and nouns that are plural of themselves. */
export const PLURAL_DETERMINERS = list(
  'these those all both several many few most two three four five six seven eight nine ten',
);
export const SINGULAR_DETERMINERS = list('a an this each every another one either neither');

export const PREPOSITIONS = list(
  'of in into on onto at by for from with within without under over upon during before after between among amongst through throughout via against about until till beyond behind above below across along around despite except excluding regarding concerning including following per to toward towards unlike pursuant notwithstanding pending like near outside inside since off',
);

/** Words that begin a clause of its own. */
export const CLAUSE_OPENERS = list(
  'if where when whenever wherever unless while whilst because although though whether that which who whose whom as than provided how why what so once lest whereas',
);

export const MODALS = list('shall must may can will would should could might cannot');
export const BE = list('be is are was were been being');
export const HAVE_OR_DO = list('have has had having do does did');
export const CONJUNCTIONS = list('and or nor but');
export const PRONOUNS = list(
  'it they them he she him we us i you itself themselves himself there itselfs one others nothing none anyone everyone who',
);

export const NUMBERS = list('one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty');

/** Adverbs without -ly, and words that stand between modal and verb. */
export const ADVERBS = list(
  'not out up down away back later sooner earlier also only then thereafter therefore however otherwise always never again already still just yet too very more most less least further forthwith once together apart either instead furthermore moreover accordingly nevertheless nonetheless hereby thereby thereof thereto',
);

/** Words in -ly that are no adverbs. */
export const NOT_ADVERBS = list(
  'supply apply reply comply rely assembly anomaly family monthly daily weekly yearly quarterly hourly early timely likely only ally fly',
);

/** Adjectives whose ending does not show it. */
export const ADJECTIVES = list(
  'new old current former other own same different relevant appropriate necessary sufficient adequate complete full prior further additional separate specific certain reasonable initial final first second third last next previous subsequent late early main major minor high low large small long short good clear precise secure safe open closed public private internal external single common joint general particular proposed existing valid invalid accurate prompt urgent independent competent suitable equivalent similar monthly daily weekly quarterly annual yearly timely likely fit free due able permanent temporary direct individual entire whole total gross net smart interim alternative effective live exact fair formal written draft key local remote national standard updated revised extensive material proper physical electronic legal financial technical operational multiple ongoing overall optional compliant naval native common broad actual',
);

const ADJECTIVE_ENDING =
  /(?:[a-z]{2}(?:able|ible|ous|ful|less|ic|ical|ive|ary|ory)|[a-z]{3}(?:ional|ral|nal|ial|cal|ual|tal|mal|bal|gal|dal)|[a-z]{3}(?:atent|icient|cient|uent|sient|vant|dant))$/;
const NOT_ADJECTIVES = list(
  'approval proposal referral removal withdrawal renewal disposal appraisal retrieval arrival refusal dismissal trial signal journal material potential principal individual manual tutorial credential criminal rival interval original terminal capital total proposals representative executive directive objective initiative alternative archive derivative perspective motive native incentive logic topic traffic metric critic public mechanic fabric table cable variable deliverable summary library secretary boundary commentary directory history inventory category territory memory factory laboratory repository story theory registry vocabulary dictionary itinerary salary glossary missionary beneficiary subsidiary intermediary adversary consumable clinic characteristic statistic meal deal appeal goal seal',
);

/** True for an adjective by list or by its ending; no participles. */
export function isAdjective(lower: string): boolean {
  return ADJECTIVES.has(lower) || (ADJECTIVE_ENDING.test(lower) && !NOT_ADJECTIVES.has(lower));
}

/** True for an adverb: a listed one or a word in -ly. */
export function isAdverb(lower: string): boolean {
  return ADVERBS.has(lower) || (lower.length > 4 && lower.endsWith('ly') && !NOT_ADVERBS.has(lower));
}

const BASE_VERBS = `accept name bind cover concern dispute log explain answer hear face hurt accomplish access accompany base combine enhance improve optimise optimize streamline sustain stay switch train turn reset ingest queue migrate accommodate convert deactivate activate reject stop save scan separate accommodate account achieve acknowledge act activate add address adjust administer adopt advise agree allocate allow alter amend analyse analyze annex announce appeal appear apply appoint approve arise arrange ascertain ask assess assign assist assume assure attach attempt attend authorise authorize avoid become begin bear bill breach bring calculate call cancel capture carry cause cease certify challenge change charge check choose circulate claim classify close collect comment commence commission communicate compare complete comply comprise compute conclude conduct confirm connect consent consider consist constitute construct consult contact contain continue contribute control convene cooperate coordinate copy correct create credit deal decide declare decline decommission decrypt deem define delay delegate delete deliver demonstrate deny depend describe design designate detail detect determine develop direct disable disapply discharge disclose disconnect discuss display dispose distribute document download draft draw effect elect enable encrypt end endeavour enforce engage enrol ensure enter escalate establish estimate evaluate examine exceed exchange exclude execute exercise exist expel expire explain export extend fail fall file finalise find fix follow forward fulfil fund generate get give govern grant handle have hold identify ignore implement import impose include incorporate increase incur indicate inform initiate insert inspect install instruct integrate intend interact interpret investigate invite invoice involve issue join keep lapse lead leave levy limit link list lock log lodge maintain make manage mark match meet mitigate modify monitor move nominate note notify object oblige obtain occur offer omit operate oppose order outline override own participate pay perform permit place plan possess prepare prescribe present preserve prevent process procure produce prohibit propose protect provide publish purchase pursue qualify raise reach read reboot receive recognise recommend reconcile record recover rectify reduce refer reflect refuse register reject relate release rely remain remedy remove renew repair replace reply report represent request require resign resolve respond restore restrict result resume retain return reveal review revise revoke satisfy schedule secure seek select send serve set settle share show sign specify start state stop store submit supply support suspend take tell terminate test track train transfer transmit treat trigger understand undertake update upload use utilise validate vary verify visit vote waive wake see let go know think believe admit deny say hang light seal want warn warrant wish withdraw withhold work write invite`;

const VERBS = list(BASE_VERBS);
/** Verbs that are as often nouns: "the report", "a request". */
const ALSO_NOUNS = list(
  'cover concern dispute answer face name light seal say base switch stay turn reset queue scan estimate trade test access account act address appeal approach attempt bill breach call cause challenge change charge check claim comment commission contact control copy credit deal delay design detail direct discharge display document download draft draw effect end exchange exercise export file fix fund function grant handle hold increase invoice issue lapse lead leave levy limit link list lock log mark match move need note object offer order outline own pay place plan present process purchase reach read record release remedy repair reply report request result return review schedule set share show sign start state stop store supply support test track train transfer trigger update use visit vote want work import insert impact import project register visit release influence produce list',
);

const THIRD_PERSON: ReadonlyMap<string, string> = new Map([...VERBS].map((verb) => [thirdPerson(verb), verb]));

function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(verb)) return `${verb}es`;
  return verb === 'have' ? 'has' : `${verb}s`;
}

/** True for the plain form of a verb: "notify", "report". */
export const isVerb = (lower: string): boolean => VERBS.has(lower);

/** True for a form such as "notifies" or "reports". */
export const isVerbInS = (lower: string): boolean => THIRD_PERSON.has(lower);

/** True when the word is a noun as often as a verb: "report", "requests". */
export const isAlsoNoun = (lower: string): boolean => ALSO_NOUNS.has(THIRD_PERSON.get(lower) ?? lower);

const IRREGULAR_PARTICIPLES = list(
  'given taken made held kept sent paid set met built brought bought found lost left written shown known drawn chosen spoken done gone seen begun become borne broken fallen forgotten grown hidden laid led put read run said sold sought spent stood told understood undertaken withdrawn withheld won overridden incurred',
);

/** True for a word that can be a past participle: "suspended", "given". */
export const isParticiple = (lower: string): boolean =>
  IRREGULAR_PARTICIPLES.has(lower) || (lower.length > 3 && lower.endsWith('ed') && !NOT_PARTICIPLES.has(lower));
const NOT_PARTICIPLES = list('need shed speed feed seed breed indeed exceed proceed succeed embed hundred unneed');

const NOT_GERUNDS = list(
  'during following including excluding regarding concerning pending nothing anything everything something thing string king ring spring wing ceiling morning evening building meeting notwithstanding according being having',
);

/** True for a word in -ing that is made of a verb. */
export const isGerund = (lower: string): boolean =>
  lower.length > 4 && lower.endsWith('ing') && !NOT_GERUNDS.has(lower);

const SINGULAR_IN_S = list(
  'process access address business status basis analysis progress loss class success process bus gas address compass bias lens series means news premises thesis emphasis synthesis diagnosis apparatus consensus focus census surplus bonus campus virus radius corpus this its his is was has as thus plus less unless always yes perhaps',
);
const PLURAL_WITHOUT_S = list('data people criteria personnel staff media persons men women children phenomena');

/** Number of a noun by its form; undefined when its form shows neither. */
export function numberOfNoun(lower: string): 'singular' | 'plural' | undefined {
  if (lower === 'series' || lower === 'means' || lower === 'premises' || lower === 'data') return undefined;
  if (PLURAL_WITHOUT_S.has(lower)) return 'plural';
  if (SINGULAR_IN_S.has(lower) || /(?:ss|us|is)$/.test(lower)) return 'singular';
  return /[a-z]s$/.test(lower) || /[A-Z]s$/.test(lower) ? 'plural' : 'singular';
}
