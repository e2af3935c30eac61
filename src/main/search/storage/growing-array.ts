/** A list of numbers that grows in place, without a JavaScript object per entry. */

export class GrowingUint32 {
  #numbers: Uint32Array
  length = 0

  constructor(capacity = 64) {
    this.#numbers = new Uint32Array(capacity)
  }

  push(value: number): void {
    if (this.length === this.#numbers.length) {
      const grown = new Uint32Array(this.#numbers.length * 2)
      grown.set(this.#numbers)
      this.#numbers = grown
    }
    this.#numbers[this.length++] = value
  }

  at(place: number): number {
    return this.#numbers[place] ?? 0
  }

  /** What was pushed so far; valid until the next push. */
  written(): Uint32Array {
    return this.#numbers.subarray(0, this.length)
  }

  /** A copy of its own, as long as what was pushed. */
  finish(): Uint32Array {
    return this.#numbers.slice(0, this.length)
  }
}
