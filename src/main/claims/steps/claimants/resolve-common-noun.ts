/** Says whom a common noun means: “the army”, “the rights group”, “the president”, “a spokesman” told by name below. */

import { singular } from '../../lexicon/inflection.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { partyNouns, personNouns } from '../../lexicon/parties.ts'
import { headOf, phraseEndingAt } from '../reading/noun-phrases.ts'
import { runText, type TokenRun, tokenAt } from '../reading/reading.ts'
import { asThisMention, type Claimant, cleanName, described, type Memory } from './claimant-memory.ts'
import { introducedBelow } from './introduced-below.ts'
import { jointBefore } from './joint-names.ts'
import { isDefinite, isHeadline, isLead, nounMention, ownedByLand, soonEnough } from './noun-mention.ts'
import { isGeneric, resolveBody, resolveGeneric, resolveLand } from './resolve-body-noun.ts'
import { pairBelow } from './resolve-pair.ts'
import { resolvePerson } from './resolve-person-noun.ts'

/** Nouns news uses without an article for the one body everybody knows. */
const alwaysDefinite = new Set(['police', 'authorities', 'troops', 'officials', 'military'])

/** Nouns too general for an earlier phrase with the same noun to be the same. */
const tooGeneral = new Set(
  'group organisation organization body party side leader man woman people official'.split(' '),
)

/** “The company” after “the harbour company”: the nearest fuller phrase with the same head noun. */
function resolveFuller(memory: Memory, mention: TokenRun, headIndex: number): Claimant | null {
  const { reading } = memory
  const head = tokenAt(reading, headIndex).lower
  if (tooGeneral.has(head) || headIndex - mention.first !== 1) return null
  for (let at = mention.first - 1; at >= 0 && at > mention.first - 260; at--) {
    if (tokenAt(reading, at).lower !== head || tokenAt(reading, at).capital) continue
    const phrase = phraseEndingAt(reading, at + 1, reading.sentences[tokenAt(reading, at).sentence]?.firstToken ?? 0)
    if (!phrase || phrase.end - phrase.first < 2 || headOf(reading, phrase) !== at) continue
    // “The town and the army” names two.
    if (reading.tokens.slice(phrase.first, phrase.end).some(token => token.tag === 'CCONJ')) continue
    const text = cleanName(runText(reading, phrase))
    if (text.includes(' '))
      return { ...described(memory, phrase, 'apposition'), mention, why: `the ${text} told before` }
  }
  return null
}

/** Whom a phrase around a common noun means; null where it speaks for itself. */
export function resolveCommonNoun(
  memory: Memory,
  mention: TokenRun,
  headIndex: number,
  ownContent: (at: number) => boolean,
): Claimant | null {
  const { reading } = memory
  const phrase = nounMention(reading, mention, headIndex)
  const { head } = phrase
  const first = tokenAt(reading, mention.first)
  const headline = isHeadline(reading, mention)
  const definite = isDefinite(reading, mention) || ownedByLand(reading, mention, headIndex)
  const indefinite = first.tag === 'DET' && isOneOf(first.lower, 'a', 'an', 'one', 'another', 'some', 'several', 'many')
  const pair = isLead(reading, mention) ? pairBelow(memory, mention, head) : null
  if (pair) return pair
  if (indefinite || headline) {
    const below = introducedBelow(memory, mention, head, headline)
    const soon = (below?.name?.mentions[0]?.first ?? 0) < mention.end + soonEnough
    if (below && (isLead(reading, mention) || soon)) return below
  }
  if (indefinite) return null
  // “the office of the prosecutor” says itself which office.
  if (tokenAt(reading, headIndex + 1).tag === 'ADP' && headIndex + 1 < mention.end) return null
  const one = definite || headline || alwaysDefinite.has(head) || singular(head) === head
  if (one && partyNouns.hasWord(head)) {
    const body = personNouns.hasWord(head) ? null : resolveBody(memory, phrase, ownContent)
    if (body) return asThisMention(body, mention, 'apposition')
  }
  if (!definite && !(isGeneric(head) && !indefinite && headline)) return null
  if (personNouns.hasWord(head)) {
    const person = resolvePerson(memory, phrase)
    if (person) return person
  }
  return (
    jointBefore(memory, mention, head) ??
    resolveFuller(memory, mention, headIndex) ??
    resolveGeneric(memory, phrase, ownContent) ??
    resolveLand(memory, phrase)
  )
}
