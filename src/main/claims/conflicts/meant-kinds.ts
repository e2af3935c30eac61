/** Finds out whom each of a story's figures counts: by its own noun, or whom “people” and a bare number mean among the others. */

import type { Figure, Quantity } from '../../../contract/claims.ts'
import { smallNumerals } from '../lexicon/numerals.ts'
import { wordOf } from '../lexicon/word-class.ts'
import { isHuman } from '../steps/figures/human-nouns.ts'
import type { Voice } from './claimant-identity.ts'
import { isCombatant, isKnownKind, targetKindOf } from './target-kind.ts'

/** Kinds that “people” does not mean where others are there as well. */
const armed = new Set(['soldier', 'fighter', 'police', 'guard', 'crew'])
const things = new Set(['family', 'vehicle', 'house'])
/** Kinds that are told because they are some of the people counted: “37 killed”, “16 children”. */
const someOfAll = new Set(['child', 'woman', 'student', 'medic', 'journalist', 'police', 'guard', 'crew'])
/** Of these alone no bare number is meant: others died or were hurt as well. */
const neverAlone = new Set(['crew', 'child', 'woman'])
/** “Four of our own porters” are some of those counted; “600 of our citizens” are not. */
const someOfOwn = /\bof (?:its|his|her|their|our) own\b/i
/** What makes a prisoner of anybody. */
const holds = new Set<Quantity>(['captured', 'arrested', 'kidnapped'])
/** Quantities of people. */
export const countsPeople = new Set<Quantity>([
  'killed',
  'wounded',
  'captured',
  'arrested',
  'displaced',
  'missing',
  'kidnapped',
])

/** For each figure of one quantity the kind its noun names, and the kind it means; `told` are the story's kinds. */
export function kindsCounted(
  counted: { figure: Figure; voice: Voice | null }[],
  quantity: Quantity,
  told: ReadonlySet<string | null>,
): { named: (string | null)[]; meant: (string | null)[] } {
  const ofPeople = countsPeople.has(quantity)
  const named = counted.map(({ figure }) => {
    const kind = officerKind(figure, told) ?? targetKindOf(figure).kind
    // “Eleven prisoners were taken” says no more of them than that.
    if (kind === 'prisoner' && holds.has(quantity)) return null
    // “Twenty coffins” and “31 arrests” say how they were counted.
    return ofPeople && kind !== null && !isOfPeople(kind) ? null : kind
  })
  if (!ofPeople) return { named, meant: named }
  const of = kindsTold(counted, named)
  return { named, meant: counted.map((each, at) => named[at] ?? meantKind(each, of) ?? ownKind(each, of)) }
}

/** What the named kinds of one quantity say of the others, read once for all figures. */
type KindsTold = {
  byNumber: Map<number, Set<string>>
  byVoice: Map<Voice | null, Set<string>>
  /** Kinds of people that are not only some of the speaker's own. */
  present: Set<string>
  /** Of these the ones that may be the whole. */
  whole: string[]
  hasArmed: boolean
}

function kindsTold(
  counted: readonly { figure: Figure; voice: Voice | null }[],
  named: readonly (string | null)[],
): KindsTold {
  const byNumber = new Map<number, Set<string>>()
  const byVoice = new Map<Voice | null, Set<string>>()
  const present = new Set<string>()
  const uses = new Map<string, number>()
  counted.forEach(({ figure, voice }, at) => {
    const kind = named[at] ?? null
    if (kind === null) return
    byNumber.set(figure.low, (byNumber.get(figure.low) ?? new Set()).add(kind))
    byVoice.set(voice, (byVoice.get(voice) ?? new Set()).add(kind))
    uses.set(kind, (uses.get(kind) ?? 0) + 1)
    if (!things.has(kind) && !someOfOwn.test(figure.span.exact)) present.add(kind)
  })
  // A noun nobody listed counts once it is used twice.
  const isWhole = (kind: string) => isKnownKind(kind) || (uses.get(kind) ?? 0) > 1
  const whole = [...present].filter(kind => isWhole(kind) && !armed.has(kind) && !someOfAll.has(kind))
  return { byNumber, byVoice, present, whole, hasArmed: [...present].some(kind => armed.has(kind)) }
}

/** The kinds that a story's figures name, apart from “officers”, of whom only the others tell what they are. */
export function toldKinds(figures: readonly Figure[]): ReadonlySet<string | null> {
  return new Set(figures.flatMap(figure => (isOfficer(figure) ? [] : targetKindOf(figure).kind)))
}

/** “Officers” of nothing that says which. */
const isOfficer = ({ span, targetGroup }: Figure) =>
  /\bofficers?$/i.test(targetGroup ?? span.exact) && !/\b(?:police|army|military)\b/i.test(span.exact)

/** The officers of a jail are its guards, where those are counted and no police are; null for anybody else. */
function officerKind(figure: Figure, told: ReadonlySet<string | null>): string | null {
  return isOfficer(figure) && told.has('guard') && !told.has('police') ? 'guard' : null
}

/** Kinds of people, families among them, not of things. */
export const isOfPeople = (kind: string | null): boolean =>
  kind !== null && (isKnownKind(kind) ? kind !== 'vehicle' && kind !== 'house' : isHuman(wordOf(kind)))

/** Numbers below this agree by chance. */
const smallestTelling = 5

/**
 * Whom a count of “people” or a bare number means: who is counted by the same number elsewhere; else the one unarmed kind
 * of the event, civilians where there are several. A bare number is left alone where armed and unarmed were both counted,
 * and fighters or children are never meant by “people”.
 */
function meantKind({ figure }: { figure: Figure }, told: KindsTold): string | null {
  const { byNumber, present, whole, hasArmed } = told
  const same = byNumber.get(figure.low)
  if (figure.low >= smallestTelling && same?.size === 1) return [...same][0] ?? null
  // “Put the number of the seized at eight”, where only guards were named: fighters alone are often not the only dead.
  const [only] = present
  if (isBare(figure) && present.size === 1 && only && !isCombatant(only) && !neverAlone.has(only)) return only
  if (isBare(figure) && whole.length > 0 && hasArmed) return null
  if (present.has('civilian')) return 'civilian'
  return whole.length === 1 ? (whole[0] ?? null) : null
}

/** The one kind that the same claimant counts elsewhere: “two”, of who spoke of two workers before. */
function ownKind({ figure, voice }: { figure: Figure; voice: Voice | null }, told: KindsTold): string | null {
  if (voice === null || !isBare(figure)) return null
  const own = told.byVoice.get(voice)
  return own?.size === 1 ? ([...own][0] ?? null) : null
}

/** A number without a noun. */
export function isBare(figure: Figure): boolean {
  return !/\p{L}/u.test(figure.span.exact.replace(numberWords, ''))
}

const numberWords = new RegExp(
  `\\b(?:${smallNumerals}|hundred|thousand|million|dozens?|scores?|hundreds|thousands|several|at least|at most|no fewer than|no more than|more than|fewer than|less than|about|around|roughly|some|nearly|almost|over|up to|as many as|between|and|or|to|a|the)\\b`,
  'giu',
)
