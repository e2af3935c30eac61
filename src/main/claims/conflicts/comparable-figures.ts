/** Sorts an event's figures into groups that count the same thing and may be set against each other. */

import type { Figure, Quantity } from '../../../contract/claims.ts'
import { secondsIn } from '../../../contract/duration-units.ts'
import type { ExtractedClaim } from '../extraction.ts'
import type { Voice } from './claimant-identity.ts'
import { isDeniedFigure } from './denied-figure.ts'
import { figureSubject } from './figure-subject.ts'
import { readName } from './names.ts'
import type { SpokenFigure } from './standing-figures.ts'
import type { Story } from './story-claims.ts'
import { isKnownKind, kindOfPhrase, targetKindOf } from './target-kind.ts'

export type FigureGroup = {
  quantity: Quantity
  key: string
  /** What is counted, as the reports mostly call it. */
  label: string
  figures: SpokenFigure[]
}

/** While a group is filled: how often each word for what is counted was used. */
type LabelledGroup = FigureGroup & { labels: Map<string, number> }

const combatants = new Set(['soldier', 'fighter'])
/** Kinds that “people” does not mean where others are there as well. */
const armed = new Set(['soldier', 'fighter', 'police', 'guard', 'crew'])
const things = new Set(['family', 'vehicle', 'house'])
/** Kinds that are told because they are some of the people counted: “37 killed”, “16 children”. */
const someOfAll = new Set(['child', 'woman', 'student', 'medic', 'journalist', 'police', 'guard', 'crew'])
/** Of these alone no bare number is meant: others died or were hurt as well. */
const neverAlone = new Set(['crew', 'child', 'woman'])
const ownMen = /\bof (?:its|his|their|our)(?: own)? (?:men|fighters|forces|troops|soldiers|members|comrades)\b/i
/** What one explosion is called, and leaves. */
const explosions = new Set(['explosion', 'blast', 'bomb', 'detonation', 'crater'])
/** “Four of our own porters” are some of those counted; “600 of our citizens” are not. */
const someOfOwn = /\bof (?:its|his|her|their|our) own\b/i
const countsPeople = new Set<Quantity>([
  'killed',
  'wounded',
  'captured',
  'arrested',
  'displaced',
  'missing',
  'kidnapped',
])

/** All figures of a story that are whole counts of this event; `spoken` leaves out the writer's own and denied ones. */
export function comparableFigures(story: Story): FigureGroup[] {
  const groups = new Map<string, LabelledGroup>()
  const figures = story.claims.flatMap(each =>
    each.certain
      ? each.claim.figures.filter(figure => isWholeCount(figure, each.claim)).map(figure => ({ ...each, figure }))
      : [],
  )
  for (const quantity of new Set(figures.map(each => each.figure.quantity))) {
    const counted = figures.filter(each => each.figure.quantity === quantity)
    const named = counted.map(each => targetKindOf(each.figure).kind)
    const kinds = countsPeople.has(quantity)
      ? counted.map((each, at) => named[at] ?? meantKind(each, counted, named))
      : named
    const mixed = named.some(kind => kind !== null && armed.has(kind))
    const sides = sidesByKind(story, counted)
    counted.forEach((each, index) => {
      const kind = kinds[index] ?? null
      const key = groupKey(story, each, kind, mixed, sides)
      if (key === null) return
      // Lengths of time are compared in seconds; everything else in its own unit.
      const scale = secondsIn(each.figure.unit) ?? 1
      const spoken = {
        ...each,
        low: each.figure.low * scale,
        high: each.figure.high === null ? null : each.figure.high * scale,
      }
      const group: LabelledGroup = groups.get(`${quantity} ${key}`) ?? {
        quantity,
        key,
        label: '',
        figures: [],
        labels: new Map(),
      }
      groups.set(`${quantity} ${key}`, group)
      const label = labelOfFigure(each.figure)
      // A word that names the kind says more than “people”.
      group.labels.set(label, (group.labels.get(label) ?? 0) + (kindOfPhrase(label) === null ? 0.01 : 1))
      if (isAsserted(each)) group.figures.push(spoken)
    })
  }
  return [...groups.values()].map(({ labels, ...group }) => ({
    ...group,
    label: [...labels].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '',
  }))
}

/** Words of a total that ran on for longer than one event. */
const runningTotal =
  /\b(?:(?:january|february|march|april|may|june|july|august|september|october|november|december|month|year|week) alone|so far this (?:year|month)|since the (?:start|beginning|outbreak) of)\b/i
/** What can be seen in a picture is a part. */
const pictured = /\b(?:video|footage|photos?|photographs?|pictures?|images?) (?:of|showing) [^.;]{0,16}$/i

/** Counts of an event as a whole: “three of the wounded” and running totals are none. “Six of its men” is one, of a side. */
function isWholeCount(figure: Figure, claim: ExtractedClaim): boolean {
  return (
    figure.scope === 'incident' &&
    !/\bof (?:the|them|those|these|whom)\b/i.test(figure.span.exact) &&
    !/^one of\b/i.test(figure.span.exact) &&
    !pictured.test(figure.span.prefix) &&
    !claim.content.some(piece => runningTotal.test(piece.exact))
  )
}

/** A number somebody stands for: not the writer's, not denied, not wished for or foreseen. */
function isAsserted({ voice, claim, figure }: { voice: unknown; claim: ExtractedClaim; figure: Figure }): boolean {
  return voice !== null && !isDeniedFigure(figure, claim) && claim.stance !== 'demand' && claim.stance !== 'predict'
}

/** Numbers below this agree by chance. */
const smallestTelling = 5

/**
 * Whom a count of “people” or a bare number means: who is counted by the same number elsewhere; else the one unarmed kind
 * of the event, civilians where there are several. A bare number is left alone where armed and unarmed were both counted,
 * and fighters or children are never meant by “people”.
 */
function meantKind(
  { figure }: { figure: Figure },
  counted: { figure: Figure }[],
  named: (string | null)[],
): string | null {
  if (figure.low >= smallestTelling) {
    const same = new Set(named.filter((kind, at) => kind !== null && counted[at]?.figure.low === figure.low))
    if (same.size === 1) return [...same][0] ?? null
  }
  const present = new Set(
    named.flatMap((kind, at) =>
      kind === null || things.has(kind) || someOfOwn.test(counted[at]?.figure.span.exact ?? '') ? [] : [kind],
    ),
  )
  // “Put the number of the seized at eight”, where only guards were named: fighters alone are often not the only dead.
  const [only] = present
  if (isBare(figure) && present.size === 1 && only && !combatants.has(only) && !neverAlone.has(only)) return only
  // A noun nobody listed counts once it is used twice.
  const isWhole = (kind: string) => isKnownKind(kind) || named.filter(other => other === kind).length > 1
  const whole = [...present].filter(kind => isWhole(kind) && !armed.has(kind) && !someOfAll.has(kind))
  if (isBare(figure) && whole.length > 0 && [...present].some(kind => armed.has(kind))) return null
  if (present.has('civilian')) return 'civilian'
  return whole.length === 1 ? (whole[0] ?? null) : null
}

/** A number without a noun. */
function isBare(figure: Figure): boolean {
  return !/\p{L}/u.test(figure.span.exact.replace(numberWords, ''))
}

const numberWords =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozens?|scores?|hundreds|thousands|several|at least|at most|no fewer than|no more than|more than|fewer than|less than|about|around|roughly|some|nearly|almost|over|up to|as many as|between|and|or|to|a|the)\b/giu

/** For each kind of combatant, the side most reports give it, where none comes near. */
function sidesByKind(story: Story, counted: { figure: Figure; voice: Voice | null }[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const { figure, voice } of counted) {
    const { kind } = targetKindOf(figure)
    const side = sideOf(story, figure, voice)
    if (kind === null || side === null || !combatants.has(kind)) continue
    const sides = counts.get(kind) ?? new Map<string, number>()
    counts.set(kind, sides.set(side, (sides.get(side) ?? 0) + 1))
  }
  const chosen = new Map<string, string>()
  for (const [kind, sides] of counts) {
    const [first, second] = [...sides].sort((a, b) => b[1] - a[1])
    if (first !== undefined && first[1] >= 2 * (second?.[1] ?? 0)) chosen.set(kind, first[0])
  }
  return chosen
}

/** Words before or in a number that say whose loss it is, seen from the speaker. */
const ownLoss =
  /\b(?:we|it|they|he|she) (?:have |has |had )?lost [^.;]{0,12}$|\b(?:our|its own|their own|his own)(?: \p{L}+)?$/iu
const enemy = /\b(?:enemy|enemies|hostile|opposing|adversary)\b/i

/**
 * The voice a figure's side is: the speaker's own for “six of its men” and “it lost six”; for “enemy” the one other armed
 * party that speaks. A side that does not speak goes by its name; a person is no side.
 */
function sideOf(story: Story, figure: Figure, speaker: Voice | null): string | null {
  const { exact, prefix } = figure.span
  if (speaker !== null && (ownMen.test(exact) || ownLoss.test(prefix))) return speaker.voiceId
  if (speaker !== null && enemy.test(`${prefix.slice(-16)}${exact}`)) {
    const others = new Set(story.claims.flatMap(({ voice }) => (voice !== null && isArmed(voice) ? [voice] : [])))
    others.delete(speaker)
    const [other] = others
    return others.size === 1 && other !== undefined ? other.voiceId : `against ${speaker.voiceId}`
  }
  if (figure.targetSide === null) return null
  const voice = story.voices.named(figure.targetSide)
  if (voice === null) return readName(figure.targetSide).words.join(' ') || null
  return voice.type === 'person' || voice.type === 'witness' ? null : voice.voiceId
}

function isArmed({ type }: Voice): boolean {
  return type === 'state_force' || type === 'rebel_group'
}

function groupKey(
  story: Story,
  { figure, voice, claim }: { figure: Figure; voice: Voice | null; claim: ExtractedClaim },
  kind: string | null,
  mixed: boolean,
  sides: Map<string, string>,
): string | null {
  if (figure.quantity === 'participants') return 'participants'
  if (countsPeople.has(figure.quantity)) {
    // Nobody knows who was meant: no ground for a conflict.
    const own = ownMen.test(figure.span.exact)
    if (kind === null && !own) return mixed && isBare(figure) ? null : 'people'
    if (kind !== null && !combatants.has(kind) && !own) return kind
    const side = sideOf(story, figure, voice) ?? sides.get(kind ?? '') ?? null
    return side === null ? kind : `of ${side}`
  }
  // Things, money and time compare only where both reports speak of one subject.
  const subject = figureSubject(figure, claim)
  if (figure.quantity === 'other') return subject ?? (kind === 'family' ? null : kind)
  if (figure.quantity === 'attacks') return kind !== null && explosions.has(kind) ? 'explosion' : kind
  return subject === null ? null : `${subject} ${figure.quantity === 'money' ? currencyOf(figure) : ''}`
}

/** Code or word of the currency: “USD”, “crown”. */
function currencyOf({ unit, targetGroup, span }: Figure): string {
  return (unit ?? targetGroup ?? span.exact.replace(/^.*\d\S*\s*(?:million|billion|thousand)?/, ''))
    .toLowerCase()
    .replace(/s$/, '')
    .trim()
}

/** What a sum of money or a length of time is told in: “USD”, “crowns”, “hours”; null for counts. */
export function unitOf({ quantity, unit, targetGroup, span }: Figure): string | null {
  if (unit !== null || quantity !== 'money' || targetGroup === null) return unit
  const asTold = /\p{L}+$/u.exec(span.exact)?.[0]
  return asTold?.toLowerCase().startsWith(targetGroup.toLowerCase()) ? asTold : targetGroup
}

/** Money and time are named by their unit, which stands beside the number. */
function labelOfFigure({ quantity, targetGroup, targetKey }: Figure): string {
  if (quantity === 'money' || quantity === 'duration') return ''
  return labelOf(targetGroup ?? (quantity === 'attacks' ? '' : (targetKey ?? '')))
}

/** “two of its own men” → “men”: what is counted without whose and how many. */
function labelOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/^(?:.*\bof\s+)?(?:the|its|their|his|her|our|own|these|those|all|more|other|\s)+\s*/i, '')
    .trim()
}
