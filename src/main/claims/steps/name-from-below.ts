/** Names a headline’s unnamed source by who says the same further down. */
import { singular } from '../lexicon/inflection.ts'
import { asThisMention, type Voice } from './claimant-memory.ts'
import type { Attribution } from './find-attributions.ts'
import { type Explain, type Reading, runRange, runText, tokenAt } from './reading.ts'

/** Words of four letters and more, for comparing what two claims say. */
function contentWords(reading: Reading, attribution: Attribution): Set<string> {
  const words = new Set<string>()
  for (const run of attribution.content.runs) {
    for (let at = run.first; at < run.end; at++) {
      const word = tokenAt(reading, at).lower
      if (word.length > 3) words.add(singular(word))
    }
  }
  return words
}

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return shared / Math.max(1, Math.min(a.size, b.size))
}

/** A headline’s or first paragraph’s unnamed source (“nonprofit says”) is whoever says the same further down. */
export function nameFromBelow(reading: Reading, voices: Voice[], explain: Explain): void {
  for (const [index, voice] of voices.slice(0, 40).entries()) {
    const { claimant } = voice
    // “a human rights group said” may be named below; a name or a crowd speaks for itself.
    if (claimant.mention && /^\p{Lu}{2,}$/u.test(runText(reading, claimant.mention))) continue
    if (
      claimant.name ||
      claimant.isPlural ||
      voice.paragraph > (reading.paragraphs.find(one => one.kind === 'body')?.index ?? 0) + 1
    )
      continue
    if (claimant.type === 'witness' || voice.cue === null) continue
    const words = contentWords(reading, voice)
    let best: Voice | null = null
    let bestScore = 0.45
    for (const other of voices.slice(index + 1, index + 30)) {
      if (!other.claimant.name || other.claimant.canonicalName === claimant.canonicalName) continue
      if (
        claimant.mention &&
        claimant.type !== 'unknown' &&
        claimant.type !== other.claimant.type &&
        !(claimant.type === 'person' && other.claimant.name.isPerson)
      )
        continue
      const score = similarity(words, contentWords(reading, other))
      if (score > bestScore) {
        best = other
        bestScore = score
      }
    }
    if (!best) continue
    const place = claimant.mention
      ? runRange(reading, claimant.mention)
      : (voice.content.pieces[0] ?? { start: 0, end: 0 })
    explain('claimants', 'changed', place, `says what ${best.claimant.canonicalName} says further down`)
    voice.claimant = asThisMention(best.claimant, claimant.mention, claimant.mention ? 'apposition' : 'none')
  }
}
