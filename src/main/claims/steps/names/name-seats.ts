/** Finds the office or the house that a person is in charge of: “the provincial governor, X”, the hospital of “the matron”. */
import { isOneOf } from '../../lexicon/one-of.ts'
import { type WordClass, wordClass } from '../../lexicon/word-class.ts'
import { phraseEndingAt, phraseStartingAt } from '../reading/noun-phrases.ts'
import { type Reading, runText, sentenceOf, type TokenRun, tokenAt } from '../reading/reading.ts'
import { type Body, bodyOfPhrase } from './body-of-phrase.ts'
import type { Names } from './find-names.ts'

/** Offices that are a body of their own, whoever holds them: their holder speaks for the office. */
const seatsOfPower = wordClass('governor mayor')
/** Who is in charge of a house, without the house being named beside him: “the matron” of the hospital just told of. */
const houses: readonly [holder: WordClass, house: WordClass][] = [
  [wordClass('matron registrar surgeon physician doctor'), wordClass('hospital clinic infirmary morgue')],
  [
    wordClass('headmaster headmistress headteacher principal rector dean'),
    wordClass('school college university academy'),
  ],
  [wordClass('warden superintendent governor'), wordClass('prison jail penitentiary')],
]
/** Of several of a kind only who is in charge speaks for the house: “chief doctor”, “the matron”. */
const severalOfKind = wordClass('surgeon physician doctor')
/** How far back a house may have been told of, in tokens. */
const reach = 70

/** “The provincial governor, X”, “X, mayor of Orsk”: the office, with the words that tell which. */
export function seatOfPower(reading: Reading, mention: TokenRun): Body | null {
  const { firstToken, endToken } = sentenceOf(reading, mention.first)
  const nearest = reading.tokens
    .slice(Math.max(firstToken, mention.first - 3), Math.min(endToken, mention.end + 3))
    .find(token => seatsOfPower.has(token))
  if (nearest === undefined) return null
  const at = nearest.index
  // “Former governor X” and “deputy mayor X” hold another.
  const words: string[] = []
  for (let back = at - 1; back >= firstToken && tokenAt(reading, back).tag === 'ADJ'; back--)
    words.unshift(tokenAt(reading, back).lower)
  if (words.some(word => /^(?:former|deputy|vice|late|acting|ex-?)/.test(word))) return null
  // Between the office and the name nothing but a comma and titles stands.
  const between = at < mention.first ? [at + 1, mention.first] : at >= mention.end ? [mention.end, at] : [at, at]
  if (
    reading.tokens
      .slice(between[0], between[1])
      .some(token => !(token.text === ',' || token.lower === 'the' || token.capital || token.tag === 'ADJ'))
  )
    return null
  const why = 'the office that the person holds'
  if (tokenAt(reading, at + 1).lower === 'of') {
    const phrase = phraseStartingAt(reading, at + 2, Math.min(endToken, at + 8))
    if (phrase !== null) return { name: `${nearest.lower} of ${runText(reading, phrase)}`, type: 'government', why }
  }
  return { name: `${[...words, nearest.lower].join(' ')}'s office`, type: 'government', why }
}

/** “At Orsk Hospital they are not sure. The matron, X, …”: the house last told of that has such a person in charge. */
export function houseOf(reading: Reading, names: Names, mention: TokenRun): Body | null {
  const { firstToken } = sentenceOf(reading, mention.first)
  for (let at = mention.end - 1; at >= Math.max(firstToken, mention.first - 3); at--) {
    const token = tokenAt(reading, at)
    const house = houses.find(([holder]) => holder.has(token))?.[1]
    if (house === undefined || token.capital) continue
    if (severalOfKind.has(token) && !isOneOf(tokenAt(reading, at - 1).lower, 'chief', 'head', 'senior')) continue
    for (let back = at - 1; back >= Math.max(0, at - reach); back--) {
      const noun = tokenAt(reading, back)
      if (!house.has(noun) || noun.quotation >= 0) continue
      const phrase = phraseEndingAt(reading, back + 1, sentenceOf(reading, back).firstToken)
      return phrase === null ? null : bodyOfPhrase(reading, names, phrase, 'the house that the person is in charge of')
    }
  }
  return null
}
