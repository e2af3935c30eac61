/** Says who speaks through “the statement”, “a report by the union”, “its letter”: who issued it. */

import { documentNouns } from '../../lexicon/cues.ts'
import { singular } from '../../lexicon/inflection.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { partyNouns } from '../../lexicon/parties.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import type { Attribution } from '../attributions/find-attributions.ts'
import { mainSubject } from '../attributions/subject-phrases.ts'
import { headOf, isPossessive, phraseEndingAt, phraseStartingAt } from '../reading/noun-phrases.ts'
import { type Reading, sentenceOf, type TokenRun, tokenAt } from '../reading/reading.ts'
import type { Resolve } from './acting-parties.ts'
import {
  asThisMention,
  bodyTypes,
  type Claimant,
  described,
  isOnePerson,
  lastVoice,
  type Memory,
  named,
  unknown,
} from './claimant-memory.ts'
import { isHeadline } from './noun-mention.ts'
import { resolvePronoun } from './resolve-pronoun.ts'

const issuing = wordClass(
  'issued released published posted sent made signed shared tweeted circulated provided gave wrote ' +
    'delivered emailed adopted passed',
)
/** Tokens looked back over for the same document. */
const reach = 300

const isDocument = (word: string) => documentNouns.hasWord(word) || documentNouns.hasWord(singular(word))

/** The issuer told in the phrase itself: “that the office issued”, “by the union”, “the army's”, “its”. */
function toldInPhrase(memory: Memory, mention: TokenRun, attribution: Attribution, resolve: Resolve): Claimant | null {
  const { reading } = memory
  const head = headOf(reading, mention)
  const issuerIs = (run: TokenRun) => resolve(memory, run, attribution)
  if (isOneOf(tokenAt(reading, head + 1).lower, 'that', 'which')) {
    const issuer = phraseStartingAt(reading, head + 2, head + 18)
    if (issuer && issuing.has(tokenAt(reading, issuer.end))) return issuerIs(issuer)
  }
  for (let at = head + 1; at < Math.max(mention.end, head + 8) && tokenAt(reading, at).tag !== ''; at++) {
    const token = tokenAt(reading, at)
    // “A letter disputing charges by the union” is not the union's.
    const astray = at >= mention.end && (token.tag === 'NOUN' || (token.tag === 'VERB' && !issuing.has(token)))
    if (/^[.,;:]$/.test(token.text) || astray) break
    if (!isOneOf(token.lower, 'by', 'from', 'of')) continue
    const issuer = phraseStartingAt(reading, at + 1, at + 20)
    if (!issuer || (token.lower === 'of' && memory.names.within(issuer).length === 0)) break
    return issuerIs(issuer)
  }
  for (let at = head - 1; at >= mention.first; at--) {
    const token = tokenAt(reading, at)
    if (/^['’]s?$/.test(token.lower)) {
      const owner = phraseEndingAt(reading, at, mention.first)
      if (owner) return issuerIs(owner)
    }
    if (isPossessive(token)) {
      const owner = resolvePronoun(memory, { first: at, end: at + 1 }, attribution, resolve)
      if (owner) return owner
    }
  }
  const inside = memory.names.within(mention).find(name => !name.isPlace)
  if (inside) return named(inside, mention, 'document_noun')
  // “the police report”
  const owner = { first: mention.first, end: head }
  const kind = partyNouns.get(tokenAt(reading, head - 1))
  return head - 1 >= mention.first && kind && bodyTypes.has(kind) ? issuerIs(owner) : null
}

/** “At the council”, “to the press”: behind a preposition that makes it a place or a listener. */
function standsAt(reading: Reading, at: number): boolean {
  const before = tokenAt(reading, at - 1).tag === 'DET' ? at - 2 : at - 1
  return isOneOf(tokenAt(reading, before).lower, 'at', 'in', 'to', 'on', 'with', 'before', 'against')
}

/** Who issued the same document a few sentences before: who spoke in that sentence, else its subject. */
function issuerBefore(memory: Memory, mention: TokenRun, attribution: Attribution, resolve: Resolve): Claimant | null {
  const { reading, names } = memory
  const noun = tokenAt(reading, headOf(reading, mention)).singular.lower
  const here = sentenceOf(reading, mention.first)
  for (let at = mention.first - 1; at >= 0 && at > mention.first - reach; at--) {
    if (tokenAt(reading, at).singular.lower !== noun) continue
    const sentence = sentenceOf(reading, at)
    if (sentence.index === here.index) continue
    // “The paper said Reyl provided a statement”: who is named before the verb of issuing.
    const verb = reading.tokens.slice(Math.max(sentence.firstToken, at - 6), at).findLast(token => issuing.has(token))
    const giver = verb && names.within({ first: verb.index - 1, end: verb.index })[0]
    if (giver && !giver.isPlace) return named(giver, mention, 'document_noun')
    const voice = memory.spoken.get(sentence.index)?.findLast(({ claimant }) => claimant.canonicalName !== 'unknown')
    if (voice) return voice.claimant
    // “Read out at the council”: where it was told of is not who issued it.
    const body = names
      .within({ first: sentence.firstToken, end: at })
      .findLast(
        name =>
          !name.isPlace &&
          !name.mentions.some(
            run => run.first < at && run.first >= sentence.firstToken && standsAt(reading, run.first),
          ),
      )
    if (body) return named(body, mention, 'document_noun')
    const subject = mainSubject(reading, sentence, sentence.endToken)
    if (!subject || isDocument(tokenAt(reading, headOf(reading, subject)).lower)) continue
    const words = reading.tokens.slice(subject.first, subject.end)
    if (words.some(isPossessive) || tokenAt(reading, subject.first).tag === 'PRON') continue
    const claimant = resolve(memory, subject, attribution)
    if (claimant.type !== 'unknown') return claimant
  }
  return null
}

/** “X announced it, according to a statement”; “The guild sent out a note saying”: who speaks or issues it there. */
function subjectBefore(memory: Memory, mention: TokenRun, attribution: Attribution, resolve: Resolve): Claimant | null {
  const { reading } = memory
  const sentence = sentenceOf(reading, mention.first)
  const voice = memory.spoken.get(sentence.index)?.findLast(({ claimant }) => claimant.canonicalName !== 'unknown')
  if (voice && attribution.cue?.form === 'according') return voice.claimant
  const issued = reading.tokens.slice(sentence.firstToken, mention.first).find(token => issuing.has(token))
  if (!issued) return null
  const subject = mainSubject(reading, sentence, issued.index)
  const claimant = subject && subject.end <= issued.index ? resolve(memory, subject, attribution) : null
  if (claimant && claimant.canonicalName !== 'unknown') return claimant
  const body = memory.names.within({ first: sentence.firstToken, end: issued.index }).findLast(name => !name.isPlace)
  return body ? named(body, mention, 'document_noun') : null
}

/** What is made by others than those it quotes. */
const studies = wordClass('poll survey study index polls surveys studies')

/** “The poll also finds”: the poll that was quoted last. */
function sameDocument({ reading, voices }: Memory, mention: TokenRun): Claimant | null {
  const noun = tokenAt(reading, headOf(reading, mention)).singular.lower
  for (let at = voices.length - 1; at >= 0 && at >= voices.length - 60; at--) {
    const claimant = voices[at]?.claimant
    if (claimant?.resolution !== 'document_noun' || !claimant.mention) continue
    if (tokenAt(reading, headOf(reading, claimant.mention)).singular.lower === noun) return claimant
  }
  return null
}

/** Who issued a document at a cue; the document itself where nobody is told. */
export function resolveDocument(
  memory: Memory,
  mention: TokenRun,
  attribution: Attribution,
  resolve: Resolve,
): Claimant {
  const { reading } = memory
  const issued = (claimant: Claimant, why: string) =>
    asThisMention(claimant, mention, 'document_noun', `${claimant.canonicalName}, ${why}`)
  const told = toldInPhrase(memory, mention, attribution, resolve)
  if (told && told.canonicalName !== 'unknown') return issued(told, 'told as its issuer')
  const subject = subjectBefore(memory, mention, attribution, resolve)
  if (subject) return issued(subject, 'who issues it in the same sentence')
  const definite =
    isOneOf(tokenAt(reading, mention.first).lower, 'the', 'this', 'that') ||
    (mention.end - mention.first === 1 &&
      !isOneOf(tokenAt(reading, mention.first).lower, 'reports', 'polls', 'surveys', 'studies', 'rumours', 'rumors'))
  if (definite) {
    const before = issuerBefore(memory, mention, attribution, resolve)
    if (before) return issued(before, 'who spoke where it was first told of')
    const same = sameDocument(memory, mention)
    if (same) return issued(same, 'whose it was when it was quoted before')
    const paper = isOneOf(tokenAt(reading, headOf(reading, mention)).lower, 'report', 'article', 'story')
    const newsroom = paper
      ? lastVoice(memory, claimant => claimant.type === 'media' && !isOnePerson(claimant), 4)
      : null
    if (newsroom) return issued(newsroom, 'the newsroom quoted last')
    const voice = studies.has(tokenAt(reading, headOf(reading, mention)))
      ? null
      : lastVoice(
          memory,
          claimant => claimant.type !== 'witness' && (claimant.type !== 'media' || isOnePerson(claimant)),
          8,
        )
    if (voice) return issued(voice, 'who spoke last')
  }
  // “…, a statement read”: of the body that has just spoken.
  const spoken = isOneOf(
    tokenAt(reading, headOf(reading, mention)).lower,
    'statement',
    'release',
    'communique',
    'communiqué',
    'tweet',
    'letter',
    'email',
  )
  const body = spoken ? lastVoice(memory, claimant => bodyTypes.has(claimant.type), 2) : null
  if (body) return issued(body, 'the body that has just spoken')
  // “Testimony alleges …” over a story names nobody; who says it below may.
  const bare = mention.end - mention.first === 1 && isHeadline(reading, mention)
  return bare ? unknown(mention) : described(memory, mention, 'document_noun')
}
