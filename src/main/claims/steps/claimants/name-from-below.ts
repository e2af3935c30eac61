/** Names a headline’s unnamed source by who says the same further down. */
import { singular } from '../../lexicon/inflection.ts'
import { personNouns } from '../../lexicon/parties.ts'
import type { Attribution } from '../attributions/find-attributions.ts'
import type { Name } from '../names/find-names.ts'
import { femaleWords, maleWords } from '../names/name-roles.ts'
import { type Explain, type Reading, runRange, tokenAt } from '../reading/reading.ts'
import { asThisMention, headOfText, type Voice } from './claimant-memory.ts'
import { isOfKind } from './resolve-body-noun.ts'
import { mayBeCalled } from './resolve-person-noun.ts'

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

/** Who is left unnamed on purpose: the first speaker below need not be him. */
const anonymous = /^(?:officials?|sources?|spokes\p{L}+|officers?|witness|resident|insider|diplomat|aide)$/u
/** How many claims down the lead's speaker is named at the latest. */
const soon = 15

/** “An activist alleges …” in the lead: the first person below who speaks by name and is introduced so, or goes on speaking. */
function firstToSpeak(reading: Reading, voice: Voice, below: readonly Voice[]): Voice | null {
  const { claimant } = voice
  if (!claimant.mention || claimant.isPlural) return null
  const head = headOfText(claimant.canonicalName)
  // Whom he speaks of, or is described by (“a woman whom Reyl guarded”), is somebody else.
  const around = [...voice.content.runs, ...(voice.source.full ? [voice.source.full] : []), claimant.mention]
  const own = (name: Name) =>
    name.mentions.some(run => around.some(part => part.first <= run.first && run.first < part.end)) ||
    (femaleWords.has(head) && name.gender === 'male') ||
    (maleWords.has(head) && name.gender === 'female')
  if (personNouns.hasWord(head)) {
    if (anonymous.test(head)) return null
    const speaks = (name: Name) => below.filter(other => other.claimant.name === name).length
    return (
      below.find(
        ({ claimant: { name } }) =>
          name?.isPerson && !own(name) && mayBeCalled(name, head) && (name.roles.size > 0 || speaks(name) > 1),
      ) ?? null
    )
  }
  const words = reading.tokens.slice(claimant.mention.first, claimant.mention.end).map(token => token.lower)
  return (
    below.find(({ claimant: { name } }) => name && !name.isPerson && !own(name) && isOfKind(name, head, words)) ?? null
  )
}

/** A headline’s or first paragraph’s unnamed source (“nonprofit says”) is whoever says the same further down. */
export function nameFromBelow(reading: Reading, voices: Voice[], explain: Explain): void {
  for (const [index, voice] of voices.slice(0, 40).entries()) {
    const { claimant } = voice
    // “a prisoners’ league said” may be named below; a name or a crowd speaks for itself.
    if (
      claimant.name ||
      claimant.isPlural ||
      voice.paragraph > (reading.paragraphs.find(one => one.kind === 'body')?.index ?? 0) + 1
    )
      continue
    // “The ministry of another land” says itself who it is.
    const namesItself =
      /\p{Lu}/u.test(claimant.canonicalName.slice(1)) && !personNouns.hasWord(headOfText(claimant.canonicalName))
    // “Allegedly”, “reports of …” name nobody on purpose: who speaks of them below may well deny them.
    const onPurpose = voice.cue?.form === 'adverb' || (voice.cue?.form === 'noun' && !claimant.mention)
    if (voice.cue === null || onPurpose || namesItself) continue
    const words = contentWords(reading, voice)
    let best: Voice | null = null
    let bestScore = 0.45
    for (const other of voices.slice(index + 1, index + 30)) {
      if (!other.claimant.name || other.claimant.canonicalName === claimant.canonicalName) continue
      // Who denies it below is not who said it: of “is accused of”, it is the accused.
      if (other.cue?.stance === 'deny' && voice.cue.stance !== 'deny') continue
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
    const named = best ?? firstToSpeak(reading, voice, voices.slice(index + 1, index + 1 + soon))
    if (!named) continue
    const place = claimant.mention
      ? runRange(reading, claimant.mention)
      : (voice.content.pieces[0] ?? { start: 0, end: 0 })
    const why = best ? 'says the same further down' : 'is the first of that kind to speak by name'
    explain('claimants', 'changed', place, `${named.claimant.canonicalName} ${why}`)
    const unnamed = claimant.canonicalName
    voice.claimant = asThisMention(named.claimant, claimant.mention, claimant.mention ? 'apposition' : 'none', why)
    // “He” in the next sentence is the same.
    for (const other of voices.slice(index + 1, index + 6)) {
      if (other.claimant.name === null && other.claimant.canonicalName === unnamed && unnamed !== 'unknown')
        other.claimant = asThisMention(named.claimant, other.claimant.mention, other.claimant.resolution, why)
    }
  }
}
