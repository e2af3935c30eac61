/** Compares the places two articles give, where one may name the village and the other its province. */

/** The parts of a place, finest first, without words like “province”. */
export function placeParts(place: string | null): string[] {
  if (place === null) return []
  const parts: string[] = []
  for (const part of place.split(/[,;]|\bin\b|\bnear\b|\boutside\b/)) {
    const words = part
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/['’]s\b/g, '')
      .match(/[\p{L}\p{N}]+/gu)
    const kept = (words ?? []).filter(word => !generic.has(word))
    if (kept.length > 0) parts.push(kept.join(' '))
  }
  return parts
}

const generic = new Set(
  `the a of and province district region city town village county state republic area capital municipality governorate
   division department border southern northern eastern western central south north east west`.split(/\s+/),
)

/**
 * 1 when the finest parts are one place, 0.6 when one contains the other's name, -1 when both name a place and nothing is
 * shared, 0 when either names none.
 */
export function placeAgreement(a: readonly string[], b: readonly string[]): number {
  const [finestA, finestB] = [a[0], b[0]]
  if (finestA === undefined || finestB === undefined) return 0
  if (finestA === finestB) return 1
  if (b.includes(finestA) || a.includes(finestB)) return 0.6
  // “Orlo Bridge market” and “Orlo Bridge” are one place.
  if (` ${finestA} `.includes(` ${finestB} `) || ` ${finestB} `.includes(` ${finestA} `)) return 0.8
  return -1
}
