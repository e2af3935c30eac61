/** Answers “these names are one party”, and its taking back: joins parties, never names in a circle. */
import { AppError } from '../../../contract/bridge.ts'
import type { ClaimantType } from '../../../contract/claims.ts'
import { isCommonNoun } from '../../../contract/common-noun.ts'
import type { ReviewChange } from '../../../contract/review.ts'
import { isNobody } from '../conflicts/claimant-entries.ts'
import { nameKey, resolveAliases } from './claimant-aliases.ts'
import type { AliasJudgement } from './judgement.ts'
import type { ReviewLog } from './review-log.ts'

/** What the library's texts call a claimant, and take it for; null for a name none of them has. */
export type ClaimantOf = (name: string) => { name: string; type: ClaimantType } | null

export function mergeClaimants(
  log: ReviewLog,
  claimantOf: ClaimantOf,
  names: readonly string[],
  into: string,
  chosenType: ClaimantType | null = null,
): ReviewChange {
  for (const name of [...names, into]) {
    if (!isNobody(name)) continue
    throw new AppError('invalid-input', `“${name}” names nobody in particular: it can't stand for one party.`)
  }
  for (const name of [...names, into].map(each => claimantOf(each)?.name ?? each)) {
    if (!isCommonNoun(name)) continue
    throw new AppError(
      'invalid-input',
      `“${name}” is somebody else in every article: to say who it is in this one, edit the row and write a name there.`,
    )
  }
  const judgements = log.aliases()
  const aliases = resolveAliases(judgements)
  // Each name speaks for the party it is known as by now; joining parties, not names, leaves no circle.
  const partyOf = (name: string) => aliases.partyOf(name)?.name ?? claimantOf(name)?.name ?? name
  const roots = new Map(names.map(partyOf).map(name => [nameKey(name), name]))
  const known = aliases.partyOf(into)?.name ?? into
  const renames = nameKey(known) !== nameKey(into) && roots.has(nameKey(known))
  const target = renames ? into : known
  const isOwn = roots.delete(nameKey(target))
  // Parties of one name that are taken for two, since their types exclude each other, become one by being of one type.
  const settlesType = roots.size === 0 && isOwn && chosenType !== null && aliases.partyOf(target)?.type !== chosenType
  if (settlesType) roots.set(nameKey(target), target)
  if (roots.size === 0) {
    throw new AppError('invalid-input', `“${into}” is this claimant already. Choose another to merge it with.`)
  }
  const types = [target, ...roots.values()].map(name => claimantOf(name)?.type ?? 'unknown')
  const type = chosenType ?? types.find(each => each !== 'unknown') ?? null
  const sets = [...roots.values()].map(name => ({
    subject: subjectOf(name),
    after: { kind: 'alias', name, standsFor: target, type } satisfies AliasJudgement,
  }))
  return log.record({
    kind: 'alias',
    articleId: null,
    summary: settlesType
      ? `Merged: all who are called ${target} are one`
      : `Merged: ${[...roots.values()].join(', ')} and ${target} are one, called ${target}`,
    claimIds: [],
    // A name that others stood for until now, and that they are to be called by, stands for itself again.
    sets: renames ? [{ subject: subjectOf(into), after: null }, ...sets] : sets,
  })
}

/** Lets a name stand for itself again. */
export function forgetAlias(log: ReviewLog, name: string): ReviewChange {
  const known = log.standing(subjectOf(name))
  if (known?.kind !== 'alias') {
    throw new AppError(
      'invalid-input',
      `“${name}” was not learned as another name of anybody, or is taken back already.`,
    )
  }
  const isSettled = nameKey(known.name) === nameKey(known.standsFor)
  return log.record({
    kind: 'alias',
    articleId: null,
    summary: isSettled
      ? `Taken back: all who are called ${known.name} are one`
      : `Taken back: ${known.name} is ${known.standsFor}`,
    claimIds: [],
    sets: [{ subject: subjectOf(name), after: null }],
  })
}

const subjectOf = (name: string) => `alias:${nameKey(name)}`
