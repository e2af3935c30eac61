/** Names the language a text is written in where its file does not say. */
import { detectAll } from 'tinyld'

/** UTF-16 code units looked at; fewer than the least tell languages apart too rarely to claim one. */
const sampleLength = 2000
const leastLength = 80
/** Share of tinyld's evidence that must speak for its first choice. */
const leastAccuracy = 0.4
/**
 * Letters alone take an English report full of Spanish names for Spanish. Its small words do not: about a quarter of
 * English text is these, of the languages that share some of them a few words in a hundred.
 */
const englishWords = new Set('the of and to that with for said by was were from his they has had'.split(' '))
const leastEnglish = 0.12

/** ISO 639-1 code, or null when the text is too short or could be several languages. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, sampleLength)
  if (sample.length < leastLength) return null
  if (shareOfEnglish(sample) >= leastEnglish) return 'en'
  const [first] = detectAll(sample)
  return first && first.accuracy >= leastAccuracy && /^[a-z]{2}$/.test(first.lang) ? first.lang : null
}

function shareOfEnglish(text: string): number {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.filter(word => englishWords.has(word)).length / Math.max(1, words.length)
}

/** The ISO 639-1 part of a language tag (`en-GB` → `en`), or null when it is none. */
export function languageOf(tag: string | null | undefined): string | null {
  const match = tag?.trim().match(/^([a-z]{2})(?:[-_].*)?$/i)
  return match?.[1]?.toLowerCase() ?? null
}
