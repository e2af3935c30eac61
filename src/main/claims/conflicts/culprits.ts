/** Reads from a claim whom or what it makes responsible. */

import { readName } from './names.ts'
import { naturalCause } from './natural-cause.ts'
import { type Story, type StoryClaim, wordsOf } from './story-claims.ts'
import { kindOfPhrase } from './target-kind.ts'

export type Culprit = {
  /** As the claim names it. */
  culprit: string
  /** A voice of the story, a kind of armed people, or the words themselves: what culprits are compared by. */
  party: string
  /** Whether the party is a voice or a kind of armed people, not just words. */
  known: boolean
  /** Whether the claim says outright who is to blame, not only who did something. */
  explicit: boolean
  /** No party but a thing that happened: a wave, bad wiring. */
  natural: boolean
}

const acts =
  'fired|lit|set|started|launched|carried out|caused|planted|shelled|bombed|attacked|struck|hit|opened|committed|staged|provoked|destroyed|burned|torched|killed|shot|blew up|detonated|sabotaged|breached|ambushed|raided|locked|closed|stabbed|ran over|run over'
const neglect = 'failed to|neglected to|ignored warnings|ignored the|forgot to|let the|did nothing'

/** A noun phrase up to the next mark or clause, without its article; at most sixty characters. */
const thing = '(?:the |a |an |its |their |his |her |some )?([^.,;:“”"]{3,60}?)'
const clauseEnd =
  '(?= (?:that|which|who|and|but|when|while|after|before|because|had|has|was|were|on|at|in|during)\\b|[.,;:“”"]|$)'

/** From the plainest words to those that only show who acted. `explicit` ones need no known party. */
const patterns: { pattern: RegExp; explicit: boolean }[] = [
  {
    pattern: new RegExp(
      `\\b(?:blam(?:ed|es|ing)|accus(?:ed|es|ing)|(?:hold|holds|held)(?=[^.;]{3,60} responsible)) ${thing}(?= (?:for|of|fully|solely|responsible|over)\\b|[.,;:”"]|$)`,
      'iu',
    ),
    explicit: true,
  },
  {
    pattern: new RegExp(
      `\\b(?:caused by|due to|because of|owing to|the result of|as a result of|down to|(?:fault|work|responsibility) of|attributed to|blamed on|(?:triggered|driven|fuell?ed|sparked|motivated|provoked) by) ${thing}${clauseEnd}`,
      'iu',
    ),
    explicit: true,
  },
  {
    pattern: new RegExp(
      `\\b(?:cause|culprits?|reason)(?: (?:of|for|behind) [^.;,]{3,40}?)? (?:was|were|is|are) ${thing}${clauseEnd}`,
      'iu',
    ),
    explicit: true,
  },
  { pattern: new RegExp(`\\b(?:${acts})\\b[^.;,]{0,60}?\\bby ${thing}${clauseEnd}`, 'iu'), explicit: false },
  { pattern: new RegExp(`\\b(?:came|fired|launched|originated) from ${thing}(?=[.,;:“”"]|$)`, 'iu'), explicit: false },
  {
    pattern: new RegExp(
      `(?:^|[.,;:“"] ?|\\bthat |\\band |\\bwhen |\\bas )${thing} (?:had |have |has |who )?(?:${neglect})\\b`,
      'iu',
    ),
    explicit: false,
  },
  {
    pattern: new RegExp(
      `(?:^|[.,;:“"] ?|\\bthat |\\band |\\bwhen |\\bas )${thing} (?:had |have |has |who )?(?:${acts})\\b`,
      'iu',
    ),
    explicit: false,
  },
]

/** Whom the claim makes responsible; null where it accuses nobody. */
export function culpritOf(story: Story, { claim, voice }: StoryClaim): Culprit | null {
  if (voice === null || claim.stance === 'deny' || claim.certainty === 'CT-') return null
  if (claim.stance === 'claim_responsibility') return named(story, voice.name, true)
  const text = wordsOf(claim)
  const cause = naturalCause(text) ?? naturalCause(claim.stance === 'accuse' ? (claim.target ?? '') : '')
  if (cause !== null)
    return { culprit: cause.words, party: `cause ${cause.name}`, known: true, explicit: true, natural: true }
  if (claim.stance === 'accuse' && claim.target !== null) return named(story, claim.target, true)
  for (const { pattern, explicit } of patterns) {
    const name = pattern.exec(text)?.[1]
    const culprit = name === undefined ? null : named(story, name, explicit)
    if (culprit !== null) return culprit
  }
  return null
}

const notInNames =
  /\b(?:is|are|was|were|be|been|had|has|have|said|says|told|that|until|what|which|who|it|there|we|they|he|she|not|no)\b/i
const armedKinds = new Set(['soldier', 'fighter', 'police', 'guard', 'prisoner', 'crew', 'protester'])
const crowds = /^(?:mobs?|agitators?|strikers?|rioters?|hooligans?)$/

/**
 * Who a culprit is: a voice of the story, else the kind of armed people its last words name. What was only read from the
 * sentence's build, and names nobody known, is no party; what is blamed outright is one by any name.
 */
function named(story: Story, name: string, explicit: boolean): Culprit | null {
  const culprit = name.trim()
  const words = culprit.match(/[\p{L}’'-]+/gu) ?? []
  if (words.length === 0 || words.length > 9 || notInNames.test(culprit)) return null
  const voice = story.voices.named(culprit)
  if (voice !== null) return { culprit, party: voice.voiceId, known: true, explicit, natural: false }
  // “Units of the Norvanian army” are of that army, “the men of the village” of no party.
  const belong = /^(?:units?|members?|elements?|forces|troops|soldiers|gunmen)$/i.test(words[0] ?? '')
  const cut = words.findIndex(
    (word, at) => at > (belong ? 1 : 0) && /^(?:on|in|at|of|from|near|inside|themselves|itself)$/i.test(word),
  )
  for (const word of (cut > 0 ? words.slice(0, cut) : words).slice(-2)) {
    const plain = word.toLowerCase().replace(/['’]s$/, '')
    const kind = kindOfPhrase(plain)
    if (kind !== null && armedKinds.has(kind)) return { culprit, party: kind, known: true, explicit, natural: false }
    if (crowds.test(plain)) return { culprit, party: 'protester', known: true, explicit, natural: false }
    if (plain === 'gang' || plain === 'gangs')
      return { culprit, party: 'fighter', known: true, explicit, natural: false }
    if (plain === 'government' || plain === 'military')
      return { culprit, party: 'soldier', known: true, explicit, natural: false }
  }
  return explicit ? { culprit, party: readName(culprit).words.join(' '), known: false, explicit, natural: false } : null
}
