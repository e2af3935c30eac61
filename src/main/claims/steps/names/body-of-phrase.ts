/** Reads the body that a noun phrase names: “the Orsk Loom Union”, “its directorate”, “the mission”. */
import type { ClaimantType } from '../../../../contract/claims.ts'
import { partyNouns } from '../../lexicon/parties.ts'
import { type Reading, runText, type TokenRun } from '../reading/reading.ts'
import type { Names } from './find-names.ts'
import { typeOfWords } from './name-words.ts'

/** A body somebody speaks for, and how it was found. */
export type Body = { name: string; type: ClaimantType; why: string }

/** What a body may be; media and witnesses are none here. */
export const bodyTypes = new Set<ClaimantType>([
  'organisation',
  'rebel_group',
  'political',
  'government',
  'state_force',
])

/** Singular nouns for bodies; “soldiers” and “officials” are people. */
const bodyNoun =
  /^(?:army|military|police|navy|gendarmerie|command|government|ministry|department|authority|administration|council|directorate|bureau|agency|party|movement|front|group|union|association|organisation|organization|committee|commission|foundation|institute|university|company|hospital|clinic|network|centre|center|society|federation|charity|watchdog|monitor|service|office|league|board|operator|station|alliance|coalition|court|institution|mission|inspectorate|staff|bureaus?|railways?|airline|brigade|bank)$/

/** The body a noun phrase names, in words or by a name the text knows; null for anything else. */
export function bodyOfPhrase(reading: Reading, names: Names, phrase: TokenRun, why: string): Body | null {
  const words = runText(reading, phrase)
    .replace(/^(?:the|a|an|its|their)\s+/i, '')
    .split(/\s+/)
  const [noun = ''] = words
  // “The mission” is the one mission that the text names.
  const known =
    names.within(phrase).find(name => !name.isPerson && !name.isPlace) ??
    (words.length === 1 && bodyNoun.test(noun) ? names.called(noun) : null)
  if (known && bodyTypes.has(known.type)) return { name: known.name, type: known.type, why }
  const head = words.find(word => bodyNoun.test(word.toLowerCase()))
  const type =
    head === undefined ? null : (typeOfWords(words) ?? partyNouns.getWord(head.toLowerCase()) ?? 'organisation')
  return type === null || !bodyTypes.has(type) ? null : { name: words.join(' '), type, why }
}
