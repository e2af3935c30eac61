/** Lists the verbs, nouns and adjectives that say what happened to those a figure counts. */
import type { Quantity } from '../../../contract/claims.ts'
import { verbForms } from './inflection.ts'

const verbRows: [Quantity, string][] = [
  [
    'killed',
    'kill murder slay slaughter massacre execute assassinate eliminate neutralise neutralize martyr behead drown lynch liquidate gun mow electrocute hang incinerate',
  ],
  ['wounded', 'wound injure hurt maim'],
  ['captured', 'capture imprison'],
  ['arrested', 'arrest detain jail apprehend nab'],
  ['displaced', 'displace uproot evacuate dislocate'],
  ['kidnapped', 'kidnap abduct snatch'],
  [
    'other',
    'free release rescue hospitalise hospitalize treat torture deploy destroy damage save discharge quarantine evict sentence convict acquit charge vaccinate burn',
  ],
]

/** What a transitive verb does to its object or, in the passive, to its subject; by every form. */
export const harmByVerb: ReadonlyMap<string, Quantity> = new Map(
  verbRows.flatMap(([quantity, verbs]) =>
    verbs.split(' ').flatMap(verb => verbForms(verb).map(form => [form, quantity] as const)),
  ),
)

const intransitiveRows: [Quantity, string][] = [
  ['killed', 'die perish succumb fall'],
  ['displaced', 'flee'],
  ['missing', 'disappear vanish'],
  ['participants', 'gather march protest rally demonstrate assemble attend participate converge throng join'],
]

/** What the subject of an intransitive verb did or suffered. */
export const fateByVerb: ReadonlyMap<string, Quantity> = new Map(
  intransitiveRows.flatMap(([quantity, verbs]) =>
    verbs.split(' ').flatMap(verb => verbForms(verb).map(form => [form, quantity] as const)),
  ),
)

const stateRows: [Quantity, string][] = [
  ['killed', 'dead killed slain martyred lifeless fallen'],
  ['wounded', 'wounded injured hurt'],
  ['arrested', 'arrested detained jailed'],
  ['missing', 'missing unaccounted disappeared trapped'],
  ['displaced', 'displaced homeless'],
  ['kidnapped', 'kidnapped abducted'],
  ['captured', 'captured'],
  ['other', 'hospitalised hospitalized freed released rescued'],
]

/** “80 dead”, “leaving dozens homeless”, “17 kidnapped missionaries”. */
export const stateWords: ReadonlyMap<string, Quantity> = new Map(
  stateRows.flatMap(([quantity, words]) => words.split(' ').map(word => [word, quantity] as const)),
)

const nounRows: [Quantity, string][] = [
  [
    'killed',
    'death deaths fatality fatalities killings killing murder murders homicides homicide massacre-victims executions assassinations femicides femicide slayings corpses corpse bodies body',
  ],
  ['wounded', 'injuries injury'],
  ['arrested', 'arrests arrest detentions detention'],
  ['kidnapped', 'abductions abduction kidnappings kidnapping hostages hostage disappearances'],
  [
    'attacks',
    'sortie sorties attack attacks airstrike airstrikes strike strikes raid raids bombing bombings explosion explosions blast blasts shootings shooting assaults assault ambushes incidents clashes massacres massacre crimes violations shellings ambush',
  ],
  ['captured', 'captives prisoners'],
  ['displaced', 'refugees evacuees'],
  [
    'participants',
    'protesters protester demonstrators marchers strikers participants rioters worshippers attendees mourners',
  ],
]

/** Nouns that say by themselves what is counted. */
export const countedNouns: ReadonlyMap<string, Quantity> = new Map(
  nounRows.flatMap(([quantity, nouns]) => nouns.split(' ').map(noun => [noun, quantity] as const)),
)

/** Units of time, singular. */
export const durationNouns: ReadonlySet<string> = new Set(
  'second minute hour day week month year decade fortnight'.split(' '),
)

/** Things news counts beside people, singular. */
export const countedThings: ReadonlySet<string> = new Set(
  (
    'vehicle truck tank car bus aircraft helicopter plane drone missile rocket ship boat vessel bomb shell house home building school hospital clinic ' +
    'village-post checkpoint post base camp station church mosque weapon rifle gun mine case animal tent ambulance motorcycle fighter-jet jet warplane round motorbike shop bridge'
  ).split(' '),
)

/** Measures that are no figure of a claim table. */
export const measureNouns: ReadonlySet<string> = new Set(
  "percent % percentage kilometre kilometer km mile metre meter foot feet inch yard acre hectare degree kilogram kilo kg tonne ton gram litre liter gallon pound-weight point storey story page mph kph barrel square cubic p.m a.m pm am o'clock".split(
    ' ',
  ),
)
