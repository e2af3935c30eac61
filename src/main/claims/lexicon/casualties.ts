/** Lists the verbs, nouns and adjectives that say what happened to those a figure counts. */

import type { Quantity } from '../../../contract/claims.ts'
import { verbForms } from './inflection.ts'
import { wordClass, wordTable } from './word-class.ts'

const verbRows: [Quantity, string][] = [
  [
    'killed',
    'kill murder slay slaughter massacre execute assassinate eliminate neutralise neutralize martyr behead drown lynch liquidate gun mow electrocute hang incinerate decapitate strangle asphyxiate butcher obliterate annihilate vaporise vaporize exterminate suffocate smother crucify',
  ],
  ['wounded', 'wound injure hurt maim beat mutilate treat bandage'],
  ['captured', 'capture recapture'],
  ['arrested', 'arrest detain jail apprehend nab rearrest re-arrest re-detain incarcerate imprison intern remand'],
  ['displaced', 'displace uproot evacuate dislocate relocate resettle rehouse'],
  ['kidnapped', 'kidnap abduct snatch'],
  ['missing', 'trap entomb'],
  [
    'other',
    'free release rescue hospitalise hospitalize torture deploy destroy damage save discharge quarantine evict sentence convict acquit charge vaccinate burn withdraw repatriate deport expel extradite pardon transfer question seize prosecute indict sanction',
  ],
]

/** What a transitive verb does to its object or, in the passive, to its subject; by every form. */
export const harmByVerb = wordTable(
  verbRows.flatMap(([quantity, verbs]) =>
    verbs.split(' ').flatMap(verb => verbForms(verb).map(form => [form, quantity] as const)),
  ),
)

const intransitiveRows: [Quantity, string][] = [
  ['killed', 'die perish succumb fall'],
  ['displaced', 'flee shelter'],
  ['missing', 'disappear vanish'],
  ['other', 'return escape'],
  ['participants', 'gather march protest rally demonstrate assemble attend participate converge throng join'],
]

/** What the subject of an intransitive verb did or suffered. */
export const fateByVerb = wordTable(
  intransitiveRows.flatMap(([quantity, verbs]) =>
    verbs.split(' ').flatMap(verb => verbForms(verb).map(form => [form, quantity] as const)),
  ),
)

/** “freed” for “free”, “freeing”, “release”: how what befell the `other` is told behind their name. */
export const toldFate = wordTable(
  [...verbRows, ...intransitiveRows]
    .filter(([quantity]) => quantity === 'other')
    .flatMap(([, verbs]) => verbs.split(' '))
    .flatMap(verb => {
      const [, , past = verb, participle = past] = verbForms(verb)
      const told = participle.endsWith('ing') ? past : participle
      return verbForms(verb).map(form => [form, told] as const)
    }),
)

/** What befell the `other`, in several words behind a form of “be”, and how it is told behind their name. */
export const toldPhrases: readonly [pattern: RegExp, told: string][] = [
  [/^(?:on board|aboard)\b/, 'aboard'],
  [/^(?:brought ashore|picked up|plucked from|pulled (?:out )?alive|taken off|brought to safety)\b/, 'rescued'],
  [/^(?:let go|set free|walked free)\b/, 'freed'],
  [/^(?:on the run|seen running)\b/, 'escaped'],
  [/^(?:pulled (?:out|back)|brought home|sent home)\b/, 'withdrawn'],
  [/^found guilty\b/, 'found guilty'],
  [/^(?:on trial|standing trial|put on trial|brought before (?:a |the )?(?:court|judge))\b/, 'on trial'],
]

/** What is said of those counted without anything having befallen them, as it is told behind their name. */
export const toldDescriptions =
  /^(suspected|accused|wanted|charged|convicted|arrested|detained|missing) (?:of|to|in|with|by|for|over|on|after)\b/

const tellings = new Set([
  ...[...toldFate.entries.values(), ...toldPhrases.map(([, told]) => told)].map(told => told.split(' ').at(-1) ?? told),
  ...'suspected accused wanted charged convicted'.split(' '),
])

/** “males freed” without what befell them. */
export function withoutFate(group: string): string {
  const words = group.split(' ')
  return words.length > 1 && tellings.has(words.at(-1) ?? '') ? words.slice(0, -1).join(' ') : group
}

const stateRows: [Quantity, string][] = [
  ['killed', 'dead killed slain martyred lifeless fallen deceased'],
  ['wounded', 'wounded injured hurt'],
  ['arrested', 'arrested detained jailed'],
  ['missing', 'missing unaccounted disappeared trapped untraced'],
  ['displaced', 'displaced homeless sheltering'],
  ['kidnapped', 'kidnapped abducted'],
  ['captured', 'captured'],
  ['other', 'hospitalised hospitalized freed released rescued sick infected poisoned'],
]

/** “80 dead”, “leaving dozens homeless”, “17 kidnapped missionaries”. */
export const stateWords = wordTable(
  stateRows.flatMap(([quantity, words]) => words.split(' ').map(word => [word, quantity] as const)),
)

/**
 * Fates told in several words, read from the lower-case words behind the counted. Longer and surer phrases first; those
 * marked `passive` only behind a form of “be”.
 */
export const fatePhrases: readonly [pattern: RegExp, quantity: Quantity, needs?: 'passive'][] = [
  [
    /^(?:lost|lose|losing|gave|given|giving|laid|lay|laying) (?:up |down )?(?:their|his|her|its|the) (?:own )?(?:lives|life)\b/,
    'killed',
  ],
  [
    /^pa(?:id|ys?|ying) (?:the (?:supreme|ultimate|highest) (?:price|sacrifice)|with (?:their|his|her) (?:own )?(?:lives|life))\b/,
    'killed',
  ],
  [/^(?:will|would|shall) (?:not|never) (?:come|return|be coming) (?:home|back)\b/, 'killed'],
  [/^burn(?:ed|t) (?:to death|alive|behind|inside)\b/, 'killed'],
  [/^sacrific\w+ (?:themselves|himself|herself|their|his|her)\b/, 'killed'],
  [
    /^(?:shot|stabbed|beaten|burned|burnt|hacked|crushed|trampled|clubbed|starved|froze|frozen|bled|knifed|axed|bludgeoned|gunned|put) (?:dead|down|to death)\b/,
    'killed',
  ],
  [/^(?:met|meet) (?:their|his|her) deaths?\b/, 'killed'],
  [
    /^(?:pulled|brought|dug|carried|taken|recovered|retrieved|found|lay|lying|lie|lies|came|come) (?:[a-z]+ ){0,3}(?:dead|deceased|lifeless)\b/,
    'killed',
  ],
  [/^(?:did|do|have|had|has) not (?:survive|survived|make it|made it)\b/, 'killed'],
  [/^never (?:came|come|coming|return|returned|returning) (?:home|back|up|out)\b/, 'killed'],
  [/^not (?:yet )?(?:come|came|return|returned) (?:home|back|up|out)\b/, 'missing'],
  [/^lost (?:with|on|aboard|at sea|in the)\b/, 'killed'],
  [/^(?:laid to rest|in (?:the |a )?(?:[a-z]+ )?(?:morgue|mortuary))\b/, 'killed'],
  [/^(?:among|amongst) (?:the )?(?:dead|killed|fatalities|deceased|slain)\b/, 'killed', 'passive'],
  [/^(?:among|amongst) (?:the )?(?:wounded|injured)\b/, 'wounded', 'passive'],
  [/^shot (?:at|and)\b/, 'killed', 'passive'],
  [/^shot\b/, 'wounded', 'passive'],
  [
    /^(?:suffered|received|sustained|sustaining|suffering|have|has|had|with) (?:[a-z]+ ){0,3}(?:wounds?|injur(?:y|ies)|burns|fractures|bruis(?:es|ing)|cuts|concussions?|sprains?|mutilations?|smoke inhalation)\b/,
    'wounded',
  ],
  [
    /^(?:sought|seeking|seek|asked for|needed|needing|need|required|received|receiving|given) (?:[a-z]+ ){0,2}(?:medical (?:help|care|attention|treatment|assistance)|care|treatment|first aid|doctors?|surgery)\b/,
    'wounded',
  ],
  [
    /^(?:admitted|taken|rushed|brought|flown|moved) to (?:[a-z]+ ){0,4}(?:hospitals?|clinics?|intensive care)\b/,
    'wounded',
  ],
  [/^in (?:[a-z]+ ){0,2}(?:hospitals?|intensive care)\b/, 'wounded', 'passive'],
  [/^(?:went|gone|go|going|remain|remained|remains|reported) (?:[a-z]+ )?(?:missing|unaccounted)\b/, 'missing'],
  [
    /^(?:still )?(?:(?:underground|below ground)(?! (?:at|when|that|on))|entombed|trapped|buried (?:alive|under|beneath|below))\b/,
    'missing',
  ],
  [/^buried\b/, 'killed'],
  [/^(?:behind|beyond) (?:the |a )?(?:[a-z]+ )?(?:fall|rockfall|cave-in|stone|rock)\b/, 'missing'],
  [
    /^(?:still )?(?:cut off |caught |stuck )?(?:under|underneath|beneath|behind|beyond) (?:the |a )?(?:[a-z]+ )?(?:fall|rockfall|cave-in|collapse|rubble|debris|mud|ruins|wreckage|stone|rock|landslide)\b/,
    'missing',
    'passive',
  ],
  [/^(?:registered|listed|recorded|posted|logged) (?:as )?(?:still )?missing\b/, 'missing'],
  [/^(?:registered|listed|recorded) (?:as |among the )?(?:dead|killed)\b/, 'killed'],
  [/^to be (?:accounted for|located|traced)\b/, 'missing', 'passive'],
  [
    /^(?:not|yet to|still to) (?:yet )?(?:been |be )?(?:found|located|traced|heard|reached|accounted|seen)\b/,
    'missing',
  ],
  [/^(?:took|take|taken|taking) part\b/, 'participants'],
  [/^(?:present|in attendance|called out)\b/, 'participants', 'passive'],
  [/^out$/, 'participants', 'passive'],
  [/^not (?:come|report|turn up|show up|appear) (?:to|for|at) (?:[a-z]+ )?(?:work|shifts?|posts?)\b/, 'participants'],
  [
    /^(?:(?:walked|walk|walking) (?:out|off)|(?:went|gone|go|going|been|are|were|remain|remained|out)? ?on (?:[a-z]+ )?strike|joined? (?:[a-z]+ ){0,2}(?:strike|walkout|march|rally|protest|picket|stoppage)|downed tools|(?:laid|put) down (?:their )?tools|stopped work(?:ing)?|turned (?:out|up)|turn out|(?:took|taken|take|came|come) (?:out )?(?:to|into|onto) the streets|stayed (?:away|out)|filled the)\b/,
    'participants',
  ],
  [/^(?:taken|held|taking|seized|took) (?:as )?hostages?\b/, 'kidnapped'],
  [
    /^(?:marched|led|dragged|herded|taken|carried|driven|forced) (?:away |off )?(?:into|to) (?:the |a )?(?:[a-z]+ )?(?:forest|bush|mountains?|hills|woods|jungle|desert)\b/,
    'kidnapped',
  ],
  [/^(?:led|marched|carried|spirited) (?:away|off)\b/, 'kidnapped'],
  [/^dragged (?:away|off|from|out of|into|off to)\b/, 'arrested', 'passive'],
  [/^deprived of (?:[a-z]+ )?(?:freedom|liberty)\b/, 'kidnapped', 'passive'],
  [/^(?:taken|held) (?:prisoner|captive)s?\b/, 'captured'],
  [/^(?:in|into) (?:our|their|its|rebel|enemy) hands\b/, 'captured'],
  [/^in the hands of\b/, 'captured', 'passive'],
  [/^(?:taken alive|surrendered|surrender|laid down (?:their )?arms|gave themselves up)\b/, 'captured'],
  [
    /^(?:taken|brought|led|remanded|held|kept|placed|put|loaded|bundled) (?:away )?(?:in|into|to|under|behind|by) (?:[a-z]+ ){0,2}(?:custody|jails?|prison|detention|arrest|bars|police|stations?|cells?|vans?)\b/,
    'arrested',
  ],
  [/^(?:in|under|behind) (?:[a-z]+ )?(?:custody|detention|arrest|bars|jails?|prisons?)\b/, 'arrested'],
  [/^in (?:the |police |prison )?cells\b/, 'arrested', 'passive'],
  [/^(?:serving|served) (?:[a-z]+ ){0,3}(?:sentences?|terms?)\b/, 'arrested'],
  [/^(?:in|under) (?:the )?lock-?up\b/, 'arrested', 'passive'],
  [/^placed at the disposal of (?:[a-z]+ ){0,2}(?:prosecutors?|courts?|judges?|justice|authorities)\b/, 'arrested'],
  [
    /^held (?:on (?:suspicion|charges|remand)|in (?:custody|detention|jail|prison)|by police|under (?:arrest|the))\b/,
    'arrested',
  ],
  [/^held (?:until|till|overnight|since|for|without|as (?:police|officers|troops))\b/, 'arrested'],
  [/^held\b(?! talks| a | an )/, 'arrested', 'passive'],
  [/^taken in\b(?! by)/, 'arrested'],
  [/^taken (?:from|by|away|at gunpoint)\b/, 'kidnapped', 'passive'],
  [/^rounded up\b/, 'captured'],
  [
    /^(?:lost|lose|losing|left|leave|leaving|abandoned|deserted|quit|fled|flee) (?:[a-z]+ ){0,2}(?:homes?|houses?|villages?|towns?|city|area|district|valley|camps?)\b/,
    'displaced',
  ],
  [/^(?:driven|forced|moved|bussed|removed) (?:out|away|from (?:[a-z]+ )?(?:homes?|houses))\b/, 'displaced'],
  [
    /^(?:bussed|moved|driven) to (?!(?:[a-z]+ ){0,2}(?:jail|prison|hospital|clinic|court|police|station|despair))/,
    'displaced',
    'passive',
  ],
  [
    /^(?:sleep(?:ing)?|living|staying) (?:rough|outdoors|in (?:[a-z]+ )?(?:tents?|schools?|shelters?|camps?|gardens|cars|churches|mosques|the open))\b/,
    'displaced',
  ],
  [/^need(?:ed|s|ing)? (?:[a-z]+ )?(?:shelter|housing|homes?)\b/, 'displaced'],
  [/^on the (?:move|road)\b/, 'displaced'],
  [
    /^(?:in|into|to) (?:[a-z0-9]+ ){0,2}(?:shelters?|tents?|camps?|emergency housing|evacuation centres?)\b/,
    'displaced',
  ],
  [/^(?:sought|seeking|seek|took|taken|taking|given|found) (?:[a-z]+ )?(?:refuge|shelter)\b/, 'displaced'],
  [/^(?:housed|lodged|accommodated|put up|rehoused) in\b/, 'displaced', 'passive'],
  [
    /^(?:registered|counted|sheltered|living|staying) (?:in|at) (?:[a-z0-9]+ ){0,3}(?:camps?|shelters?|tents?|(?:evacuation|relief|reception) centres?)\b/,
    'displaced',
  ],
  [/^(?:lost|losing|lose) (?:their|his|her) (?:[a-z]+ )?(?:homes?|houses?|roofs?)\b/, 'displaced'],
  [/^without (?:a )?(?:homes?|shelter|roof)\b/, 'displaced'],
]

/** Nouns for what is done to people; “the release of 12” counts the released. */
export const actsOnPeople: readonly [string, Quantity][] = [
  ['assassination', 'killed'],
  ['execution', 'killed'],
  ['loss', 'killed'],
  ['massacre', 'killed'],
  ['demise', 'killed'],
  ['remains', 'killed'],
  ['martyrdom', 'killed'],
  ['slaying', 'killed'],
  ['killers', 'killed'],
  ['murderers', 'killed'],
  ['assassins', 'killed'],
  ['funeral', 'killed'],
  ['funerals', 'killed'],
  ['burial', 'killed'],
  ['slaughter', 'killed'],
  ['lynching', 'killed'],
  ['beheading', 'killed'],
  ['drowning', 'killed'],
  ['wounding', 'wounded'],
  ['wounds', 'wounded'],
  ['injuring', 'wounded'],
  ['abduction', 'kidnapped'],
  ['capture', 'captured'],
  ['disappearance', 'missing'],
  ['fate', 'missing'],
  ['whereabouts', 'missing'],
  ['trace', 'missing'],
  ['displacement', 'displaced'],
  ['evacuation', 'displaced'],
  ['eviction', 'displaced'],
  ['resettlement', 'displaced'],
  ['imprisonment', 'arrested'],
  ['internment', 'arrested'],
  ['jailing', 'arrested'],
  ['crowd', 'participants'],
  ['turnout', 'participants'],
  ['gathering', 'participants'],
  ['procession', 'participants'],
  ['march', 'participants'],
  ['rally', 'participants'],
  ['protest', 'participants'],
  ['demonstration', 'participants'],
  ['vigil', 'participants'],
  ['mob', 'participants'],
  ['release', 'other'],
  ['rescue', 'other'],
  ['torture', 'other'],
]

const nounRows: [Quantity, string][] = [
  [
    'killed',
    'death deaths fatality fatalities killings killing murder murders homicides homicide massacre-victims executions assassinations femicides femicide suicides slayings corpses corpse bodies body martyrs coffins graves beheadings lynchings',
  ],
  ['wounded', 'injuries injury'],
  ['arrested', 'arrests arrest detentions detention'],
  ['kidnapped', 'abductions abduction kidnappings kidnapping hostages hostage disappearances'],
  [
    'attacks',
    'sortie sorties attack attacks airstrike airstrikes strike strikes raid raids bombing bombings explosion explosions blast blasts shootings shooting assaults assault ambushes incidents clashes massacres massacre crimes violations shellings ambush incursions incursion bombardments barrages salvos impacts',
  ],
  ['captured', 'captives prisoners pows'],
  ['displaced', 'refugees evacuees'],
  [
    'participants',
    'protesters protester demonstrators marchers strikers participants rioters worshippers attendees mourners',
  ],
]

/** Nouns that say by themselves what is counted. */
export const countedNouns = wordTable(
  nounRows.flatMap(([quantity, nouns]) => nouns.split(' ').map(noun => [noun, quantity] as const)),
)

/** Units of time, singular. */
export const durationNouns = wordClass('second minute hour day week month year decade fortnight')

/** Things news counts beside people, singular. */
export const countedThings = wordClass(
  'vehicle truck tank car bus aircraft helicopter plane drone missile rocket ship boat vessel bomb shell house home building school hospital clinic ' +
    'village-post checkpoint post base camp station church mosque weapon rifle gun mine case animal tent ambulance motorcycle fighter-jet jet warplane round motorbike shop bridge ' +
    'pistol firearm grenade projectile mortar launcher cartridge bullet magazine knife blade machete explosive device detonator tractor cart lorry van ' +
    'coach ferry barge raft train wagon carriage pickup minibus bicycle armoured-car carrier howitzer gunship balloon engine pump generator ' +
    'apartment flat building hut barn warehouse store branch office classroom hangar outpost position trench tunnel well pylon turbine ' +
    'ambulance excavator bulldozer digger trailer transformer reactor locomotive tanker freighter trawler dinghy glider fighter-jet rotor scooter lorry ' +
    'sheep goat cow cattle horse camel pig operation patrol search flight sortie bag coffin letter signature ballot vote lash box rig newspaper petrol-bomb ' +
    'sample dose bed mattress bunk shack shanty hovel cabin structure dwelling stall kiosk greenhouse silo quarry tarpaulin sack application complaint plot bottle blanket spade parcel ration dispute infection ventilator mask',
)

/** Places among the counted things: “in four schools” says where, and counts nothing. */
export const standingThings = wordClass(
  'house home building school hospital clinic village-post checkpoint post base camp station church mosque mine tent shop bridge ' +
    'apartment flat hut barn warehouse store branch office classroom hangar outpost position trench tunnel well bag letter box',
)

/** Fates that only befall people: whatever else a noun may mean, here it means somebody. */
export const befallsPeople: ReadonlySet<Quantity> = new Set(['killed', 'wounded', 'arrested', 'kidnapped', 'missing'])

/** Measures that are no figure of a claim table. */
export const measureNouns = wordClass(
  "percent % percentage kilometre kilometer km mile metre meter foot feet inch yard acre hectare degree kilogram kilo kg tonne ton gram litre liter gallon pound-weight point storey story page mph kph barrel square cubic p.m a.m pm am o'clock".split(
    ' ',
  ),
)
