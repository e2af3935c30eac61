/** Finds the parties that say of a count that there were none: “the army denied any of its soldiers were killed”. */

import type { Anchor } from '../../../article/anchor.ts'
import type { Figure, Quantity } from '../../../contract/claims.ts'
import { anchorPart } from '../conflicts/anchor-part.ts'
import { claimSentences } from '../conflicts/claim-sentences.ts'
import { isParty, type Voice } from '../conflicts/claimant-identity.ts'
import { type CombatantSides, combatantSides } from '../conflicts/combatant-sides.ts'
import type { FigureGroup } from '../conflicts/comparable-figures.ts'
import { denyingCue } from '../conflicts/denying-cue.ts'
import { figureKey } from '../conflicts/figure-key.ts'
import type { SpokenFigure } from '../conflicts/standing-figures.ts'
import type { Story, StoryClaim } from '../conflicts/story-claims.ts'
import { kindOfPhrase } from '../conflicts/target-kind.ts'
import { isQuestion, leavesOpen } from '../lexicon/left-open.ts'
import { type NoneBefell, noneBefell } from '../lexicon/none-befell.ts'

type Said = StoryClaim & { voice: Voice; none: NoneBefell; span: Anchor }

/** For each group the parties that say there were none of it, each as a figure of 0 in the words that say so. */
export function noneSaid(story: Story, groups: readonly FigureGroup[]): Map<FigureGroup, SpokenFigure[]> {
  const found = new Map<FigureGroup, SpokenFigure[]>()
  const byQuantity = Map.groupBy(groups, ({ quantity }) => quantity)
  const sidesOf = new Map<Quantity, CombatantSides>()
  for (const said of story.claims.flatMap(saidIn)) {
    for (const quantity of said.none.quantities) {
      const counted = byQuantity.get(quantity) ?? []
      if (counted.length === 0) continue
      const sides =
        sidesOf.get(quantity) ??
        combatantSides(
          story,
          counted.flatMap(({ figures }) => figures),
        )
      sidesOf.set(quantity, sides)
      const figure = figureOf(said, quantity)
      const spoken: SpokenFigure = { ...said, figure, low: 0, high: 0 }
      for (const group of groupsMeant(said, spoken, counted, sides)) {
        const others = found.get(group)
        if (others === undefined) found.set(group, [spoken])
        else others.push(spoken)
      }
    }
  }
  return found
}

function saidIn(statement: StoryClaim): Said[] {
  const { voice, certain, claim } = statement
  if (voice === null || !isParty(voice) || !certain || claim.stance === 'demand' || claim.stance === 'predict')
    return []
  const outright = denyingCue.test(claim.cueLemma ?? '')
  return claimSentences(claim).flatMap(sentence =>
    sentence.content.flatMap(piece => {
      if (isQuestion(piece.exact) || leavesOpen(piece.exact)) return []
      const none = noneBefell(piece.exact, outright)
      return none === null ? [] : [{ ...statement, voice, claim, none, span: anchorPart(piece, none.start, none.end) }]
    }),
  )
}

/** Whom a party that fights loses, where it says no more than “losses”. */
function ownMen({ type }: Voice): string | null {
  if (type === 'state_force' || type === 'government') return 'soldiers'
  return type === 'rebel_group' ? 'fighters' : null
}

const isOfOwn = ({ none, voice }: Said): boolean => none.isOwn && ownMen(voice) !== null

/** Whom it did not befall: the words for them, or the men of who speaks. */
function groupSaid(said: Said): string | null {
  const { none, voice } = said
  const named = none.group === null ? null : kindOfPhrase(none.group.toLowerCase())
  // “Its men”, “its losses”
  return named === null && isOfOwn(said) ? ownMen(voice) : none.group
}

function figureOf(said: Said, quantity: Quantity): Figure {
  const { claim, voice, span } = said
  return {
    figureId: `${claim.claimKey}-none-${span.start}`,
    quantity,
    value: 0,
    low: 0,
    high: 0,
    modifier: 'exact',
    unit: null,
    targetGroup: groupSaid(said),
    targetKey: null,
    targetSide: isOfOwn(said) ? voice.name : null,
    actorSide: null,
    scope: 'incident',
    span,
  }
}

/**
 * The counts a party says there were none of: that of the same people; where none is, the one of their kind that is of no
 * other side. “Nobody was killed” is said of every count, “no deaths” likewise.
 */
function groupsMeant(
  said: Said,
  { figure, claim }: SpokenFigure,
  counted: readonly FigureGroup[],
  sides: CombatantSides,
): readonly FigureGroup[] {
  const kind = figure.targetGroup === null ? null : kindOfPhrase(figure.targetGroup.toLowerCase())
  if (kind === null) return isOfOwn(said) ? [] : counted
  const key = figureKey({ ...said, claim, figure }, { kind, isNamed: true, mixed: false }, sides)
  const same = counted.filter(group => group.key === key)
  if (same.length > 0) return same
  const ofKind = counted.filter(group => kindOfPhrase(group.label.toLowerCase()) === kind)
  const ofOther = (group: FigureGroup) => group.key.startsWith('of ') && key?.startsWith('of ') === true
  return ofKind.length === 1 ? ofKind.filter(group => !ofOther(group)) : []
}
