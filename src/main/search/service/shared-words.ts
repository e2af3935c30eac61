/** Says what an article has in common with those like it, in the article's own words: names first, they tell most. */
import type { CarryingTerm } from '../query/find-similar.ts'
import type { SearchDocument } from '../search-source.ts'
import { forEachWord } from '../text/analyse-words.ts'

/** A name counts so many times as much as another word that makes as much of the likeness. */
const nameFactor = 2
/** Words that stand side by side so often in the article are one name. */
const sideBySide = 2

type Written = { form: string; isName: boolean; inSentence: boolean }
/** Where a sentence begins, any word has a capital. */
const sentenceEnd = /(?:^|[.!?…:\n]["'”’»)]*\s*|["'“‘«„(]\s*)$/u

/**
 * The terms as the article writes them, most telling first. A word is a name when the text never writes it without a capital
 * and at least once inside a sentence; names that stand side by side are given as one.
 */
export function sharedWords({ title, text, language }: SearchDocument, terms: readonly CarryingTerm[]): string[] {
  const wanted = new Set(terms.map(({ term }) => term))
  const forms = new Map<string, Written>()
  const pairs = new Map<string, { first: string; second: string; form: string; count: number }>()
  for (const passage of [title, text]) {
    let before: { term: string; start: number; end: number } | null = null
    forEachWord(
      passage,
      ({ term }, start, end) => {
        if (!wanted.has(term)) return
        const form = passage.slice(start, end)
        const isCapital = /^\p{Lu}/u.test(form)
        const inSentence = passage !== title && !sentenceEnd.test(passage.slice(Math.max(0, start - 8), start))
        forms.set(term, joinForms(forms.get(term), { form, isName: isCapital, inSentence }))
        if (before !== null && passage.slice(before.end, start) === ' ') {
          const pair = pairs.get(`${before.term} ${term}`)
          const both = passage.slice(before.start, end)
          pairs.set(`${before.term} ${term}`, {
            ...(pair ?? { first: before.term, second: term, form: both }),
            count: (pair?.count ?? 0) + 1,
          })
        }
        before = { term, start, end }
      },
      language,
    )
  }
  const isName = (term: string) => forms.get(term)?.isName === true && forms.get(term)?.inSentence === true
  const ordered = terms
    .map(({ term, weight }) => ({ term, weight: isName(term) ? weight * nameFactor : weight }))
    .sort((a, b) => b.weight - a.weight)
  const said = new Set<string>()
  return ordered.flatMap(({ term }) => {
    if (said.has(term)) return []
    said.add(term)
    const pair = [...pairs.values()].find(
      ({ first, second, count }) =>
        count >= sideBySide &&
        [first, second].includes(term) &&
        [first, second].every(one => isName(one) && (one === term || !said.has(one))),
    )
    if (!pair) return forms.get(term)?.form ?? []
    said.add(pair.first).add(pair.second)
    return pair.form
  })
}

/** A form without a capital is how the word is written; what has none is a name, written as it stands in a sentence. */
function joinForms(known: Written | undefined, found: Written): Written {
  if (known === undefined) return found
  const better =
    (known.isName && !found.isName) || (known.isName === found.isName && !known.inSentence && found.inSentence)
  return {
    form: better ? found.form : known.form,
    isName: known.isName && found.isName,
    inSentence: known.inSentence || found.inSentence,
  }
}
