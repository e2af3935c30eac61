/** Says which two a mention means: “the former”, “the latter”, “both journalists”, “two reporters” named further down. */

import { singular } from '../../lexicon/inflection.ts'
import { partyNouns } from '../../lexicon/parties.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import type { Name } from '../names/find-names.ts'
import { headOf, isVerb } from '../reading/noun-phrases.ts'
import { type TokenRun, tokenAt } from '../reading/reading.ts'
import { type Claimant, type Memory, named, namesBetween } from './claimant-memory.ts'
import { memoryOfNoun } from './noun-mention.ts'

/** Sentences within which “the two” means two named together; with a noun (“both reporters”) it may be further. */
const near = 2
const far = 12
/** “the pair of them”, in tokens. */
const longestPair = 4

const joints = wordClass('and or than while but')

/** Two named together, as “A and B”, last before a token; null when the sentences before name no pair. */
function lastPair(memory: Memory, before: number, sentences: number): [Name, Name] | null {
  const { reading } = memory
  const from = reading.sentences[Math.max(0, tokenAt(reading, before).sentence - sentences)]?.firstToken ?? 0
  const names = namesBetween(memory, from, before)
  for (const [index, second] of names.entries()) {
    const first = names.slice(index + 1, index + 3).find(({ name }) => name !== second.name)
    if (!first || second.at - first.at > 12) continue
    const between = reading.tokens.slice(first.at, second.at)
    if (between.some(token => joints.has(token)) && !between.some(isVerb)) return [first.name, second.name]
  }
  return null
}

/** “the former”, “the latter”, “both journalists”, “the two”: of or as the pair named last. Null for any other phrase. */
export function resolvePair(memory: Memory, mention: TokenRun): Claimant | null {
  const { reading } = memory
  const opening = tokenAt(reading, mention.first).lower
  if ((opening !== 'the' && opening !== 'both') || mention.end - mention.first > longestPair) return null
  const words = reading.tokens.slice(mention.first, mention.end).map(token => token.lower)
  const said = words.join(' ')
  const one = /^the (?:former|latter)$/.test(said)
  if (!one && !/^(?:both|the two|the pair)(?: (?:of them|\p{L}+s|men|women|people))?$/u.test(said)) return null
  const pair = lastPair(memory, mention.first, /s$/.test(words.at(-1) ?? '') ? far : near)
  if (!pair) return null
  const [first, second] = pair
  if (one) return { ...named(words[1] === 'former' ? first : second, mention, 'pronoun'), why: 'of the two named last' }
  if (first.isPerson !== second.isPerson) return null
  const kind = partyNouns.get(tokenAt(reading, headOf(reading, mention)).singular)
  return {
    ...named(first, mention, 'apposition'),
    canonicalName: `${first.name} and ${second.name}`,
    aliases: [],
    type: first.type === second.type ? first.type : (kind ?? first.type),
    name: null,
    isPlural: true,
    why: 'the two named together last',
  }
}

/** “Two reporters deny” above “reporters Ann Moss and Ida Reyl”: the first pair introduced below by the same noun. */
export function pairBelow(memory: Memory, mention: TokenRun, head: string): Claimant | null {
  const noun = singular(head)
  if (noun === head) return null
  const first = memory.early.find(name => {
    const at = name.mentions[0]?.first ?? 0
    return at >= mention.end && !name.isPlace && (name.roles.has(head) || name.roles.has(noun))
  })
  return first?.mentions[0] ? joined(memory, mention, first, first.mentions[0]) : listedBelow(memory, mention, head)
}

/** “Two reporters for the Sarn paper – Ann Moss, 27, and Ida Reyl, 23 – were held”: the noun again, with the names. */
function listedBelow(memory: Memory, mention: TokenRun, head: string): Claimant | null {
  const { reading, names } = memory
  for (let at = mention.end; at < mention.end + memoryOfNoun && tokenAt(reading, at).tag !== ''; at++) {
    if (tokenAt(reading, at).lower !== head) continue
    const list = {
      first: at + 1,
      end: Math.min(at + 15, reading.sentences[tokenAt(reading, at).sentence]?.endToken ?? at),
    }
    const first = names.within(list).find(name => name.isPerson)
    const run = first?.mentions.find(one => one.first >= list.first)
    const found = first && run ? joined(memory, mention, first, run) : null
    if (found) return found
  }
  return null
}

/** The name at `run` and the one that “and” joins to it, as one claimant. */
function joined(memory: Memory, mention: TokenRun, first: Name, run: TokenRun): Claimant | null {
  const after = memory.reading.tokens.slice(run.end, run.end + 10)
  const joint = after.find(token => token.lower === 'and' || token.tag === 'VERB' || token.text === '.')
  if (joint?.lower !== 'and') return null
  const second = memory.names.within({ first: joint.index + 1, end: joint.index + 4 })[0]
  if (!second || second === first || second.isPerson !== first.isPerson) return null
  return {
    ...named(first, mention, 'apposition'),
    canonicalName: `${first.name} and ${second.name}`,
    aliases: [],
    name: null,
    isPlural: true,
    why: 'the two introduced so further down',
  }
}
