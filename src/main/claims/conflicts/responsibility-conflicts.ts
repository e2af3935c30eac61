/** Finds where parties name different culprits for the same event. */

import type { Conflict } from '../../../contract/claims.ts'
import { claimSentences } from './claim-sentences.ts'
import { isParty, type Voice } from './claimant-identity.ts'
import { conflictIdOf } from './conflict-id.ts'
import { type Culprit, culpritOf } from './culprits.ts'
import { nameWithin, readName, sameNameWord } from './names.ts'
import { statementSide } from './statement-side.ts'
import { type Story, type StoryClaim, startOf, wordsOf } from './story-claims.ts'
import { termsOf } from './terms.ts'

type Accusation = StoryClaim & Culprit & { voice: Voice; terms: Set<string> }

/** Responsibility conflicts of a story: each pair of voices that names different culprits, once per pair of culprits. */
export function responsibilityConflicts(story: Story): Conflict[] {
  const sentences = story.claims.flatMap(each => claimSentences(each.claim).map(claim => ({ ...each, claim })))
  const accusations = sentences.flatMap((each): Accusation[] => {
    const culprit = each.voice === null || !isParty(each.voice) ? null : culpritOf(story, each)
    return culprit === null || each.voice === null
      ? []
      : [{ ...each, ...culprit, voice: each.voice, terms: termsOf(wordsOf(each.claim)) }]
  })
  const seen = new Set<string>()
  const conflicts: Conflict[] = []
  accusations.forEach((a, i) => {
    for (const b of accusations.slice(i + 1)) {
      if (isOneVoice(a.voice, b.voice) || sameCulprit(a, b) || !aboutTheSame(a, b)) continue
      const key = [`${a.voice.voiceId} ${a.party}`, `${b.voice.voiceId} ${b.party}`].sort().join('\n')
      if (seen.has(key)) continue
      seen.add(key)
      conflicts.push({
        conflictId: conflictIdOf(story.event.id, 'responsibility', key),
        kind: 'responsibility',
        quantity: null,
        target: [a, b].map(({ culprit }) => story.voices.named(culprit)?.name ?? culprit).join(' / '),
        event: story.event,
        sides: [statementSide(a), statementSide(b)],
      })
    }
  })
  return conflicts
}

function sameCulprit(a: Accusation, b: Accusation): boolean {
  const [x, y] = [readName(a.culprit).words, readName(b.culprit).words]
  if (a.party === b.party) {
    // The armies of two lands are both soldiers.
    const [own, other] = [properWords(a), properWords(b)]
    return !(own.length > 0 && other.length > 0 && !own.some(word => other.some(each => sameNameWord(word, each))))
  }
  return x.some(word => y.some(other => sameNameWord(word, other)))
}

/** Also “the command” and “the command of the guard”, where nothing says that they are one. */
function isOneVoice(a: Voice, b: Voice): boolean {
  return a === b || a.names.some(name => b.names.some(other => nameWithin(name, other) || nameWithin(other, name)))
}

function properWords({ culprit }: Accusation): string[] {
  return readName(culprit).capitalised.map(word => word.toLowerCase())
}

function isAccusation({ claim }: Accusation): boolean {
  return claim.stance === 'accuse' || claim.stance === 'claim_responsibility'
}

/** UTF-16 code units within which two statements of an article are about one matter. */
const sideBySide = 300
/** Harm of one sort is rarely done twice in one event; people are killed in many ways. */
const ownHarms = ideas('shelling', 'airAttack', 'explosion', 'fire', 'locking', 'flooding', 'sinking')
const harms = [...ownHarms, ...ideas('attack', 'killing', 'wounding', 'captivity', 'shooting')]

function ideas(...names: string[]): string[] {
  return names.map(name => `idea ${name}`)
}

/**
 * Whether two accusations answer the same question of one event: who did it. They do where two parties accuse each other,
 * where known parties are named for one harm, or where the words agree well. A bare one (“blamed the coast guard”) is about
 * the event itself.
 */
function aboutTheSame(a: Accusation, b: Accusation): boolean {
  const shared = [...a.terms].filter(term => b.terms.has(term) && !term.startsWith('kind '))
  const sharedHarms = shared.filter(term => harms.includes(term))
  // “The union blamed the wiring; the office said the blaze began in a heater”: one matter, side by side.
  const beside = a.articleId === b.articleId && Math.abs(startOf(a) - startOf(b)) < sideBySide
  if (beside && a.natural && b.natural && (isAccusation(a) || isAccusation(b))) return true
  // Who is blamed names another cause.
  const answers = (one: Accusation, other: Accusation) =>
    one.party === other.voice.voiceId && (other.natural || isAccusation(other)) && one.terms.size > 0
  if (a.natural !== b.natural) {
    const [party, cause] = a.natural ? [b, a] : [a, b]
    const harmful = harms.some(harm => party.terms.has(harm)) || isAccusation(party)
    if (!harmful || !party.known) return false
    return answers(party, cause) || sharedHarms.length > 0 || shared.length >= 2
  }
  if (a.natural) return sharedHarms.length > 0 || shared.length >= 2
  const mutual = a.party === b.voice.voiceId && b.party === a.voice.voiceId
  if (mutual && isAccusation(a) && isAccusation(b) && shared.length > 0) return true
  if (a.known && b.known) {
    if (sharedHarms.some(harm => ownHarms.includes(harm)) || (sharedHarms.length > 0 && shared.length >= 2)) return true
  }
  const harmful = (one: Accusation) => ownHarms.some(harm => one.terms.has(harm))
  if ((isBare(a) && (harmful(b) || isBare(b))) || (isBare(b) && harmful(a))) return true
  return (a.known || b.known) && a.explicit && b.explicit && sharedHarms.length > 0 && shared.length >= 3
}

/** Says whom it blames and nothing else. */
function isBare(one: Accusation): boolean {
  if (!isAccusation(one) || !one.known) return false
  const names = termsOf(one.culprit)
  return [...one.terms].every(term => names.has(term))
}
