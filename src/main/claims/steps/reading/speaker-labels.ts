/** Finds the labels by which a transcript says who speaks: “MR. KALT: Good morning.”, “QUESTION: And the hospital?” */
import type { Range } from '../../../../article/plain-text.ts'

/** `label` without its colon; `end` is where the speech begins. UTF-16 offsets in the text. */
export type SpeakerLabel = { label: Range; end: number; asks: boolean }

/** Capitalised words up to a colon at a line's start, with what stands in brackets behind them. */
const opening =
  /^((?:\p{Lu}[\p{L}.'’-]*)(?:,? (?:\p{Lu}[\p{L}.'’-]*|of|the|for|and|de|al|bin|van|von)){0,7}(?: \([^()\n]{1,40}\))?)[ \t]*:[ \t]+(?=\S)/u
/** UTF-16 code units: no label is longer. */
const longestLabel = 110
/** Notes of a page that look like labels. */
const notes =
  /^(?:note|editor.s note|update|updated|correction|photo|picture|image|video|source|sources|related|read|read more|read next|see|see also|also|location|place|date|time|where|when|why|what|who|how|background|contact|tags?|topics?|by|from|to|subject|re|summary|key points?|analysis|opinion|watch|listen|warning|total|status|casualties|killed|wounded|injured|dead|missing)$/iu
/** Who puts questions, and answers for nothing. */
const asking =
  /^(?:q|question|questioner|reporter|journalist|interviewer|moderator|host|audience|audience member)(?:\b|$)/iu
/** So many turns make a transcript, and one speaker at least twice. */
const fewestTurns = 3

/** The labels of a transcript in the order of the text; none for a text that is no transcript. */
export function findSpeakerLabels(text: string): SpeakerLabel[] {
  const labels: SpeakerLabel[] = []
  const times = new Map<string, number>()
  let colon = text.indexOf(':')
  for (let start = 0; start < text.length && colon >= 0; ) {
    if (colon < start) colon = text.indexOf(':', start)
    const near = colon >= start && colon < start + longestLabel
    const found = near ? opening.exec(text.slice(start, start + longestLabel)) : null
    const words = found?.[1]
    if (found && words !== undefined && !notes.test(words)) {
      labels.push({
        label: { start, end: start + words.length },
        end: start + found[0].length,
        asks: asking.test(words),
      })
      times.set(words, (times.get(words) ?? 0) + 1)
    }
    const next = text.indexOf('\n', start)
    if (next < 0) break
    start = next + 1
  }
  const goesOn = [...times.values()].some(count => count > 1)
  return labels.length >= fewestTurns && goesOn ? labels : []
}
