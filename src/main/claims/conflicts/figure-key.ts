/** Names what a figure counts, so that figures of one key may be set against each other: “civilian”, “of norvania”, “wages crown”. */

import type { Figure } from '../../../contract/claims.ts'
import { type CombatantSides, countsOwnMen } from './combatant-sides.ts'
import { figureSubject, thingSubject } from './figure-subject.ts'
import { countsPeople, isBare, isOfPeople } from './meant-kinds.ts'
import type { StoryClaim } from './story-claims.ts'
import { isCombatant } from './target-kind.ts'

/** What one explosion is called, and leaves. */
const explosions = new Set(['explosion', 'blast', 'bomb', 'detonation', 'crater'])
/** What a figure is grouped by within its quantity; null where nobody can tell what it counts. */
export function figureKey(
  each: StoryClaim & { figure: Figure },
  { kind, isNamed, mixed }: { kind: string | null; isNamed: boolean; mixed: boolean },
  sides: CombatantSides,
): string | null {
  const { figure, claim } = each
  // Who stays away from work is not yet on the street.
  if (figure.quantity === 'participants')
    return figureSubject(figure, claim) === 'on strike' ? 'on strike' : 'participants'
  if (countsPeople.has(figure.quantity)) {
    const own = countsOwnMen(figure)
    const told = kind === null || !isNamed || sides.isPeople(kind) ? sides.told(each) : null
    if (told !== null) return `of ${told}`
    // Nobody knows who was meant: no ground for a conflict.
    if (kind === null && !own) return mixed && isBare(figure) ? null : 'people'
    if (kind !== null && !isCombatant(kind) && !own) return kind
    const side = sides.of(each, kind)
    return side === null ? kind : `of ${side}`
  }
  // Things, money and time compare only where both reports speak of one subject.
  const subject = figureSubject(figure, claim)
  // People of whom nothing is told (“40 soldiers”) may be any.
  if (figure.quantity === 'other') return subject ?? (isOfPeople(kind) ? null : thingSubject(figure, claim, kind))
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
