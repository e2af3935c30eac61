/** Finds how an article writes the words behind terms of the index. */
import type { SearchDocument } from '../search-source.ts'
import { forEachWord } from '../text/analyse-words.ts'

/** The first form of each term, in the order of the terms. */
export function writtenForms({ title, text, language }: SearchDocument, terms: readonly string[]): string[] {
  const forms = new Map<string, string>()
  const wanted = new Set(terms)
  for (const passage of [title, text]) {
    forEachWord(
      passage,
      ({ term }, start, end) => {
        if (wanted.has(term) && !forms.has(term)) forms.set(term, passage.slice(start, end))
      },
      language,
    )
  }
  return terms.flatMap(term => forms.get(term) ?? [])
}
