/** Finds sentences, so that a passage can be chosen from the keyboard without a caret. */
import type { Range } from '../../article/plain-text.ts'

/**
 * The sentence at an offset of `text`, or with `step` 1 the one after it. Sentences never cross a block: `block` is the
 * range of the text block the offset stands in. Null past the block's last sentence.
 */
export function sentenceAt(
  text: string,
  block: Range,
  offset: number,
  lang: string | undefined,
  step: 0 | 1,
): Range | null {
  const within = text.slice(block.start, block.end)
  const sentences: Range[] = []
  for (const { segment, index } of segmenter(lang).segment(within)) {
    const words = segment.trim()
    if (words === '') continue
    const start = block.start + index + segment.indexOf(words)
    sentences.push({ start, end: start + words.length })
  }
  const at = sentences.findIndex(sentence => sentence.end > offset)
  return sentences[(at < 0 ? sentences.length : at) + step] ?? null
}

function segmenter(lang: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity: 'sentence' })
  } catch {
    // A language tag of an article may be well-formed and still unknown to the runtime.
    return new Intl.Segmenter('en', { granularity: 'sentence' })
  }
}
