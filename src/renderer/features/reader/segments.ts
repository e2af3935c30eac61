/** Cuts a text run where layers begin and end, so that each piece is covered by the same layers throughout. */
import type { TextLayer } from './layers.ts'

export type Segment = {
  /** Where the piece starts in the article's plain text. */
  start: number
  text: string
  layers: TextLayer[]
}

/** `start` is the run's own place in the plain text. The pieces, in order, add up to the run. */
export function splitRun(start: number, text: string, layers: readonly TextLayer[]): Segment[] {
  const end = start + text.length
  const covering = layers.filter(layer => layer.start < end && layer.end > start)
  if (covering.length === 0) return text === '' ? [] : [{ start, text, layers: [] }]
  const cuts = new Set([start, end])
  for (const layer of covering) {
    if (layer.start > start) cuts.add(layer.start)
    if (layer.end < end) cuts.add(layer.end)
  }
  const places = [...cuts].sort((a, b) => a - b)
  const segments: Segment[] = []
  for (let index = 0; index + 1 < places.length; index++) {
    const from = places[index] ?? start
    const to = places[index + 1] ?? end
    segments.push({
      start: from,
      text: text.slice(from - start, to - start),
      layers: covering.filter(layer => layer.start <= from && layer.end >= to),
    })
  }
  return segments
}

/** UTF-16 code units without a space from which a run counts as unbroken. No word of any language is this long. */
const unbrokenFrom = 1000

/** Whether a run holds a stretch without spaces far longer than a word: a data dump, an encoded picture, noise. */
export function isUnbroken(text: string): boolean {
  return text.length >= unbrokenFrom && text.split(/[ \t\n\r]/).some(stretch => stretch.length >= unbrokenFrom)
}
