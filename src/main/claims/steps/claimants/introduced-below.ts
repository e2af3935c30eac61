/** Finds whom a text introduces by name further down: “an editor says”, and then “Ann Moss, the editor of …”. */

import type { Name } from '../names/find-names.ts'
import type { TokenRun } from '../reading/reading.ts'
import { type Claimant, type Memory, named } from './claimant-memory.ts'
import { isHeadline, soonEnough } from './noun-mention.ts'
import { isBodyNoun, kindOfWord } from './resolve-body-noun.ts'
import { relations } from './resolve-person-noun.ts'

/** “an editor”, “nonprofit” in a headline, “his sister”: who is introduced below by this word, or by it alone. */
export function introducedBelow(memory: Memory, mention: TokenRun, head: string, anywhere: boolean): Claimant | null {
  const isBody = isBodyNoun(head)
  const set = head === 'relative' ? relations : null
  // “An aid agency” is no news agency.
  const words = memory.reading.tokens.slice(mention.first, mention.end).map(token => token.lower)
  const kind = words.map(kindOfWord).find(one => one !== undefined)
  const ofKind = (name: Name) =>
    kind === undefined ||
    name.type === kind ||
    name.type === 'unknown' ||
    ![...name.described].some(word => kindOfWord(word) !== undefined && kindOfWord(word) !== kind)
  const fits = (name: Name) =>
    !name.isPlace &&
    !(isBody && name.isPerson) &&
    (name.roles.has(head) || (set !== null && [...name.roles].some(role => set.has(role)))) &&
    ofKind(name)
  const candidates = memory.early.filter(fits)
  const below = candidates.filter(name => (name.mentions[0]?.first ?? 0) >= mention.end)
  const soon = below.filter(name => (name.mentions[0]?.first ?? 0) < mention.end + soonEnough)
  const found =
    soon.length === 1
      ? soon[0]
      : below.length === 1
        ? below[0]
        : anywhere && candidates.length === 1
          ? candidates[0]
          : isHeadline(memory.reading, mention)
            ? below[0]
            : undefined
  return found ? { ...named(found, mention, 'apposition'), why: `${found.name}, introduced as ${head}` } : null
}
