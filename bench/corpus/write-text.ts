/** Writes the running text of one generated article, which repeats its own words and stays with its topic, as news does. */
import { numberOf, pick, type Random } from '../seeded-random.ts'
import { parties, pickFrequent, places } from './cast.ts'
import { firstContentRank, isFunctionRank, wordOf } from './vocabulary.ts'
import { drawRank } from './word-ranks.ts'

const shareOfNumbers = 0.017
/** Content words that were in the article before; without them an article would have far too many different words. */
const shareOfRepeats = 0.28
const shareOfTopicWords = 0.1
const shareOfCollocations = 0.02
const shareOfStatements = 0.03
const topics = 400
const wordsOfTopic = 150
const collocations = 6_000
const enemies = ['soldiers', 'fighters', 'civilians', 'officers', 'protesters']

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Ranks of the words a topic is about: some frequent ones, most of them rarer. */
const topicRank = (topic: number, word: number): number =>
  firstContentRank + Math.floor(60 + 9_000 * numberOf(topic, word + 100) ** 2.5)

/** Two or three words that stand together in many articles, as names and set phrases do. */
function collocation(number: number): string {
  const length = numberOf(number, 50) < 0.7 ? 2 : 3
  const rank = (place: number) => firstContentRank + Math.floor(4_000 * numberOf(number, 51 + place) ** 2)
  return Array.from({ length }, (_, place) => wordOf(rank(place))).join(' ')
}

function drawNumber(random: Random): string {
  const kind = random()
  if (kind < 0.3) return String(1985 + Math.floor(random() * 41))
  if (kind < 0.75) return String(2 + Math.floor(random() ** 2 * 98))
  if (kind < 0.9) return String(100 + Math.floor(random() * 900))
  return `${1 + Math.floor(random() ** 2 * 99)},${String(Math.floor(random() * 1000)).padStart(3, '0')}`
}

/** What writes the words of one article; it remembers which ones it has used. */
export class TextWriter {
  readonly #random: Random
  readonly #topic: number
  readonly #used: string[] = []

  constructor(random: Random) {
    this.#random = random
    this.#topic = Math.floor((topics + 1) ** random())
  }

  /** One word, or a few that belong together. */
  #word(): string {
    const random = this.#random
    const share = random()
    if (share < shareOfNumbers) return drawNumber(random)
    if (share < shareOfNumbers + shareOfCollocations) return collocation(Math.floor(collocations ** random()))
    const rank = drawRank(random)
    if (isFunctionRank(rank)) return wordOf(rank)
    const origin = random()
    if (origin < shareOfRepeats && this.#used.length > 0) return pick(this.#used, random)
    const word =
      origin > 1 - shareOfTopicWords
        ? wordOf(topicRank(this.#topic, Math.floor(random() ** 2 * wordsOfTopic)))
        : wordOf(rank)
    this.#used.push(word)
    return word
  }

  words(count: number): string {
    return Array.from({ length: count }, () => this.#word()).join(' ')
  }

  #statement(): string {
    const random = this.#random
    const killed = 2 + Math.floor(random() ** 2 * 80)
    return `${capitalise(pickFrequent(parties, random))} said in a statement that ${killed} ${pick(enemies, random)} were killed near ${pickFrequent(places, random)}.`
  }

  sentence(): string {
    const random = this.#random
    if (random() < shareOfStatements) return this.#statement()
    const words = capitalise(this.words(8 + Math.floor(random() * 24)))
    const middle = words.indexOf(' ', words.length / 2)
    const withComma = random() < 0.4 && middle > 0 ? `${words.slice(0, middle)},${words.slice(middle)}` : words
    return random() < 0.1 ? `“${withComma},” the report said.` : `${withComma}.`
  }

  /** Paragraphs of one to four sentences, about `length` words in all. */
  paragraphs(length: number): string[] {
    const paragraphs: string[] = []
    for (let written = 0; written < length; ) {
      const sentences = Array.from({ length: 1 + Math.floor(this.#random() * 4) }, () => this.sentence())
      const paragraph = sentences.join(' ')
      paragraphs.push(paragraph)
      written += paragraph.split(' ').length
    }
    return paragraphs
  }
}
