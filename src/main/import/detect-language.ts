/** Names the language a text is written in where its file does not say. */
import { detectAll } from 'tinyld'

/** UTF-16 code units looked at; fewer than the least tell languages apart too rarely to claim one. */
const sampleLength = 2000
const leastLength = 80
/** Share of tinyld's evidence that must speak for its first choice. */
const leastAccuracy = 0.4

/** ISO 639-1 code, or null when the text is too short or could be several languages. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, sampleLength)
  if (sample.length < leastLength) return null
  const [first] = detectAll(sample)
  return first && first.accuracy >= leastAccuracy && /^[a-z]{2}$/.test(first.lang) ? first.lang : null
}

/** The ISO 639-1 part of a language tag (`en-GB` → `en`), or null when it is none. */
export function languageOf(tag: string | null | undefined): string | null {
  const match = tag?.trim().match(/^([a-z]{2})(?:[-_].*)?$/i)
  return match?.[1]?.toLowerCase() ?? null
}
