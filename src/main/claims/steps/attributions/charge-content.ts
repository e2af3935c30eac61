/** Finds the charge and the accused of verbs that accuse, blame or condemn. */

import { isOneOf } from '../../lexicon/one-of.ts'
import type { Cue } from '../cues/cue.ts'
import { phraseStartingAt } from '../reading/noun-phrases.ts'
import { type Reading, type Sentence, tokenAt } from '../reading/reading.ts'
import { hasVerb } from './content-bounds.ts'
import { type Content, rest } from './content-pieces.ts'
import type { Source } from './subject-phrases.ts'

export function chargeContent(
  reading: Reading,
  from: number,
  sentence: Sentence,
  cue: Cue,
  source: Source,
  cues: readonly Cue[],
): Content | null {
  if (cue.passive) {
    let at = from - 1
    while (at < Math.min(from + 20, sentence.endToken) && !isOneOf(tokenAt(reading, at).lower, 'of', 'for')) at++
    if (at >= sentence.endToken || !isOneOf(tokenAt(reading, at).lower, 'of', 'for')) return null
    return rest(reading, at + 1, sentence, cue, source, cues)
  }
  let end = from
  const ceiling = Math.min(sentence.endToken, from + 40)
  // “condemned the shelling of the market”: only who is accused is accused “of”.
  const splits = cue.takes.includes('object') ? /^(?:for|over)$/ : /^(?:of|for|on|over)$/
  while (end < ceiling && !splits.test(tokenAt(reading, end).lower) && tokenAt(reading, end).text !== ',') end++
  // “accused Ann B., who leads the union, of …”
  if (tokenAt(reading, end).text === ',') {
    let close = end + 1
    while (close < ceiling && tokenAt(reading, close).text !== ',') close++
    if (isOneOf(tokenAt(reading, close + 1).lower, 'of', 'for')) end = close + 1
  }
  // “mocked their claims that they stayed friends as they vied for the seat”: a verb before it makes it another’s “for”.
  if (end < ceiling && hasVerb(reading, { first: from, end })) end = ceiling
  // Behind the sentence’s end stands another sentence’s “on”.
  const inside = (at: number) => (at < sentence.endToken ? tokenAt(reading, at).lower : '')
  const word = inside(end)
  if (word === 'of' && /^(?:accuse)$/.test(cue.lemma) === false) {
    let further = end + 1
    while (further < ceiling && !isOneOf(tokenAt(reading, further).lower, 'for', 'on')) further++
    if (further >= ceiling) further = 0
    if (further > 0 && cue.lemma === 'blame') end = further
  }
  const split = inside(end)
  if (split === 'on' && cue.lemma === 'blame') {
    // “blames A on B”: B is blamed, and the charge is the whole.
    const blamed = phraseStartingAt(reading, end + 1, sentence.endToken)
    const content = rest(reading, from, sentence, cue, source, cues)
    return content ? { ...content, target: blamed } : null
  }
  if (isOneOf(split, 'of', 'for', 'over') && end > from) {
    const content = rest(reading, end + 1, sentence, cue, source, cues)
    return content ? { ...content, target: { first: from, end } } : null
  }
  const content = rest(reading, from, sentence, cue, source, cues)
  if (!content || cue.takes.includes('object')) return content
  const target = phraseStartingAt(reading, from, sentence.endToken)
  const [run] = content.runs
  if (!target || !run || run.end > target.end) return { ...content, target }
  // “The army blames the Front.”: nobody sides against themselves, and who is blamed alone says nothing.
  if (isOneOf(tokenAt(reading, target.first).lower, 'each', 'one')) return null
  return { ...content, target }
}
