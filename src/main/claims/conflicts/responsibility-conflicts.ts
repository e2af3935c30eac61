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

type Accusation = StoryClaim &
  Culprit & {
    voice: Voice
    terms: Set<string>
    /** Where it stands among the story's accusations. */
    at: number
    /** Of the culprit's name what it is compared by: its words, and those with a capital in small letters. */
    name: { words: string[]; proper: string[] }
  }

/** All that one voice says against one culprit. */
type Charge = { voice: Voice; party: string; told: Accusation[]; count: number }

/**
 * Each charge is set against each other, so that their number is bounded: those made most often are. An event of this many
 * is a crowd that no reader takes in.
 */
const mostCharges = 40
/** Of one charge the accusations in other words that are looked at. */
const mostWordings = 8

/** Responsibility conflicts of a story: each pair of voices that names different culprits, once per pair of culprits. */
export function responsibilityConflicts(story: Story): Conflict[] {
  const all = chargesOf(accusationsOf(story))
  const kept = new Set([...all].sort((a, b) => b.count - a.count).slice(0, mostCharges))
  const charges = all.filter(charge => kept.has(charge))
  const more = all.length - charges.length
  return charges.flatMap((one, index) =>
    charges.slice(index + 1).flatMap((other): Conflict[] => {
      const pair = isOneVoice(one.voice, other.voice) ? null : firstAtOdds(one, other)
      if (pair === null) return []
      const [a, b] = pair
      const key = [`${a.voice.voiceId} ${a.party}`, `${b.voice.voiceId} ${b.party}`].sort().join('\n')
      return [
        {
          conflictId: conflictIdOf(story.event.id, 'responsibility', key),
          kind: 'responsibility',
          quantity: null,
          target: [a, b].map(({ culprit }) => story.voices.named(culprit)?.name ?? culprit).join(' / '),
          event: story.event,
          sides: [statementSide(a), statementSide(b)],
          ...(more > 0 && { more }),
        },
      ]
    }),
  )
}

function accusationsOf(story: Story): Accusation[] {
  const sentences = story.claims.flatMap(each => claimSentences(each.claim).map(claim => ({ ...each, claim })))
  return sentences.flatMap((each, at): Accusation[] => {
    const culprit = each.voice === null || !isParty(each.voice) ? null : culpritOf(story, each)
    if (culprit === null || each.voice === null) return []
    const { words, capitalised } = readName(culprit.culprit)
    const name = { words, proper: capitalised.map(word => word.toLowerCase()) }
    return [{ ...each, ...culprit, voice: each.voice, terms: termsOf(wordsOf(each.claim)), at, name }]
  })
}

function chargesOf(accusations: readonly Accusation[]): Charge[] {
  const charges = new Map<string, Charge & { wordings: Set<string> }>()
  for (const accusation of accusations) {
    const { voice, party } = accusation
    const key = `${voice.voiceId}\n${party}`
    const charge = charges.get(key) ?? { voice, party, told: [], count: 0, wordings: new Set() }
    charges.set(key, charge)
    charge.count++
    const wording = wordsOf(accusation.claim)
    if (charge.told.length >= mostWordings || charge.wordings.has(wording)) continue
    charge.wordings.add(wording)
    charge.told.push(accusation)
  }
  return [...charges.values()]
}

/** The first two accusations of two charges that contradict each other, as they stand in the reports. */
function firstAtOdds(one: Charge, other: Charge): [Accusation, Accusation] | null {
  const ordered = [...one.told, ...other.told].sort((a, b) => a.at - b.at)
  for (const [index, a] of ordered.entries()) {
    const b = ordered
      .slice(index + 1)
      .find(each => one.told.includes(a) !== one.told.includes(each) && !sameCulprit(a, each) && aboutTheSame(a, each))
    if (b !== undefined) return [a, b]
  }
  return null
}

function sameCulprit(a: Accusation, b: Accusation): boolean {
  if (a.party === b.party) {
    // The armies of two lands are both soldiers.
    const [own, other] = [a.name.proper, b.name.proper]
    return !(own.length > 0 && other.length > 0 && !own.some(word => other.some(each => sameNameWord(word, each))))
  }
  return a.name.words.some(word => b.name.words.some(other => sameNameWord(word, other)))
}

/** Also “the command” and “the command of the guard”, where nothing says that they are one. */
function isOneVoice(a: Voice, b: Voice): boolean {
  return a === b || a.names.some(name => b.names.some(other => nameWithin(name, other) || nameWithin(other, name)))
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
