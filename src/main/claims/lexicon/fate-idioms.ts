/** Lists idioms that say of the people before them what befell them or what they did, by the word that opens each. */

import type { Quantity } from '../../../contract/claims.ts'
import { wordTable } from './word-class.ts'

/** Where an idiom holds: behind a form of “be” (“were cut down”), or only where there is none (“packed the square”). */
export type Voice = 'passive' | 'active' | 'any'

export type FateIdiom = {
  /** What stands behind the opening word, in lower case up to the next mark. */
  rest: RegExp
  quantity: Quantity
  voice: Voice
}

const hurts =
  '(?:burns?|wounds?|injur(?:y|ies)|cuts|bruis(?:es|ing)|scratches|grazes|fractures?|scars|concussions?|shrapnel|bullets|broken [a-z]+)'
const limbs =
  '(?:limbs?|legs?|arms?|bones?|ribs?|wrists?|ankles?|noses?|jaws?|backs?|eyes?|sight|eyesight|hearing|fingers?|hands?|feet|foot)'
const jails = '(?:custody|detention|arrest|bars|jails?|gaol|prisons?|cells?|dungeons?|police stations?)'
const police = '(?:[a-z]+ ){0,2}(?:police|policemen|officers|soldiers|troops|agents|patrols?|guards|gendarmes)'
const captors =
  '(?:[a-z]+ ){0,2}(?:gunmen|bandits|kidnappers|captors|abductors|pirates|gangs?|raiders|rebels|militants|insurgents|jihadists|terrorists|hijackers|attackers|guerrillas)'
const homes = '(?:[a-z]+ ){0,2}(?:homes?|houses?|villages?|towns?|lands?|farms?|flats?|country)'
const roofs = '(?:tents?|shelters?|schools?|camps?|cars|gyms?|halls?|churches|church|mosques?|barns?|classrooms?)'
const publicPlaces =
  '(?:squares?|streets?|roads?|bridges?|highway|avenues?|boulevards?|palace|parliament|ministry|courthouse|court|embassy|capital|headquarters|offices?|station|stadium|gates?|entrances?|town hall|city hall|hall|city centre|centre|plaza|park|barracks|port|quay|cathedral|consulate|plant|factory|mine|site|airport|runway|railway|tracks|line|campus|dam)'
const aCrowdDoes =
  '(?:protests?|rall(?:y|ies)|march(?:es)?|demonstrations?|walkouts?|strikes?|vigils?|pickets?|sit|mutiny|coup|rebellion|uprising|blockades?|procession|parade|gathering|meeting|ceremony|funeral|commemoration)'

const rows: [quantity: Quantity, voice: Voice, openers: string, rest: string][] = [
  // Killed
  ['killed', 'passive', 'cut mown mowed gunned struck', 'down\\b'],
  ['killed', 'passive', 'wiped taken', 'out\\b(?! of| to| for)'],
  ['killed', 'passive', 'finished picked', 'off\\b'],
  ['killed', 'passive', 'blown', '(?:up|apart|to (?:bits|pieces|shreds))\\b'],
  ['killed', 'passive', 'hacked torn cut shot', '(?:apart|to (?:pieces|bits|shreds))\\b'],
  ['killed', 'passive', 'strung', 'up\\b'],
  ['killed', 'passive', 'crushed trampled', '(?:under|underfoot|beneath|by|when|as|in|inside|at)\\b|$'],
  ['killed', 'passive', 'interred cremated entombed', '(?!alive)'],
  ['killed', 'passive', 'laid', '(?:in (?:[a-z]+ ){0,3}graves?|to rest)\\b'],
  ['killed', 'passive', 'sent', 'to (?:their|his|her|the) (?:[a-z]+ )?(?:graves?|deaths?|next world|grave)\\b'],
  ['killed', 'passive', 'fatally mortally', '(?:shot|wounded|injured|stabbed|hurt|struck|beaten|burned|burnt)\\b'],
  ['killed', 'passive', 'pronounced declared certified', '(?:clinically )?dead\\b'],
  ['killed', 'passive', 'no', 'longer (?:alive|with us|among us|living)\\b'],
  [
    'killed',
    'passive',
    'shot',
    '(?:by (?:a )?firing squads?|in the (?:head|neck|back|chest|face)|at (?:dawn|close range|point)|one (?:by one|after another)|on the spot|against (?:a|the) wall|and killed|(?:after|while|when|as) (?:[a-z]+ ){0,3}(?:surrender(?:ed|ing)|captured|capture|bound|kneeling|asleep|disarmed|arms|up))\\b',
  ],
  ['killed', 'active', 'bit bite bites', 'the dust\\b'],
  ['killed', 'active', 'met meet meets meeting', '(?:their|his|her) (?:[a-z]+ )?(?:ends?|fates?|makers?|deaths?)\\b'],
  ['killed', 'active', 'pass passes passed passing', 'away\\b'],
  [
    'killed',
    'active',
    'went go gone going',
    '(?:down with (?:the|their|his) (?:ship|boat|ferry|vessel|plane|barge|trawler)|to (?:their|his|her) (?:[a-z]+ )?(?:deaths?|graves?))\\b',
  ],
  ['killed', 'active', 'suffocated asphyxiated', ''],
  ['killed', 'active', 'starved', '(?!of|for)'],
  ['killed', 'active', 'have has had', '(?:their|his|her) (?:throats?|heads?) (?:cut|slit|slashed)\\b'],
  [
    'killed',
    'active',
    'lost lose losing',
    '(?:the|their) (?:[a-z]+ )?(?:fight|battle|struggle) (?:for|with|against)\\b',
  ],
  ['killed', 'active', 'took take taken taking', '(?:their|his|her) own li(?:fe|ves)\\b'],
  ['killed', 'active', 'commit commits committed committing', 'suicide\\b'],
  ['killed', 'active', 'never', 'see (?:[a-z]+ ){1,3}again\\b'],
  // “Fell ill” is no fall in battle.
  [
    'other',
    'active',
    'fall falls fell fallen falling',
    '(?:ill|sick|asleep|silent|behind|short|out|through|in love|foul|over|off)\\b',
  ],
  ['captured', 'active', 'fall falls fell fallen falling', 'into (?:[a-z]+ ){0,3}hands\\b'],
  // Wounded
  [
    'wounded',
    'passive',
    'shot',
    '(?:in the (?:legs?|arms?|foot|feet|knees?|hands?|shoulders?|thighs?)|and (?:wounded|injured|hurt))\\b',
  ],
  [
    'wounded',
    'passive',
    'hit struck',
    '(?:[a-z]+ ){0,4}by (?:[a-z]+ ){0,3}(?:bullets?|shrapnel|splinters?|debris|stones?|rounds?|pellets?|gunfire|fragments?|shards?|glass|batons?|truncheons?)\\b',
  ],
  [
    'wounded',
    'passive',
    'blinded maimed disfigured scarred scalded crippled concussed lacerated bruised mauled gored bitten stabbed slashed bayoneted clubbed deafened teargassed',
    '(?!to death)',
  ],
  ['wounded', 'passive', 'burned burnt', '(?:$|in|by|when|on|over)'],
  ['wounded', 'passive', 'badly severely seriously', '(?:burned|burnt|beaten|scalded|bruised)\\b'],
  [
    'wounded',
    'passive',
    'taken rushed flown carried brought led ferried left pulled',
    `(?:away |off |out |in )?with (?:[a-z]+ ){0,3}${hurts}`,
  ],
  ['wounded', 'passive', 'diagnosed', `with (?:[a-z]+ ){0,3}(?:${hurts}|trauma)`],
  [
    'wounded',
    'passive',
    'taken flown moved rushed brought ferried airlifted',
    '(?:[a-z]+ ){0,5}for (?:[a-z]+ )?(?:surgery|treatment|operations?)\\b',
  ],
  ['wounded', 'passive', 'patched stitched', 'up\\b'],
  ['wounded', 'passive', 'operated', 'on\\b'],
  ['wounded', 'passive', 'knocked', '(?:unconscious|out)\\b'],
  ['wounded', 'passive', 'overcome', 'by (?:the |thick )?(?:smoke|fumes|gas|heat)\\b'],
  ['wounded', 'passive', 'on', '(?:the |a )?(?:wards?|life support|ventilators?|drips?|stretchers?)\\b'],
  ['wounded', 'any', 'responding', '(?:[a-z]+ )?to (?:[a-z]+ )?treatment\\b'],
  [
    'wounded',
    'any',
    'undergo undergoes undergoing underwent undergone',
    '(?:[a-z]+ ){0,2}(?:treatment|surgery|operations?)\\b',
  ],
  ['wounded', 'any', 'fighting fight fought', 'for (?:their|his|her) li(?:fe|ves)\\b'],
  [
    'wounded',
    'any',
    'recovering recuperating convalescing',
    '(?:in|at|from (?:[a-z]+ ){0,3}(?:wounds|injuries|burns))\\b',
  ],
  ['wounded', 'any', 'nursing', `(?:[a-z]+ )?${hurts}`],
  ['wounded', 'any', 'in', '(?:an? )?(?:[a-z]+ )?(?:critical|serious|grave|stable) (?:condition|state)\\b'],
  ['wounded', 'active', 'broke break broken breaking', `(?:their|an?) (?:[a-z]+ )?${limbs}\\b`],
  ['wounded', 'active', 'lost lose losing', `(?:their|an?|both|all|one) (?:[a-z]+ )?${limbs}\\b`],
  [
    'wounded',
    'active',
    'suffered suffer suffers suffering sustained sustain sustaining',
    `(?:[a-z]+ ){0,3}(?:${hurts}|bones|shock|blows|breathing)\\b`,
  ],
  ['wounded', 'active', 'escaped escape came walked got', `(?:away |off )?(?:only )?with (?:[a-z]+ ){0,3}${hurts}`],
  ['wounded', 'active', 'inhaled', '(?:[a-z]+ )?(?:smoke|fumes|gas)\\b'],
  ['wounded', 'active', 'needed need required', '(?:[a-z]+ )?stitches\\b'],
  // Arrested
  [
    'arrested',
    'passive',
    'led taken marched dragged hauled carted carried',
    '(?:away |off |out )?in (?:handcuffs|cuffs|irons|chains|shackles|police)\\b',
  ],
  ['arrested', 'passive', 'hauled carted frogmarched', '(?:away|off|in|before|to)\\b'],
  ['arrested', 'passive', 'handcuffed shackled remanded', ''],
  [
    'arrested',
    'passive',
    'thrown put bundled packed herded piled shoved',
    `(?:back )?(?:in|into|behind) (?:[a-z]+ ){0,3}(?:${jails}|vans?|lorr(?:y|ies)|trucks?|bus(?:es)?)\\b`,
  ],
  ['arrested', 'passive', 'locked', 'up\\b(?! by the (?:gang|rebels|gunmen|kidnappers))'],
  ['arrested', 'passive', 'picked rounded taken led', `(?:up |away |off |in )?by ${police}\\b`],
  [
    'arrested',
    'passive',
    'caught',
    '(?:red|looting|stealing|smuggling|trying|by (?:the )?(?:police|officers|guards|patrols?))\\b',
  ],
  [
    'arrested',
    'any',
    'languish languishes languished languishing rot rotting sit sits sitting sat spend spent spending stay stayed',
    `(?:[a-z]+ ){0,4}(?:in|behind) (?:[a-z]+ ){0,2}${jails}\\b`,
  ],
  // Kidnapped
  ['kidnapped', 'passive', 'carried whisked spirited bundled dragged marched herded', '(?:off|away)\\b'],
  [
    'kidnapped',
    'passive',
    'held',
    `(?:[a-z]+ ){0,2}(?:by ${captors}|at gunpoint|against (?:their|his|her) will|for ransom|in captivity)\\b`,
  ],
  ['kidnapped', 'passive', 'detained', `(?:[a-z]+ ){0,4}(?:by ${captors}|against (?:their|his|her) will)\\b`],
  [
    'kidnapped',
    'passive',
    'locked',
    '(?:in|inside) (?!(?:[a-z]+ ){0,2}(?:dispute|battle|struggle|talks|negotiations|fight|row|combat|stalemate|prison|jail|cells?))',
  ],
  [
    'kidnapped',
    'passive',
    'in',
    `(?:captivity|the hands of ${captors}|the (?:gang|kidnappers?|bandits?) ['’]s? ?hands)\\b`,
  ],
  // Displaced
  [
    'displaced',
    'passive',
    'forced obliged compelled driven',
    `(?:to (?:flee|leave|move|abandon|evacuate|quit|seek (?:shelter|refuge))|(?:out of|off|from) ${homes})\\b`,
  ],
  ['displaced', 'passive', 'made rendered', '(?:homeless|refugees)\\b'],
  ['displaced', 'passive', 'expelled evicted turned chased thrown hounded', `(?:out of|off|from) ${homes}\\b`],
  ['displaced', 'passive', 'unable', '(?:yet )?to return\\b'],
  [
    'displaced',
    'active',
    'can could',
    `(?:not|n't|never) (?:yet )?(?:return|go) (?:home|back|to (?:their|his|her) ${homes})\\b`,
  ],
  [
    'displaced',
    'active',
    'spend spends spent spending',
    `(?:[a-z0-9]+ ){1,3}(?:nights?|days?|weeks?|months?) (?:in the (?:open|cold|rain)|outdoors|outside|in (?:[a-z]+ ){0,2}${roofs}|on the streets?)\\b`,
  ],
  [
    'displaced',
    'any',
    'live lives lived stay stays stayed slept camp camped camping sleep',
    `(?:rough|outdoors|in (?:[a-z]+ )?${roofs}|in the open)\\b`,
  ],
  ['displaced', 'active', 'packed', 'up\\b'],
  // Missing
  ['missing', 'passive', 'never', '(?:been )?(?:seen|heard|found|traced|located|identified)\\b'],
  ['missing', 'active', 'never', '(?:been (?:seen|heard|found|traced|located)|(?:reached|arrived|answered))\\b'],
  [
    'missing',
    'active',
    'not',
    '(?:answer(?:ed)? (?:[a-z]+ ){0,2}(?:roll|register|call|calls)\\b|return(?:ed)?(?: from| since|$)|been (?:seen|heard)\\b)',
  ],
  // Participants
  [
    'participants',
    'active',
    'packed jammed thronged choked crammed crowded filled lined blocked occupied besieged surrounded encircled blockaded barricaded picketed ringed stormed invaded',
    `(?:[a-z]+ ){0,3}${publicPlaces}\\b`,
  ],
  ['participants', 'active', 'stage stages staged staging held holding hold', `an? (?:[a-z]+ ){0,2}${aCrowdDoes}\\b`],
  [
    'participants',
    'active',
    'stood sat stand standing sitting waited chanted chanting shouted sang prayed',
    `(?:[a-z]+ ){0,2}(?:(?:in front of|outside|before) |(?:on|in|at|around|round) (?:[a-z]+ ){0,2}${publicPlaces}\\b)`,
  ],
  [
    'participants',
    'active',
    'streamed poured flocked swarmed surged spilled trooped filed crowded flooded paraded walked',
    `(?:[a-z]+ )?(?:in|into|to|through|onto|on|past|towards?|from|out|along|down) (?:[a-z]+ ){0,3}${publicPlaces}\\b`,
  ],
  ['participants', 'active', 'streamed trooped filed paraded poured', '(?:through|past|along)\\b'],
  [
    'participants',
    'active',
    'chanted chanting jeered booed cheered clashed clash clashes clashing mutinied rebelled revolted',
    '',
  ],
  ['participants', 'active', 'came come', `to (?:the|an?|our|this) (?:[a-z]+ ){0,2}(?:${aCrowdDoes}|squares?)\\b`],
  ['participants', 'active', 'showed show', 'up\\b(?! as| in (?:[a-z]+ )?(?:tests|court|hospital))'],
  [
    'participants',
    'active',
    'heeded followed answered obeyed',
    `(?:the|its|his|her|their|a|our) (?:[a-z]+ ){0,2}(?:calls?|appeals?|coffins?|procession|cortege|hearse|deserters?|mutineers?|${aCrowdDoes})\\b`,
  ],
  ['participants', 'active', 'struck', '(?:for (?:higher|better|more|pay)|over|in protest)\\b|$'],
  ['participants', 'active', 'rose', '(?:up|in (?:revolt|rebellion|protest))\\b'],
  ['participants', 'active', 'refused refuse refusing', '(?:all )?(?:food|meals|to eat)\\b'],
  ['participants', 'passive', 'at', `(?:the|an?) (?:[a-z]+ ){0,2}${aCrowdDoes}\\b`],
  ['participants', 'passive', 'on in', '(?:the|a) (?:[a-z]+ )?(?:squares?|crowd|march)\\b'],
]

/** Idioms by the word that opens them. */
export const fateIdioms = wordTable(byOpener())

function byOpener(): Map<string, FateIdiom[]> {
  const table = new Map<string, FateIdiom[]>()
  for (const [quantity, voice, openers, rest] of rows) {
    const idiom: FateIdiom = { rest: new RegExp(`^(?:${rest})`), quantity, voice }
    for (const opener of openers.split(' ')) table.set(opener, [...(table.get(opener) ?? []), idiom])
  }
  return table
}
