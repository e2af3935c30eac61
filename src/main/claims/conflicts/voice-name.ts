/** Chooses by which of its names a party is shown: one that a reader recognises and that tells it from others. */

import { bodyNouns, civilianNouns, partyNouns, peopleNouns, personNouns } from '../lexicon/parties.ts'
import type { PartyName } from './names.ts'

/** A name the reports use, with how many claims do, and whether it is only that of a land. */
export type UsedName = { canonical: PartyName; count: number; isLand: boolean }

/** Offices and bodies that many parties have: a capital makes no name of them. */
const commonBodies = new Set(
  `ministry government president army police force board company union federation committee council court command foreign
   interior defence health transport management mayor governor commissioner colonel minister`.split(/\s+/),
)

/** Nouns for bodies and people, which a sentence may begin with: alone they name nobody. */
const commonNouns = [bodyNouns, partyNouns, peopleNouns, personNouns, civilianNouns]

/** “Minister”, “Parents”, “Commission” and “Interior Ministry” are nobody's own name; “Norvanian ministry” is somebody's. */
function isProper({ capitalised, words }: PartyName): boolean {
  return (
    capitalised.length > 0 &&
    words.some(
      word => !commonBodies.has(word) && !(words.length === 1 && commonNouns.some(nouns => nouns.hasWord(word))),
    )
  )
}

const joints = /^(?:the|a|an|of|for|and|in|on|at|to|by|with|without|de|du|la|le|del|al|el|y)$/

/** Every word of it has a capital: “Free Marsh Movement”, and not “leaders of the Free Marsh movement”. */
function isNameAlone({ name }: PartyName): boolean {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{N}.-]*/gu) ?? []
  return words.length > 0 && words.every(word => /^[\p{Lu}\p{N}]/u.test(word) || joints.test(word) || word === 's')
}

/** Something or somebody of another: “the union's branch”, “Iven Sarl's phone”; a “parents' association” is one of its own. */
function isOfAnother({ name }: PartyName): boolean {
  return /(?:\p{L}['’]s|\p{Lu}\p{L}*s['’]) (?:\p{Ll}+ )*(?!office$)\p{Ll}+$/u.test(name)
}

/**
 * The surer kind of name first: names alone before what holds a name, a description before a land (“Norvania says”) and
 * that before a part of somebody.
 */
function rankOfKind({ canonical, isLand }: UsedName): number {
  if (isOfAnother(canonical)) return 4
  if (isLand) return 3
  if (!isProper(canonical)) return 2
  return isNameAlone(canonical) ? 0 : 1
}

/** Of a party's names the one to show it by: a name of its own, the fullest of them, and the most used of equals. */
export function nameToShow<Used extends UsedName>(names: readonly Used[]): Used | null {
  const ranked = [...names].sort(
    (a, b) =>
      rankOfKind(a) - rankOfKind(b) ||
      b.canonical.words.length - a.canonical.words.length ||
      b.count - a.count ||
      (a.canonical.name < b.canonical.name ? -1 : 1),
  )
  return ranked[0] ?? null
}
