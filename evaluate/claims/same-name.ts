/** Decides whether two names mean the same claimant, and whether two phrases count the same things. */

const smallWords = new Set('the a an of for and in on at to its his her their'.split(' '))

const plain = (name: string): string =>
  name
    .replace(/[‘’]/g, "'")
    .replace(/[“”"]/g, '')
    .replace(/'s\b/g, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')

const wordsOf = (name: string): string[] =>
  plain(name)
    .replace(/\b([A-Z])\.(?=[A-Z]\.?)/g, '$1')
    .replace(/\b([A-Z])\.(?=\W|$)/g, '$1')
    .split(/[^A-Za-z0-9]+/)
    .filter(word => word !== '')

const isSmall = (word: string) => smallWords.has(word.toLowerCase())

const tokensOf = (name: string): string[] =>
  wordsOf(name)
    .map(word => word.toLowerCase())
    .filter(word => !smallWords.has(word))

/** Equal, or one begins the other where both have five letters (“Nigeria”, “Nigerian”). */
const sameToken = (a: string, b: string) =>
  a === b || (Math.min(a.length, b.length) >= 5 && (a.startsWith(b) || b.startsWith(a)))

const within = (some: readonly string[], all: readonly string[]) =>
  some.length > 0 && some.every(a => all.some(b => sameToken(a, b)))

function isAcronymOf(short: string, long: string): boolean {
  const [word, ...more] = wordsOf(short).filter(part => !isSmall(part))
  if (word === undefined || more.length > 0 || !/^[A-Z][A-Z0-9]+$/.test(word)) return false
  const capitals = wordsOf(long).filter(part => /^[A-Z]/.test(part) && !isSmall(part))
  return capitals.length > 1 && capitals.map(part => part[0]).join('') === word
}

/** True when every word of one stands in the other, or one is the other's acronym. */
export function sameName(a: string, b: string): boolean {
  const left = tokensOf(a)
  const right = tokensOf(b)
  if (left.length === 0 || right.length === 0) return false
  return within(left, right) || within(right, left) || isAcronymOf(a, b) || isAcronymOf(b, a)
}

const singular = (word: string): string =>
  word.length > 3
    ? word
        .replace(/ies$/, 'y')
        .replace(/(ss|sh|ch|x)es$/, '$1')
        .replace(/([^s])s$/, '$1')
    : word

/** The head noun of each coordinated part, singular. */
function headNouns(phrase: string): string[] {
  return plain(phrase)
    .toLowerCase()
    .split(/\band\b|,|\bor\b|\//)
    .map(part =>
      part.replace(/\b(of|from|in|at|on|who|that|with|for|among|affiliated|belonging)\b.*$/, '').match(/[a-z]+/g),
    )
    .map(words => singular(words?.at(-1) ?? ''))
    .filter(word => word.length > 1)
}

/** True when the phrases have a head noun in common (“young protesters”, “protester”). */
export function sameHeadNoun(a: string, b: string): boolean {
  const heads = new Set(headNouns(b))
  return headNouns(a).some(head => heads.has(head))
}
