/** Finds the body that a person calls his own: “Ren Osk said his council had lost nine men”. */

import { isOneOf } from '../../lexicon/one-of.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { type Reading, sentenceOf, type TokenRun, tokenAt } from '../reading/reading.ts'
import { type Body, bodyOfPhrase } from './body-of-phrase.ts'
import type { Names } from './find-names.ts'

/** Bodies whose people speak for them as theirs; “his party” is that of many, “her company” where she works. */
const ownable = wordClass(
  'council movement front union federation association league militia faction brigade committee group alliance guild syndicate coalition organisation organization charity',
)

/** The body behind the first “his” or “her” after a mention, in its sentence and before anybody else is named. */
export function ownBody(reading: Reading, names: Names, mention: TokenRun): Body | null {
  const { endToken } = sentenceOf(reading, mention.first)
  for (let at = mention.end; at < endToken; at++) {
    const token = tokenAt(reading, at)
    if (token.quotation >= 0) continue
    if (names.within({ first: at, end: at + 1 }).some(name => name.isPerson)) return null
    if (!isOneOf(token.lower, 'his', 'her')) continue
    const noun = tokenAt(reading, at + 1).lower === 'own' ? at + 2 : at + 1
    if (!ownable.has(tokenAt(reading, noun))) return null
    return bodyOfPhrase(reading, names, { first: noun, end: noun + 1 }, 'whom he calls his own')
  }
  return null
}
