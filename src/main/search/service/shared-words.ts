/** Says what an article has in common with those like it, in the article's own words: names first, they tell most. */
import type { CarryingTerm } from '../query/find-similar.ts'
import type { SearchDocument } from '../search-source.ts'
import { forEachWord } from '../text/analyse-words.ts'

/** A name counts so many times as much as another word that makes as much of the likeness. */
const nameFactor = 2
/** Words with capitals that stand side by side so often in the article are one name. */
const sideBySide = 2

type Written = { form: string; isName: boolean; inSentence: boolean }
/** Words with capitals side by side, and how often the article writes them. */
type Run = { form: string; terms: string[]; count: number }
/** Where a sentence begins, any word has a capital. */
const sentenceEnd = /(?:^|[.!?…:\n]["'”’»)]*\s*|["'“‘«„(]\s*)$/u

/**
 * The terms as the article writes them, most telling first. A word is a name when the text never writes it without a capital
 * and at least once inside a sentence; names that stand side by side are given as one.
 */
export function sharedWords({ text, language }: SearchDocument, terms: readonly CarryingTerm[]): string[] {
  const { forms, runs } = readForms(text, language, new Set(terms.map(({ term }) => term)))
  const isName = (term: string) => forms.get(term)?.isName === true && forms.get(term)?.inSentence === true
  const ordered = terms
    .map(({ term, weight }) => ({ term, weight: isName(term) ? weight * nameFactor : weight }))
    .sort((a, b) => b.weight - a.weight)
  const said = new Set<string>()
  return ordered.flatMap(({ term }) => {
    if (said.has(term)) return []
    said.add(term)
    const [run] = runs
      .filter(
        ({ count, terms: own }) =>
          count >= sideBySide && own.includes(term) && !own.some(one => one !== term && said.has(one)),
      )
      .sort((a, b) => b.count - a.count || b.terms.length - a.terms.length)
    if (!run) return forms.get(term)?.form ?? []
    for (const one of run.terms) said.add(one)
    return run.form
  })
}

/** How a text, which begins with its title, writes the terms that are wanted, and in which names they stand. */
function readForms(
  text: string,
  language: string | null,
  wanted: ReadonlySet<string>,
): { forms: Map<string, Written>; runs: Run[] } {
  const forms = new Map<string, Written>()
  const runs = new Map<string, Run>()
  let run: { terms: string[]; start: number; end: number } | null = null
  const endRun = () => {
    if (run === null || run.terms.length < 2 || !run.terms.some(term => wanted.has(term))) return
    const form = text.slice(run.start, run.end)
    runs.set(form, { form, terms: run.terms, count: (runs.get(form)?.count ?? 0) + 1 })
  }
  forEachWord(
    text,
    ({ term, stop }, start, end) => {
      const form = text.slice(start, end)
      const isCapital = !stop && /^\p{Lu}/u.test(form)
      if (run !== null && isCapital && text.slice(run.end, start) === ' ') {
        run = { terms: [...run.terms, term], start: run.start, end }
      } else {
        endRun()
        run = isCapital ? { terms: [term], start, end } : null
      }
      if (!wanted.has(term)) return
      const inSentence = !sentenceEnd.test(text.slice(Math.max(0, start - 8), start))
      forms.set(term, joinForms(forms.get(term), { form, isName: isCapital, inSentence }))
    },
    language,
  )
  endRun()
  return { forms, runs: [...runs.values()] }
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
