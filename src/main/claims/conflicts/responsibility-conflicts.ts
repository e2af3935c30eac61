/** Finds where parties name different culprits for the same event. */

import type { Conflict } from '../../../contract/claims.ts'
import type { Voice } from './claimant-identity.ts'
import { conflictIdOf } from './conflict-id.ts'
import { readName, sameNameWord } from './names.ts'
import { statementSide } from './polarity-conflicts.ts'
import { termsOf } from './statement-terms.ts'
import { type Story, type StoryClaim, wordsOf } from './story-claims.ts'
import { kindOfPhrase } from './target-kind.ts'

type Accusation = StoryClaim & { voice: Voice; culprit: string; party: string; explicit: boolean; terms: Set<string> }

/** Responsibility conflicts of a story: each pair of voices that names different culprits, once per pair of culprits. */
export function responsibilityConflicts(story: Story): Conflict[] {
  const accusations = story.claims.flatMap(each => accusationsIn(story, each))
  const seen = new Set<string>()
  const conflicts: Conflict[] = []
  accusations.forEach((a, i) => {
    for (const b of accusations.slice(i + 1)) {
      if (a.voice === b.voice || sameCulprit(a, b) || !aboutTheSame(a, b)) continue
      const key = [`${a.voice.voiceId} ${a.party}`, `${b.voice.voiceId} ${b.party}`].sort().join('\n')
      if (seen.has(key)) continue
      seen.add(key)
      conflicts.push({
        conflictId: conflictIdOf(story.event.id, 'responsibility', key),
        kind: 'responsibility',
        quantity: null,
        target: `${a.culprit} / ${b.culprit}`,
        event: story.event,
        sides: [statementSide(a), statementSide(b)],
      })
    }
  })
  return conflicts
}

const acts =
  'fired|lit|set|started|launched|carried out|caused|planted|shelled|bombed|attacked|struck|hit|opened|committed|staged|provoked|destroyed|burned|torched|killed|shot|blew up|detonated|sabotaged|breached|ambushed|raided|locked|closed'
const passive = new RegExp(`\\b(?:${acts})\\b[^.;,]{0,60}?\\bby (?:the |a |an |its |their )?([^.,;:”"]{3,60})`, 'iu')
const cameFrom = /\b(?:came|fired|launched|originated) from (?:the |a |an )?([^.,;:”"]{3,50})/iu
const active = new RegExp(
  `(?:^|[.,;:“"] ?|\\bthat |\\band |\\bwhen |\\bas )(?:the |a |an |its |their |some )?([^.,;:“”"]{3,50}?) (?:had |have |has |who )?(?:${acts})\\b`,
  'iu',
)
const blamed =
  /\b(?:blam(?:ed|es|ing)|accus(?:ed|es|ing)|(?:hold|holds|held)(?=[^.;]{3,60} responsible)) (?:the |a |an )?([^.,;:”"]{3,50}?)(?= (?:for|of|fully|solely|responsible|over)\b|[.,;:”"]|$)/iu

function accusationsIn(story: Story, each: StoryClaim): Accusation[] {
  const { claim, voice } = each
  if (voice === null || claim.stance === 'deny' || claim.certainty === 'CT-') return []
  const text = wordsOf(claim)
  const found = (culprit: string | null | undefined, explicit: boolean): Accusation[] => {
    const name = culprit?.trim() ?? ''
    if (name === '') return []
    const party = partyOf(story, name, explicit)
    return party === null ? [] : [{ ...each, voice, culprit: name, party, explicit, terms: termsOf(text) }]
  }
  if (claim.stance === 'claim_responsibility') return found(voice.name, true)
  if (claim.stance === 'accuse' && claim.target !== null) return found(claim.target, true)
  for (const pattern of [blamed, passive, cameFrom, active]) {
    const accusation = found(pattern.exec(text)?.[1], pattern === blamed)
    if (accusation.length > 0) return accusation
  }
  return []
}

const notInNames =
  /\b(?:is|are|was|were|be|been|had|has|have|said|says|told|that|until|what|which|who|it|there|we|they|he|she|not|no)\b/i
const armedKinds = new Set(['soldier', 'fighter', 'police', 'guard', 'prisoner'])

/**
 * Who a culprit is: a voice of the story, else the kind of armed people its last words name. What was only read from the
 * sentence's build, and names nobody known, is no party; who is accused outright is one by any name.
 */
function partyOf(story: Story, culprit: string, explicit: boolean): string | null {
  const words = culprit.match(/[\p{L}’'-]+/gu) ?? []
  if (!explicit && (words.length > 7 || notInNames.test(culprit))) return null
  const voice = story.voices.named(culprit)
  if (voice !== null) return voice.voiceId
  const cut = words.findIndex(
    (word, at) => at > 0 && /^(?:on|in|at|of|from|near|inside|themselves|itself)$/i.test(word),
  )
  for (const word of (cut > 0 ? words.slice(0, cut) : words).slice(-2)) {
    const plain = word.toLowerCase().replace(/['’]s$/, '')
    const kind = kindOfPhrase(plain)
    if (kind !== null && armedKinds.has(kind)) return kind
    if (plain === 'gang' || plain === 'gangs') return 'fighter'
    if (plain === 'government' || plain === 'military') return 'soldier'
  }
  return explicit ? culprit.toLowerCase() : null
}

function sameCulprit(a: Accusation, b: Accusation): boolean {
  if (a.party === b.party) return true
  const [x, y] = [readName(a.culprit).words, readName(b.culprit).words]
  return x.some(word => y.some(other => sameNameWord(word, other)))
}

/** Outright accusations in one event speak of it; others must share what was done. */
function aboutTheSame(a: Accusation, b: Accusation): boolean {
  if (a.explicit && b.explicit) return true
  let shared = 0
  // One idea told in different words (“shells”, “mortar rounds”) proves as much as two words.
  for (const term of a.terms) if (b.terms.has(term)) shared += term.startsWith('idea ') ? 2 : 1
  return shared >= (a.explicit || b.explicit ? 1 : 2)
}
