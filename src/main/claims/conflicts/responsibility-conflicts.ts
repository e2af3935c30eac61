/** Finds where parties name different culprits for the same event. */

import type { Conflict } from '../../../contract/claims.ts'
import type { Voice } from './claimant-identity.ts'
import { conflictIdOf } from './conflict-id.ts'
import { type Culprit, culpritOf } from './culprits.ts'
import { readName, sameNameWord } from './names.ts'
import { statementSide } from './polarity-conflicts.ts'
import { termsOf } from './statement-terms.ts'
import { type Story, type StoryClaim, wordsOf } from './story-claims.ts'

type Accusation = StoryClaim & Culprit & { voice: Voice; terms: Set<string> }

/** Responsibility conflicts of a story: each pair of voices that names different culprits, once per pair of culprits. */
export function responsibilityConflicts(story: Story): Conflict[] {
  const accusations = story.claims.flatMap((each): Accusation[] => {
    const culprit = each.voice === null ? null : culpritOf(story, each)
    return culprit === null || each.voice === null
      ? []
      : [{ ...each, ...culprit, voice: each.voice, terms: termsOf(wordsOf(each.claim)) }]
  })
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

function sameCulprit(a: Accusation, b: Accusation): boolean {
  if (a.party === b.party) return true
  const [x, y] = [readName(a.culprit).words, readName(b.culprit).words]
  return x.some(word => y.some(other => sameNameWord(word, other)))
}

function isAccusation({ claim }: Accusation): boolean {
  return claim.stance === 'accuse' || claim.stance === 'claim_responsibility'
}

/** Outright accusations in one event speak of it; others must share what was done. */
function aboutTheSame(a: Accusation, b: Accusation): boolean {
  if (isAccusation(a) && isAccusation(b)) return true
  let shared = 0
  // One idea told in different words (“shells”, “mortar rounds”) proves as much as two words.
  for (const term of a.terms) if (b.terms.has(term)) shared += term.startsWith('idea ') ? 2 : 1
  return shared >= (a.explicit || b.explicit ? 1 : 2)
}
