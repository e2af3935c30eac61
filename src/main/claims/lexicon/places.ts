/** Lists the common nouns by which a name shows that it is a place, and the words that lead to one. */
import { wordClass } from './word-class.ts'

/** Parts of a land: named with it, a place of precision 2. */
export const regions = wordClass(
  'province district region state county governorate prefecture oblast territory division canton valley peninsula republic provinces districts regions states belt delta',
)
/** The nouns of several regions, behind the last of them. */
export const severalRegions = wordClass('provinces districts regions states')
/** Last words of the names of seas, mountains and other stretches of the earth. */
export const landscapes = wordClass(
  'sea ocean gulf strait bay lagoon channel river lake falls forest jungle desert steppe mountains mountain hills hill heights ' +
    'highlands lowlands plain plains plateau bank strip zone east west north south isles islands coast shore horn triangle corridor basin ' +
    'marshes wetlands bush outback line wall',
)
/** Languages that are not called like a land's people. */
export const languages: ReadonlySet<string> = new Set(
  (
    'Arabic English Mandarin Cantonese Hausa Swahili Farsi Pashto Dari Urdu Hindi Tamil Hebrew Yoruba Igbo Amharic Tigrinya Italiano ' +
    'Latin Bengali Punjabi Malay Tagalog Kurdish Uyghur Catalan Basque Creole Esperanto Braille'
  ).split(' '),
)
/** Parts of a land that are also the nouns of offices: a place only behind a preposition. */
export const officeRegions = wordClass('state states republic division department')

/** What one can be at or in. */
export const spots = wordClass(
  'city town village island airport port square street road avenue bridge hospital prison mosque church market camp neighbourhood neighborhood suburb area border crossing base checkpoint barracks mall museum library stadium river lake mountain mountains hills highway station university school factory zone college prospekt campus forest desert soil settlement governorate junction gate dam plant harbour harbor quarter park beach pier mine quarry hotel house palace theatre theater tower tunnel canal coast gulf bay sea plaza boulevard lane cemetery temple cathedral monastery ward estate farm ave ave. st.',
)
/** Spots that are bodies too: “students from the university”. */
export const bodySpots = wordClass(
  'university school college hospital church house station theatre theater palace plant',
)

/** Nouns that open a place's name: “Lake Orrow”, “Interstate 40”. */
export const openers = wordClass('lake mount mt fort camp port cape interstate highway route')

/** Nouns before a place's name, with or without “of”. */
export const introducers = wordClass(
  'city town village district province region state capital suburb suburbs outskirts island port area county neighbourhood neighborhood hometown township coast streets',
)

/** Prepositions behind which a capitalised name is a place. */
export const firmPrepositions = wordClass('in near across inside outside around throughout into')
/** Prepositions that lead to places, and to much else. */
export const loosePrepositions = wordClass('at through on toward towards over between to from')

/** Verbs whose object, if it is a place, is where it happened. */
export const reachingVerbs = wordClass(
  'hit hits hitting swept sweep sweeps sweeping rocked rocks struck strike strikes shook shakes stormed storm storming invaded invade entered enter entering reached reach left leaving leave visited visit visiting raided shelled bombed bombarded besieged captured seized retook overran pounded devastated battered fled fleeing attacked attacking evacuated affecting affected engulfed engulfing gripped paralysed paralyzed hosts hosted',
)

/** Nouns of happenings and homes that a place's name may stand before: “Harare home”, “Moscow protests”. */
export const placedNouns =
  /^(?:home|homes|house|apartment|hospital|protests?|rally|march|attacks?|bombings?|shootings?|kidnappings?|massacre|blasts?|explosions?|floods?|earthquake|quake|fire|clashes|riots?|raids?|streets?|suburbs?|outskirts|border|airport|prison|jail|facility|campus|axis|protesters|demonstrators|summit|talks|school|market|mosque|church|siege)$/

/** Nouns before “in” or “of” that tell where somebody belongs, not where something happened. */
export const belonging =
  /^(?:based|headquartered|born|raised|registered|university|institute|embassy|consulate|ambassador|director|representatives?|professor|community|communities|chief|government|ministry|company|authorities|bureau|branch|chapter|interests?|role|stay|investment|activities|citizens|nationals|democracy|citizenship|hearing|tribunal|trial|conference|briefing|summit|newspaper|broadcaster|lives|lived|resides|residing|exile|exiled)$/

/** Last words of the names of bodies and laws: such a name is no place. */
export const bodyEndings = wordClass(
  'act law bill department ministry association organisation organization forum police army force forces government party congress council commission committee union unions institute institution agency front movement command guard court parliament office corps foundation group bank company news times post daily agreement treaty constitution cup award prize minister president ministers muslims christians exile cell service services federation league coalition alliance network centre center society',
)

/** What is done to places alone: “the siege of Oltmar”. */
export const doneOnlyToPlaces = /^(?:siege|invasion|occupation|shelling|bombardment|bombing|liberation|storming)$/
/** What is done to places and to people, or lies in a place. */
export const doneToPlaces = /^(?:capture|fall|seizure|evacuation|north|south|east|west|centre|center|out|outside)$/

/** Too wide to have been the place of anything. */
export const continents: ReadonlySet<string> = new Set(
  'Africa Asia Europe America Americas Antarctica Oceania Eurasia'.split(' '),
)
