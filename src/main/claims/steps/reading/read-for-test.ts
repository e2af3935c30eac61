/** Reads a short text for the unit tests of single steps. */
import { findSections } from './find-sections.ts'
import { readText } from './read-text.ts'
import type { Explain, Reading } from './reading.ts'

export const silent: Explain = () => undefined

export function readForTest(text: string, publishedAt: string | null = '2022-02-07'): Reading {
  const paragraphs = findSections({ text, publishedAt, sections: null }, null, silent)
  return readText(text, text, publishedAt, paragraphs, silent)
}
