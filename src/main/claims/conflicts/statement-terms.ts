/** Reads what a statement is about: its telling words, its ideas under one name each, and what it says is not so. */

import type { ExtractedClaim } from '../extraction.ts'
import { isQuestion, leavesOpen } from '../lexicon/left-open.ts'
import { wordsOf } from './story-claims.ts'
import { targetKindOf } from './target-kind.ts'
import { termsOf } from './terms.ts'

export type Negation = {
  /** Terms of what is said not to be so. */
  terms: Set<string>
  /** Those of the words next to it, where its verb and the people it speaks of stand. */
  near: Set<string>
  /** A negated verb (“did not fire”), unlike “no one”, “no soldiers”. */
  verb: boolean
  /** “No soldiers”, where `head` says what; null there means a noun that says nothing. */
  noun: boolean
  /** The first telling word after the negation, its stem and idea: of a negated verb, the verb. */
  first: Set<string>
  /** The thing or people there was none of (“no mortars”, “no civilians”); null for a negated verb or “nobody”. */
  head: string | null
  /** Where several are listed (“no torture, theft or arson”), each; else empty. */
  items: string[]
  /** “There is no …”. */
  existential: boolean
  /** “Do not condone torture”: `first` is then what is not done. */
  practice: boolean
  start: number
  end: number
}

export type StatementTerms = {
  terms: Set<string>
  /** It asks, or cannot say whether: nothing is affirmed or denied. */
  open: boolean
  /** Terms outside negated clauses. */
  affirmed: Set<string>
  negations: Negation[]
  /** The statement says of another that it is untrue. */
  rejects: boolean
  /** It does so in so many words (“false”, “baseless”, “contrary to”). */
  callsUntrue: boolean
  /** What it says is untrue is told inside it, in words of its own. */
  tells?: boolean
  /** Terms of what it then says is untrue, none where it does not: all but the words that call it a claim (“the accusation of”). */
  denied: Set<string>
}

const quantityIdeas: Record<string, string> = {
  killed: 'killing',
  wounded: 'wounding',
  captured: 'captivity',
  kidnapped: 'captivity',
  arrested: 'arrest',
}

const negationStart =
  /\b(?:(no longer(?= (?:an?y )?(?:cases?|instances?|reports|incidents) of\b)|no)(?! (?:longer|doubt|less|fewer|more than|later|matter|time|way|one knows|immediate)\b)|(not (?:a single|one|any)|none of|neither)|(nobody|nothing(?! (?:but|to do)\b)|no one|no-one|none|never|nor(?= (?:is|are|was|were|has|have|had|did|does|do)\b)|not|no longer|n['’]t|cannot|at no (?:time|point|moment)|in no way))\b/giu
const rejection =
  /\b(?:false|untrue|(?:is|are|was|were|as|but|of|all|just|such|these|those|his|her|their) (?:an? |the |[\p{L}-]+ )?lies?|fabricat\w+|fabrication|baseless|unfounded|invent(?:ed|ions?)|fake|staged|fairy tales?|propaganda|falsehoods?|hoax|concoct\w+|made up(?! of\b))\b/iu

/** What somebody else said is called by these; they say nothing of what it was about. */
const statementNouns =
  /\b(?:accusation|allegation|assertion|charge|claim|report|rumou?r|speculation|suggestion|statement|account|version)s?\b(?: (?:that|of|about|by|against|regarding)\b)?/giu

/** “Denied a request”, “rejected the offer”: refusing is not saying that something is untrue. */
const refusal =
  /^\W*(?:(?:or|and) \w+ |(?:a|an|the|any|all|its|his|her|their|such|several|most)\b ?)*(?:[\p{L}’'-]+ ){0,1}(?:requests?|applications?|permission|permits?|access|entry|visas?|bail|parole|appeals?|offers?|proposals?|demands?|calls?|bids?|motions?|petitions?|asylum|citizenship|decisions?|rulings?|verdicts?|resolutions?|amendments?|deal|treaty|treatment|care|compensation)\b|^\W*(?:or|them|him|her|us|me) \w+/iu

/** “Rejected the plan” refuses it; “rejected the accusation” says that it is untrue. */
const refusing = /^(?:reject|dismiss|repudiate)/i
const saidByOthers =
  /^\W*\p{L}+ing\b|\b(?:criticisms?|findings?|notions?|ideas?|arguments?|concerns?|comparisons?|figures?|narratives?|insinuations?|charges|that|as \p{L}+)\b/iu

function isStatement(text: string): boolean {
  return text.search(statementNouns) >= 0 || saidByOthers.test(text)
}

const doubt =
  /\b(?:contrary to|discredit|unsupported|(?:is|are|was|were)(?:n['’]t| not) (?:true|correct|supported|accurate|consistent)|no (?:truth|basis|foundation)|dubious|veracity|contradict\w*|wrong)\b|n['’]t supported/i

/** Whether a sentence says of something that it is untrue, or not so. */
export function saysUntrue(sentence: string): boolean {
  return rejection.test(sentence) || findNegations(sentence).length > 0
}

const nothingSaid: Omit<StatementTerms, 'terms'> = {
  open: true,
  affirmed: new Set(),
  negations: [],
  rejects: false,
  callsUntrue: false,
  denied: new Set(),
}

/** Analyses one claim, with its figures: “six were in our keeping” speaks of captured soldiers. */
export function statementTerms(claim: ExtractedClaim): StatementTerms {
  const text = wordsOf(claim)
  // Who asks, or cannot say whether, neither affirms nor denies.
  if (isQuestion(text) || leavesOpen(text)) return { ...nothingSaid, terms: termsOf(text) }
  const negations = findNegations(text)
  const terms = termsOf(text)
  // Most sentences deny nothing: their terms are read once.
  const affirmed = negations.length === 0 ? new Set(terms) : termsOf(outside(text, negations))
  for (const figure of claim.figures) {
    if (figure.low < 1) continue
    const idea = quantityIdeas[figure.quantity]
    if (idea !== undefined) affirmed.add(`idea ${idea}`)
    const { kind } = targetKindOf(figure)
    if (kind !== null) affirmed.add(`kind ${kind}`)
  }
  const refuses = refusal.test(text) || (refusing.test(claim.cueLemma ?? '') && !isStatement(text))
  const rejects = (claim.stance === 'deny' && !refuses) || rejection.test(text)
  return {
    terms,
    open: false,
    affirmed,
    negations,
    callsUntrue: rejection.test(text) || doubt.test(text),
    denied: rejects ? termsOf(text.replace(statementNouns, ' ')) : new Set(),
    rejects,
  }
}

function outside(text: string, negations: readonly Negation[]): string {
  return negations.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
}

const modal = /\b(?:can|could|should|would|will|may|might|must|shall|if|unless|cannot)\b/i

const unpunished =
  /^(?:nobody|no one|no-one|none)\b[^,;]{0,30}? (?:has|have|had) (?:yet |ever )?been (?:arrested|charged|convicted|prosecuted|punished|tried)\b(?! or)/i
const nowadays = /\b(?:for now|at present|at the moment|currently)\b/i
const finite = /^(?:\s+[\p{L}'’]+){0,4}?\s+(?:is|are|was|were|has|have|had)\b/iu
/** “Not blocking roads” names what one should not do; “are not blocking roads” says something. */
const bareGerund = /^not\s+\p{L}+ing\b/iu
const beVerb = /\b(?:am|is|are|was|were|be|been|['’](?:s|re|m))\s+$/i

/** Each negation reaches to the end of its clause. */
function findNegations(text: string): Negation[] {
  const negations: Negation[] = []
  for (const match of text.matchAll(negationStart)) {
    const start = match.index
    if (negations.some(other => start < other.end)) continue
    const after = text.slice(start + match[0].length, start + 300)
    const clause =
      /^[^.;:!?”"]*?(?=[.;:!?”"]|, (?:but|and|while|although|which|who)\b|\b(?:but|while|although)\b|$)/u.exec(after)
    const words = clause?.[0] ?? ''
    const before = /(?:[\p{L}'’]+ ){0,4}$/u.exec(text.slice(Math.max(0, start - 80), start))?.[0] ?? ''
    // A negated verb takes its subject with it (“the army did not fire”); a negated noun does not.
    const isNoun = match[1] !== undefined || match[2] !== undefined
    const perceived = isNoun ? null : perception.exec(words)
    const phrase = isNoun ? nounPhrase(words) : perceived === null ? null : nounPhrase(` ${perceived[1]}`)
    // “So that nobody is held”, “would not”: what may or should be is no denial.
    if (
      modal.test(
        `${before} ${words
          .split(/\s+/)
          .slice(0, isNoun ? 7 : 3)
          .join(' ')}`,
      )
    )
      continue
    // What there is none of “for now” may have been before.
    if (nowadays.test(text.slice(Math.max(0, start - 40), start)) || nowadays.test(words)) continue
    // That nobody was brought to justice for a deed does not say that there was none.
    if (unpunished.test(`${match[0]}${words}`)) continue
    if (bareGerund.test(match[0] + words) && !beVerb.test(before)) continue
    // Who does not know or want something says nothing of whether it is so.
    if (
      /^\s+(?:to )?(?:know|understand|realise|realize|remember|recall|want|wish|expect|seem|forget|care|wait)\b/i.test(
        words,
      )
    )
      continue
    const verb = !isNoun && !/^no(?!thing)/i.test(match[0].replace(/^not$/i, ''))
    const close = words.split(/\s+/).slice(0, 8).join(' ')
    negations.push({
      // “Nobody is alive” says something of all; “nobody left to dig for” does not.
      first: verb || finite.test(words) ? firstTerms(words.replace(practice, ' ')) : new Set(),
      practice: verb && practice.test(words),
      near: termsOf(verb ? `${before} ${close}` : close),
      verb,
      noun: isNoun || phrase !== null,
      terms: termsOf(isNoun || /^n/.test(match[0]) ? words : `${before} ${words}`),
      head: phrase,
      items: isNoun ? listed(words) : [],
      existential: isNoun && /\bthere(?:['’]s| (?:is|are|was|were|has been|have been|had been)) $/i.test(before),
      start,
      end: start + match[0].length + words.length,
    })
  }
  return negations
}

/** “Never saw any signs of abuse”: there was none as far as he knows. */
const perception =
  /^\s+(?:see|saw|seen|notice[ds]?|witness(?:ed)?|observed?|f(?:i|ou)nd)\s+(?:any )?((?:trace|sign|evidence|proof|indication)s? of .+)/i

/** What nothing is said by having none of: no plans, no comment, no reason. */
const abstract =
  /^(?:an?y? )?(?:information|explanation|comment|reason|idea|plan|law|word|detail|need|place|access|right|choice|sense|point|justice|answer|response|decision|change|difference|problem|issue|link|chance|hope|interest|matter|fault|charge|mention|longer|intention|knowledge|report|result|case|confirmation|record|stone)s?\b/i

/** What one says of his own ways: the wrong stands behind the verb. */
const practice =
  /^\s+(?:condone|tolerate|practi[sc]e|allow|permit|engage in|use|resort to|carry out|commit|support)\s+/i

function firstTerms(words: string): Set<string> {
  for (const word of words.match(/\p{L}{4,}/gu) ?? []) {
    const terms = termsOf(word)
    if (terms.size > 0) return terms
  }
  return new Set()
}

const list = /^\s+(?:\p{L}+ of )?((?:\p{L}{3,}, )*\p{L}{3,},? (?:or|nor|and) \p{L}{3,})\b/iu

function listed(words: string): string[] {
  return list.exec(words)?.[1]?.split(/,? (?:or|nor|and) |, /) ?? []
}

/** A negation of a list as one for each thing: “no torture, theft or arson” denies three. */
export function eachListed(negation: Negation): Negation[] {
  if (negation.items.length < 2) return [negation]
  return negation.items.map(item => ({ ...negation, head: item, near: termsOf(item), terms: termsOf(item), items: [] }))
}

/** The words up to the verb or preposition: what there is none of. */
function nounPhrase(text: string): string | null {
  // “No trace of weapons”, “no evidence that …”: the thing there was none of comes after.
  const words = text.replace(
    /^\s+(?:trace|sign|evidence|proof|indication|hint|kind|type|part|question|case|instance|incident|record)s? (?:of |that )(?:an? |the |any )?/i,
    ' ',
  )
  const match =
    /^\s+(?:(?!(?:was|were|is|are|has|have|had|of|in|on|at|to|by|from|that|who|which|over|with|should|would|could|can|will|may|must|do|did|does|been|be|being|said|they|them|we|he|she|it)\b)[\p{L}'’-]+\s?){1,4}/iu.exec(
      words,
    )
  const phrase = match?.[0].trim() ?? ''
  return phrase === '' || abstract.test(phrase) || /^\p{Lu}/u.test(phrase) ? null : phrase
}
