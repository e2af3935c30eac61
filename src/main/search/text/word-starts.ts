/** Tells by a word's first letters that it is none of those looked for: most of a text need not be analysed. */

const letters = 32
const asciiUnits = 128
/** Makes a letter lower case and leaves digits as they are. */
const lowerCase = 32

/** Knows of words of ASCII letters and digits only; whoever asks has to look at all others. */
export class WordStarts {
  readonly #first = new Uint8Array(letters)
  readonly #firstTwo = new Uint8Array(letters * asciiUnits)

  /** Takes in words that begin like this; with one letter it does not matter how they go on. */
  add(beginning: string): void {
    const first = beginning.charCodeAt(0) | lowerCase
    if (first < 97 || first > 122) return
    const row = (first % letters) * asciiUnits
    this.#first[first % letters] = 1
    // A word may be no longer than what stands for its beginning; what comes behind it then is no letter.
    if (beginning.length === 1) this.#firstTwo.fill(1, row, row + asciiUnits)
    else this.#firstTwo[row + ((beginning.charCodeAt(1) | lowerCase) % asciiUnits)] = 1
  }

  /**
   * Whether the plain word of `text` at `at` may be one of them, or their first letter written as a word. Lunr's stems keep their
   * first two letters (or are one letter); other languages' keep the first one only.
   */
  allow(text: string, at: number, end: number, onlyFirst: boolean): boolean {
    const first = text.charCodeAt(at) % letters
    if (onlyFirst || end === at + 1) return this.#first[first] === 1
    return this.#firstTwo[first * asciiUnits + (text.charCodeAt(at + 1) | lowerCase)] === 1
  }
}
