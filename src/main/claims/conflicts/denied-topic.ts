/** Names what a denial is about, for showing and for telling one denial from another. */

import { termsOf } from './terms.ts'

export type DeniedTopic = {
  /** What is denied, in a few words; empty where no noun names it. */
  topic: string
  /** The same for comparing: denials of one topic by one voice are one denial. */
  fate: string
  kinds: string
  words: string
}

const fateWords: Record<string, string> = {
  'idea killing': 'killed',
  'idea wounding': 'wounded',
  'idea captivity': 'captured',
  'idea arrest': 'arrested',
}

/** Terms for what befalls people: “no soldiers were captured” is about captured soldiers in whatever words. */
export const fates = Object.keys(fateWords)

/** A fate of a kind of people (“soldiers captured”) is a topic in whatever words; else the noun denied, else all its words. */
export function topicOf(head: string, terms: ReadonlySet<string>, near: ReadonlySet<string>): DeniedTopic {
  const fate = fates.filter(each => near.has(each))[0] ?? ''
  const kinds = [...terms].filter(term => term.startsWith('kind ')).map(term => term.slice('kind '.length))
  if (fate === '')
    return { topic: head, fate, kinds: '', words: [...(head === '' ? terms : termsOf(head))].sort().join(' ') }
  const label = [kinds[0] === undefined ? '' : plural(kinds[0]), fateWords[fate] ?? ''].join(' ').trim()
  return { topic: label, fate, kinds: kinds.sort().join(' '), words: '' }
}

export function sameTopic(a: DeniedTopic, b: DeniedTopic): boolean {
  return a.fate === b.fate && a.words === b.words && (a.kinds === b.kinds || a.kinds === '' || b.kinds === '')
}

const irregularPlurals: Record<string, string> = {
  woman: 'women',
  child: 'children',
  police: 'police',
  crew: 'crew',
  family: 'families',
}

function plural(kind: string): string {
  return irregularPlurals[kind] ?? `${kind}s`
}
