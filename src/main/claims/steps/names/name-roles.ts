import { isOneOf } from '../../lexicon/one-of.ts'
import { bodyNouns, partyNouns, personTitles } from '../../lexicon/parties.ts'
import { timeNouns } from '../../lexicon/time.ts'
import { isStop, type Reading, type Token, type TokenRun, tokenAt } from '../reading/reading.ts'
import { portfolios } from './name-people.ts'
import { joints, particles } from './name-words.ts'

export const femaleWords = new Set([
  'mrs',
  'mrs.',
  'ms',
  'ms.',
  'miss',
  'sister',
  'mother',
  'daughter',
  'wife',
  'aunt',
  'niece',
  'actress',
  'queen',
  'princess',
  'chairwoman',
  'spokeswoman',
  'congresswoman',
  'woman',
  'grandmother',
  'widow',
])

export const maleWords = new Set([
  'mr',
  'mr.',
  'sir',
  'brother',
  'father',
  'son',
  'husband',
  'uncle',
  'nephew',
  'king',
  'prince',
  'chairman',
  'spokesman',
  'congressman',
  'man',
  'grandfather',
  'sheikh',
  'imam',
])

/** “Loom Workers’ | Union”: the apostrophe of many owners, right behind their word and before a space. */
function isPluralOwner(reading: Reading, at: number): boolean {
  const token = tokenAt(reading, at)
  const owner = tokenAt(reading, at - 1)
  return (
    token.lower === "'" &&
    owner.lower.endsWith('s') &&
    owner.end === token.start &&
    tokenAt(reading, at + 1).start > token.end
  )
}

/** “National Union of Weavers” is a body already, whose name may go on behind an owner. */
const namesBody = (reading: Reading, first: number, end: number) =>
  reading.tokens.slice(first, end).some((token, index, all) => bodyNouns.has(token) && all[index + 1]?.lower === 'of')

/** The end of the name that begins at `first`. */
export function nameEnd(reading: Reading, first: number): number {
  const sentenceEnd = reading.sentences[tokenAt(reading, first).sentence]?.endToken ?? first + 1
  let end = first + 1
  while (end < sentenceEnd && end < first + 14) {
    const token = tokenAt(reading, end)
    const next = tokenAt(reading, end + 1)
    if (timeNouns.has(token)) break
    // “Chang An-le”, “Alia al-Hathal”: the parts of a hyphenated name, whatever else they look like.
    const hyphened = next.text === '-' && next.start === token.end && tokenAt(reading, end + 2).start === next.end
    if (hyphened && (token.capital ? !isOneOf(tokenAt(reading, end - 1).tag, 'DET', 'PRON') : particles.has(token))) {
      end += 3
      continue
    }
    if (
      token.capital &&
      token.tag !== 'DET' &&
      token.tag !== 'PRON' &&
      !(token.quotation !== tokenAt(reading, first).quotation)
    ) {
      end++
      continue
    }
    if (
      (token.text === '-' || token.text === '–') &&
      token.start === tokenAt(reading, end - 1).end &&
      next.start === token.end &&
      (next.capital || next.tag === 'NOUN' || next.tag === 'NUM')
    ) {
      end += 2
      continue
    }
    if (isPluralOwner(reading, end) && next.capital && (bodyNouns.has(next) || namesBody(reading, first, end))) {
      end += 2
      continue
    }
    if (token.text === '&' && next.capital) {
      end += 2
      continue
    }
    if (particles.has(token) && next.capital && end > first) {
      end += 2
      continue
    }
    const last = tokenAt(reading, end - 1).lower
    const office = token.lower === 'of' && personTitles.hasWord(last) && portfolios.has(next)
    if (joints.has(token) && (bodyNouns.hasWord(last) || office)) {
      const after = next.lower === 'the' || next.lower === 'all' ? end + 2 : end + 1
      if (tokenAt(reading, after).capital && !timeNouns.has(tokenAt(reading, after))) {
        end = after + 1
        continue
      }
    }
    break
  }
  return end
}

/** The phrase right before a name (“rights organisation”, “ministry spokesman”), all its words and the noun it is about. */
export function rolesBefore(reading: Reading, first: number): { words: string[]; start: number; head: string | null } {
  let start = first
  let lowest = Math.max(0, first - 6)
  for (let at = first - 1; at >= lowest; at--) {
    const token = tokenAt(reading, at)
    if (token.sentence !== tokenAt(reading, first).sentence) break
    // “Union of Weavers (UW) secretary X”: over the abbreviation to the name.
    if (token.text === ')' && tokenAt(reading, at - 2).text === '(' && at < first - 1) {
      at -= 2
      lowest = Math.max(0, lowest - 3)
      continue
    }
    if (token.tag === 'NOUN' || token.tag === 'ADJ' || token.text === '-' || token.lower === "'s" || token.capital) {
      if (token.tag === 'DET' || timeNouns.has(token)) break
      start = at
    } else break
  }
  const end = tokenAt(reading, first - 1)
  // “Secretary-general”, “attorney general”: the office is the first of the two.
  const joined = tokenAt(reading, first - 2).text === '-' ? first - 3 : first - 2
  const last = end.lower === 'general' && personTitles.has(tokenAt(reading, joined)) ? tokenAt(reading, joined) : end
  const head = start < first && (last.tag === 'NOUN' || partyNouns.has(last)) ? last.lower : null
  const words = reading.tokens.slice(start, first).filter(token => !opensCompound(reading, token))
  return { words: words.map(token => token.lower), start, head }
}

/** “Front-runner”, “union-backed”: a body's noun before a hyphen tells of no body; “secretary-general” is an office. */
function opensCompound(reading: Reading, token: Token): boolean {
  const kind = partyNouns.get(token)
  const next = tokenAt(reading, token.index + 1)
  return (
    kind !== undefined && kind !== 'person' && !personTitles.has(token) && next.text === '-' && next.start === token.end
  )
}

/**
 * The nouns a description is about: “a doctor at the clinic” is about a doctor, “a teacher and union leader” about a
 * teacher and a leader, not about the clinic and the union.
 */
export function roleHeads(reading: Reading, run: TokenRun | null): string[] {
  const heads: string[] = []
  if (!run) return heads
  for (let at = run.first; at < run.end; at++) {
    const token = tokenAt(reading, at)
    if (token.tag === 'ADP' || token.lower === 'who' || token.lower === 'which' || token.tag === 'VERB') break
    if (token.tag !== 'NOUN' && !partyNouns.has(token)) continue
    const next = tokenAt(reading, at + 1)
    const owns = isOneOf(next.lower, "'", "'s")
    const goesOn = at + 1 < run.end && (next.tag === 'NOUN' || next.tag === 'PROPN' || next.text === '-')
    if (!owns && !goesOn) heads.push(token.lower)
  }
  return heads
}

/** “, spokesman for the army,”: what stands between the commas after a name. */
export function roleAfter(reading: Reading, end: number): TokenRun | null {
  if (tokenAt(reading, end).text !== ',') return null
  const next = tokenAt(reading, end + 1)
  if (
    !(
      next.tag === 'DET' ||
      next.tag === 'NOUN' ||
      next.tag === 'ADJ' ||
      next.tag === 'PROPN' ||
      next.tag === 'NUM' ||
      next.tag === 'PRON' ||
      next.lower === 'who'
    )
  )
    return null
  let at = end + 1
  while (
    at < end + 16 &&
    !isStop(tokenAt(reading, at)) &&
    tokenAt(reading, at).tag !== '' &&
    !(tokenAt(reading, at).tag === 'VERB' && next.lower !== 'who')
  )
    at++
  // “…, a spokesman told”: a new subject, no description of the name before it.
  if (next.lower !== 'who' && tokenAt(reading, at).tag === 'VERB') return null
  return at > end + 1 ? { first: end + 1, end: at } : null
}
