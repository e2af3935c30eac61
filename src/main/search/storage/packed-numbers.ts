/** Stores columns of numbers as varints: most are small, and reading one back costs a few nanoseconds. */
import { ByteReader, ByteWriter } from './byte-stream.ts'

export function packNumbers(numbers: Uint32Array): Uint8Array {
  const writer = new ByteWriter()
  writer.varint(numbers.length)
  for (const number of numbers) writer.varint(number)
  return writer.written()
}

export function unpackNumbers(bytes: Uint8Array): Uint32Array {
  const reader = new ByteReader(bytes)
  const numbers = new Uint32Array(Math.min(reader.varint(), bytes.length))
  for (let place = 0; place < numbers.length; place++) numbers[place] = reader.varint()
  return numbers
}

/** For numbers that never get smaller. */
export function packGrowing(numbers: Uint32Array): Uint8Array {
  return packNumbers(numbers.map((number, place) => number - (place === 0 ? 0 : (numbers[place - 1] ?? 0))))
}

export function unpackGrowing(bytes: Uint8Array): Uint32Array {
  const numbers = unpackNumbers(bytes)
  for (let place = 1; place < numbers.length; place++) {
    numbers[place] = (numbers[place] ?? 0) + (numbers[place - 1] ?? 0)
  }
  return numbers
}

/** For numbers that are near the one before. */
export function packNear(numbers: Uint32Array): Uint8Array {
  return packNumbers(
    numbers.map((number, place) => {
      const step = number - (place === 0 ? 0 : (numbers[place - 1] ?? 0))
      return step < 0 ? -2 * step - 1 : 2 * step
    }),
  )
}

export function unpackNear(bytes: Uint8Array): Uint32Array {
  const numbers = unpackNumbers(bytes)
  let previous = 0
  for (let place = 0; place < numbers.length; place++) {
    const step = numbers[place] ?? 0
    previous += step & 1 ? -((step + 1) / 2) : step / 2
    numbers[place] = previous
  }
  return numbers
}
