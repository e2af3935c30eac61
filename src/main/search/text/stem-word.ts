/** Stems words in the language of their article: English by lunr, others by Snowball's rules where there are some. */
import { stemmer as arabic } from '@orama/stemmers/arabic'
import { stemmer as danish } from '@orama/stemmers/danish'
import { stemmer as dutch } from '@orama/stemmers/dutch'
import { stemmer as finnish } from '@orama/stemmers/finnish'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as greek } from '@orama/stemmers/greek'
import { stemmer as hungarian } from '@orama/stemmers/hungarian'
import { stemmer as italian } from '@orama/stemmers/italian'
import { stemmer as norwegian } from '@orama/stemmers/norwegian'
import { stemmer as portuguese } from '@orama/stemmers/portuguese'
import { stemmer as romanian } from '@orama/stemmers/romanian'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { stemmer as swedish } from '@orama/stemmers/swedish'
import { stemmer as turkish } from '@orama/stemmers/turkish'
import lunr from 'lunr'
import { cutWord, foldWord } from './fold-word.ts'

type Script = 'Latin' | 'Cyrillic' | 'Arabic' | 'Greek'
type Stemmer = { script: Script; stem: (word: string) => string }

const latin = (stem: Stemmer['stem']): Stemmer => ({ script: 'Latin', stem })
/** By ISO 639-1 code. */
const stemmers: ReadonlyMap<string, Stemmer> = new Map([
  ['ar', { script: 'Arabic', stem: arabic }],
  ['da', latin(danish)],
  ['de', latin(german)],
  ['el', { script: 'Greek', stem: greek }],
  ['es', latin(spanish)],
  ['fi', latin(finnish)],
  ['fr', latin(french)],
  ['hu', latin(hungarian)],
  ['it', latin(italian)],
  ['nl', latin(dutch)],
  ['no', latin(norwegian)],
  ['pt', latin(portuguese)],
  ['ro', latin(romanian)],
  ['ru', { script: 'Cyrillic', stem: russian }],
  ['sv', latin(swedish)],
  ['tr', latin(turkish)],
])
const scripts: readonly (readonly [Script, RegExp])[] = [
  ['Latin', /^\p{Script=Latin}/u],
  ['Cyrillic', /^\p{Script=Cyrillic}/u],
  ['Arabic', /^\p{Script=Arabic}/u],
  ['Greek', /^\p{Script=Greek}/u],
]
const norwegianCodes: ReadonlySet<string> = new Set(['nb', 'nn'])

/** The language whose rules an article's words are stemmed by; null for English and where there are no rules. */
export function stemmingLanguage(language: string | null): string | null {
  const main = language?.split('-')[0]?.toLowerCase() ?? ''
  const code = norwegianCodes.has(main) ? 'no' : main
  return stemmers.has(code) ? code : null
}

const scriptOf = (word: string): Script | null => scripts.find(([, pattern]) => pattern.test(word))?.[0] ?? null

/**
 * The term a written word has in articles of a language with rules of its own, marked with the language so that it
 * never meets another language's stem: “Häuser” is “de:haus”. Null for words of a script the language is not written in.
 */
export function foreignTerm(written: string, language: string): string | null {
  const stemmer = stemmers.get(language)
  if (stemmer === undefined || scriptOf(written) !== stemmer.script) return null
  // The rules name accented endings, so they come before folding.
  const word = cutWord(written.normalize('NFC').toLowerCase())
  return `${language}:${foldWord(stemmer.stem(word)) || foldWord(written)}`
}

/** Every term a written word may have in articles of other languages than English. */
export function foreignTerms(written: string): string[] {
  const folded = foldWord(written)
  const terms = new Set<string>()
  for (const language of stemmers.keys()) {
    // Typed without its accents, a word may be stemmed differently than with them.
    for (const form of written === folded ? [written] : [written, folded]) {
      const term = foreignTerm(form, language)
      if (term !== null) terms.add(term)
    }
  }
  return [...terms]
}

/** lunr's English stem of a folded word, or null for a stop word, which lunr leaves out. */
export function englishStem(surface: string): string | null {
  const token = new lunr.Token(surface, {})
  // Typed as always returning a token, lunr's filter returns nothing for a stop word.
  const kept: lunr.Token | undefined = lunr.stopWordFilter(token)
  return kept === undefined ? null : lunr.stemmer(token).toString()
}
