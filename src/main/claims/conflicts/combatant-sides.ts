/** Says whose people were counted: those of a party that speaks, or of a land that is named beside them. */

import type { Figure } from '../../../contract/claims.ts'
import type { ExtractedClaim } from '../extraction.ts'
import type { Voice } from './claimant-identity.ts'
import { landBeside, landsOf } from './lands.ts'
import { readName, sameNameWord } from './names.ts'
import type { Story } from './story-claims.ts'
import { isCombatant, targetKindOf } from './target-kind.ts'

type Counted = { figure: Figure; claim: ExtractedClaim; voice: Voice | null }

export type CombatantSides = {
  /** Whose they are by what stands beside the number; null where nothing says so. */
  told: (counted: Counted) => string | null
  /** The same, or where nothing says so, whom the extraction or most other reports of that kind take them for. */
  of: (counted: Counted, kind: string | null) => string | null
  /** “22 Norvanians”: whose people, by a noun for a land's people; null for other nouns. */
  isPeople: (kind: string) => boolean
}

/** Words before or in a number that say whose loss it is, seen from the speaker. */
const ownLoss =
  /\b(?:we|it|they|he|she) (?:have |has |had )?lost [^.;]{0,12}$|\b(?:our|its own|their own|his own)(?: \p{L}+)?$|\b(?:its|their) (?:losses|dead|casualties)\b[^.;]{0,40}$|\bon (?:our|its|their) (?:own )?side\b[^.;]{0,40}$|\b(?:our|its own|their own|his own) (?:losses|dead|casualties|fatalities|deaths)\b[^.;]{0,60}$/iu
const ownMen =
  /\bof (?:its|his|their|our)(?: own)? (?:\p{Ll}+ )?(?:men|fighters|forces|troops|soldiers|servicemen|members|comrades|guards|personnel|police|officers)\b/iu
const enemy = /\b(?:enemy|enemies|hostile|opposing|adversary)\b/i
const otherSide = /\bon the (?:other|opposing|enemy['’]s|enemy) side\b[^.;]{0,40}$/i
/** How far before a number its loser may stand, in characters. */
const near = 90
const anyForce = /^(?:army|military|government|troops|forces?|security forces|armed forces)$/i

/** Whether the words in a number say that the counted are the speaker's own. */
export const countsOwnMen = (figure: Figure): boolean => ownMen.test(figure.span.exact)

/** What the claim says before a number; where it begins with it, what stands before the claim. */
function wordsBefore({ span }: Figure, { content }: ExtractedClaim): string {
  const piece = content.find(each => each.start <= span.start && span.end <= each.end)
  const said = piece === undefined ? '' : piece.exact.slice(0, span.start - piece.start)
  return said.length < span.prefix.length ? span.prefix : said.slice(-near)
}

const isArmed = ({ type }: Voice) => type === 'state_force' || type === 'rebel_group'

/** Reads the sides of one quantity's figures in a story. */
export function combatantSides(story: Story, counted: readonly Counted[]): CombatantSides {
  const lands = landsOf(story)
  const sides = new Map<Voice, string>()
  const sideOfVoice = (voice: Voice): string => {
    const known = sides.get(voice)
    if (known !== undefined) return known
    const words = voice.names.flatMap(name => (isPersonal(voice) ? [] : name.words))
    const side = lands.find(land => words.some(word => sameNameWord(land, word))) ?? voice.voiceId
    sides.set(voice, side)
    return side
  }
  let armed: Set<string> | null = null
  const armedSides = (): Set<string> => {
    armed ??= new Set([
      ...lands,
      ...story.claims.flatMap(({ voice }) => (voice !== null && isArmed(voice) ? sideOfVoice(voice) : [])),
    ])
    return armed
  }
  const othersThan = (speaker: Voice): string | null => {
    const own = sideOfVoice(speaker)
    const sides = armedSides()
    if (sides.size - Number(sides.has(own)) !== 1) return null
    const [first, second] = sides
    return (first === own ? second : first) ?? null
  }
  const told = ({ figure, voice, claim }: Counted): string | null => {
    const { exact, prefix } = figure.span
    const before = wordsBefore(figure, claim)
    if (voice !== null && (ownMen.test(exact) || ownLoss.test(before))) return sideOfVoice(voice)
    const land = landBeside(figure)
    if (land !== null) return lands.find(known => sameNameWord(known, land)) ?? land
    if (voice === null) return null
    return enemy.test(`${prefix.slice(-16)}${exact}`) || otherSide.test(before) ? othersThan(voice) : null
  }
  const named = (side: string): string | null => {
    const voice = story.voices.named(side)
    if (voice !== null) return isPersonal(voice) ? null : sideOfVoice(voice)
    if (anyForce.test(side) && lands.length === 1) return lands[0] ?? null
    return readName(side).words.join(' ') || null
  }
  const single = (each: Counted): string | null =>
    told(each) ?? (each.figure.targetSide === null ? null : named(each.figure.targetSide))
  const usual = usualSides(counted, single)
  const byNumber = Map.groupBy(counted, ({ figure }) => figure.low)
  const toldOfNumber = new Map<number, string | null>()
  const sameNumber = ({ figure: { low } }: Counted): string | null => {
    if (low < smallestTelling) return null
    const known = toldOfNumber.get(low)
    const side = known === undefined ? onlyTold((byNumber.get(low) ?? []).map(told)) : known
    toldOfNumber.set(low, side)
    return side
  }
  return {
    told,
    isPeople: kind => lands.some(land => sameNameWord(land, kind)),
    of: (each, kind) => single(each) ?? sameNumber(each) ?? usual.get(kind ?? '') ?? null,
  }
}

const isPersonal = ({ type }: Voice) => type === 'person' || type === 'witness'

/** Numbers below this agree by chance. */
const smallestTelling = 5

/** Whose people the same number counts elsewhere. */
function onlyTold(sides: readonly (string | null)[]): string | null {
  const found = new Set(sides)
  found.delete(null)
  return found.size === 1 ? ([...found][0] ?? null) : null
}

/** For each kind of combatant, the side most reports give it, where none comes near. */
function usualSides(counted: readonly Counted[], single: (counted: Counted) => string | null): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const each of counted) {
    const { kind } = targetKindOf(each.figure)
    if (kind === null || !isCombatant(kind)) continue
    const side = single(each)
    if (side === null) continue
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
