/** Brings the words for who was counted to a kind that can be compared: “troops” and “servicemen” are soldiers. */

import type { Figure } from '../../../contract/claims.ts'
import { withoutFate } from '../lexicon/casualties.ts'
import { singular } from '../lexicon/inflection.ts'
import { anybodyNouns } from '../lexicon/parties.ts'

/** Kinds of people and things, each with words newspapers use for it. Singular, lower case; heads of noun phrases. */
const kinds: Record<string, string> = {
  soldier: `soldier troops troop trooper serviceman servicewoman servicemember conscript recruit marine airman sailor paratrooper
    commando infantryman reservist army military personnel unit_member`,
  fighter: `fighter militant rebel insurgent terrorist gunman attacker guerrilla extremist jihadist jihadi separatist
    militiaman assailant bandit raider combatant insurgency infiltrator mercenary bomber gang_member`,
  police: 'policeman policewoman police officer constable gendarme cop',
  guard: 'guard warder jailer',
  civilian: `civilian villager resident citizen bystander townsperson inhabitant noncombatant local farmer shopper trader
    worshipper mourner guest pedestrian neighbour`,
  prisoner: 'prisoner inmate convict detainee',
  protester:
    'protester protestor picket picketer striker demonstrator marcher participant rioter activist supporter crowd attendee turnout',
  passenger: 'passenger traveller commuter tourist aboard',
  crew: 'crew crewman crewmember seafarer seaman',
  worker: 'worker labourer miner employee colleague staff',
  child: 'child boy girl minor teenager infant baby pupil schoolchild',
  woman: 'woman',
  student: 'student',
  medic: 'doctor nurse medic paramedic',
  journalist: 'journalist reporter',
  family: 'family household',
  vehicle: 'vehicle truck lorry car jeep pickup bus tank',
  house: 'house home building dwelling',
}

/** Words that count people without saying which: they mean whoever the event is about. */
const anyone = new Set([
  ...anybodyNouns.words,
  ...`dead one man member deceased toll loss injured wounded hurt missing number hostage captive arrest detention name patient
   comrade brother sister offender suspect survivor`.split(/\s+/),
])

/** Kinds of things, and what is more than one person. */
const wholes = new Set(['family', 'vehicle', 'house'])

const kindOfWord = new Map<string, string>()
for (const [kind, words] of Object.entries(kinds)) for (const word of words.split(/\s+/)) kindOfWord.set(word, kind)

export type TargetKind = {
  /** The kind's name, or the head noun itself where no kind is known; null counts anyone. */
  kind: string | null
  /** The words as written, for showing. */
  label: string
}

/**
 * Reads a target: its own words, else the words around the number, else the extraction's key. A noun nobody listed is kept
 * as it is, so that only the same noun compares with it.
 */
export function targetKindOf(figure: Figure): TargetKind {
  const label = figure.targetGroup ?? figure.targetKey ?? ''
  // A group that does not stand in the number's own words was taken over from before: what stands beside the number wins.
  const beside = figure.span.exact.includes(figure.targetGroup ?? '') ? null : kindAround(figure)
  if (beside !== null) return { kind: beside, label: beside }
  const written = kindOfPhrase(withoutFate((figure.targetGroup ?? '').toLowerCase()))
  if (written !== null && isKnownKind(written)) return { kind: written, label }
  const around = written === null ? kindAround(figure) : null
  if (around !== null) return { kind: around, label }
  const key = kindOfPhrase((figure.targetKey ?? '').toLowerCase())
  return { kind: key !== null && (written === null || isKnownKind(key)) ? key : written, label }
}

/** “nine bodies | in grey”, “five bodies | of rebels”, “the army’s dead to | 18”, “enemy losses at | 50”. */
function kindAround({ span }: Figure): string | null {
  const after = /^ (in uniform|of [\p{L}'’ -]{3,30})/iu.exec(span.suffix)?.[1]
  const before =
    /((?:[\p{L}-]+(?:['’]s)? ){1,2}(?:dead|toll|losses|casualties|deaths|fatalities))\b[^.;]{0,12}$/iu.exec(
      span.prefix,
    )?.[1]
  for (const phrase of [after === undefined ? undefined : `bodies ${after}`, before]) {
    const kind = phrase === undefined ? null : kindOfPhrase(phrase.toLowerCase())
    if (kind !== null && isKnownKind(kind)) return kind
  }
  return null
}

/** Whether a kind is one of the list, not just a noun nobody listed. */
export function isKnownKind(kind: string): boolean {
  return Object.hasOwn(kinds, kind)
}

/** Those who fight: of them it matters whose they are. */
export const isCombatant = (kind: string): boolean => kind === 'soldier' || kind === 'fighter'

/** What stands behind the head of a noun phrase: “inmates | who escaped”, and so does a participle: “inmates | escaped”. */
const afterHead = /^(?:of|in|with|from|who|that|on|at|aboard|per|by|including|for|lost|hurt|held|sent|underground)$/

/** The kind a noun phrase names; null where it names anyone. */
export function kindOfPhrase(phrase: string): string | null {
  // Behind a comma some of them are told of: “villagers, two of them bakers”.
  const words = phrase.replace(/,.*/s, '').match(/\p{L}+(?:['’]s)?/gu) ?? []
  const cut = words.findIndex((word, at) => at > 0 && (afterHead.test(word) || (/ed$/.test(word) && !anyone.has(word))))
  const head = cut > 0 ? words.slice(0, cut) : words
  const rest = cut > 0 ? words.slice(cut + 1) : []
  const headWord = singular(head.at(-1) ?? '')
  const known = kindOfWord.get(headWord)
  if (known !== undefined) return known
  if (!anyone.has(headWord)) return headWord === '' ? null : headWord
  // “Bodies in uniform”, “the army’s dead”, “rebel losses”, “dead soldiers”: another word says who.
  if (rest.includes('uniform') || rest.includes('uniforms')) return 'soldier'
  for (const word of [...head.slice(0, -1), ...rest]) {
    const kind = kindOfWord.get(singular(word.replace(/['’]s$/, '')))
    // “Members of the Harbour family” are people, and no family each.
    if (kind !== undefined && !wholes.has(kind)) return kind
  }
  return null
}
