/** Answers what a reader does to conflicts: dismiss, restore. */
import { isDeepStrictEqual } from 'node:util'
import { createAnchor } from '../../../article/anchor.ts'
import { AppError } from '../../../contract/bridge.ts'
import type { ConflictSide } from '../../../contract/claims.ts'
import type { ReviewChange } from '../../../contract/review.ts'
import { placesOfSide } from '../../../contract/side-places.ts'
import { createId } from '../../database/create-id.ts'
import { conflictWords } from './conflict-words.ts'
import type { JudgedConflict } from './judge-conflicts.ts'
import type { ConflictDismissal, DismissedSide } from './judgement.ts'
import type { ReviewLog } from './review-log.ts'

/** Looks up conflicts as found now, and the texts they stand in. */
export type KnownConflicts = {
  conflict: (conflictId: string) => JudgedConflict | null
  textOf: (articleId: string) => string | null
}

export type ConflictJudgements = {
  dismiss: (conflictIds: readonly string[], claimIds: readonly string[] | null, reason: string) => ReviewChange
  restore: (conflictIds: readonly string[]) => ReviewChange
}

export function createConflictJudgements(
  log: ReviewLog,
  { conflict, textOf }: KnownConflicts,
  now = () => new Date(),
): ConflictJudgements {
  const known = (conflictId: string): JudgedConflict => {
    const judged = conflict(conflictId)
    if (judged !== null) return judged
    throw new AppError(
      'not-found',
      'This contradiction is not there any more: its reports were read anew or removed. Look at it again.',
    )
  }
  /** Every place of a side with what stands around it, so that it is found again in a text that changed. */
  const wordsOf = (side: ConflictSide): DismissedSide =>
    placesOfSide(side).flatMap(({ articleId, start, end }) => {
      const text = textOf(articleId)
      return text === null ? [] : [{ articleId, words: createAnchor(text, { start, end }) }]
    })

  return {
    dismiss: (conflictIds, claimIds, reason) => {
      const chosen = claimIds === null ? null : new Set(claimIds)
      const isMeant = (side: ConflictSide) => placesOfSide(side).some(place => chosen?.has(place.claimId) ?? true)
      const meant = [...new Set(conflictIds)].map(known).filter(({ found }) => found.sides.some(isMeant))
      const [first] = meant
      if (first === undefined) {
        throw new AppError('invalid-input', 'None of these claims is a side of this contradiction. Look at it again.')
      }
      const sets = meant.map(({ found, standing, subjects }) => {
        const apart = found.sides.filter(isMeant)
        const dismissal: ConflictDismissal = {
          kind: 'conflict',
          conflictKind: found.kind,
          quantity: found.quantity,
          apart: apart.map(wordsOf),
          others: found.sides.filter(side => !apart.includes(side)).map(wordsOf),
          reason: reason === '' ? null : reason,
          at: now().toISOString(),
        }
        // Dismissed once more: the new reason takes the place of the old.
        const [subject = `conflict:${createId()}`] = standing === null ? subjects : []
        return { subject, after: dismissal }
      })
      const isNew = ({ subject, after }: (typeof sets)[number]) => {
        const before = log.standing(subject)
        return before?.kind !== 'conflict' || !isDeepStrictEqual({ ...before, at: '' }, { ...after, at: '' })
      }
      if (!sets.some(isNew)) return repeated(log, sets[0]?.subject)
      const sides = [...new Set(meant.flatMap(({ found }) => found.sides.filter(isMeant)))]
      const said = chosen === null ? 'Not a contradiction' : 'Contradicts nobody'
      const words = conflictWords({ ...first.found, sides: onePerParty(sides) })
      return log.record({
        kind: 'dismiss',
        articleId: null,
        summary: `${said}: ${words}${reason === '' ? '' : ` — “${reason}”`}`,
        claimIds: [],
        sets: sets.filter(isNew),
      })
    },

    restore: conflictIds => {
      const judged = conflictIds.map(known)
      const subjects = [...new Set(judged.flatMap(each => each.subjects))]
      const [first] = judged
      if (first === undefined || subjects.length === 0) {
        throw new AppError('invalid-input', 'This contradiction stands: nobody has dismissed it.')
      }
      return log.record({
        kind: 'dismiss',
        articleId: null,
        summary: `A contradiction again: ${conflictWords(first.found)}`,
        claimIds: [],
        sets: subjects.map(subject => ({ subject, after: null })),
      })
    },
  }
}

/** Several conflicts about one point share sides. */
function onePerParty(sides: readonly ConflictSide[]): ConflictSide[] {
  return [...new Map(sides.map(side => [`${side.claimant} ${side.low} ${side.high}`, side])).values()]
}

/** Nothing is to change: the answer is what was done last. */
function repeated(log: ReviewLog, subject: string | undefined): ReviewChange {
  const latest = subject === undefined ? null : log.latestOf(null, subject)
  if (latest !== null) return latest
  throw new AppError('invalid-input', 'This contradiction is dismissed already.')
}
