/** Recognises one statement printed by several articles, as when two outlets use one agency's text. */

type Statement = { articleId: string; words: string }

/** Words in a run. Broder (1997) calls such runs shingles; two texts that share many are copies. */
const runLength = 5
/** Of the shorter statement's runs, the share another must repeat to be the same statement. */
const sameStatementShare = 0.7
/** Copies of one text are chained, so a run need not be followed to all who use it. */
const mostHolders = 6

/** Pairs of statements that say the same in the same words, in different articles. */
export function sameStatements<T extends Statement>(statements: readonly T[]): [T, T][] {
  if (new Set(statements.map(statement => statement.articleId)).size < 2) return []
  const holders = new Map<string, number[]>()
  const sizes: number[] = []
  // Keyed by both indexes in one number: far cheaper than a text.
  const shared = new Map<number, number>()
  statements.forEach((statement, index) => {
    const runs = runsOf(statement.words)
    sizes.push(runs.size)
    for (const run of runs) {
      const others = holders.get(run)
      if (others === undefined) {
        holders.set(run, [index])
        continue
      }
      if (others.length >= mostHolders) continue
      for (const other of others) {
        if (statements[other]?.articleId === statement.articleId) continue
        const key = other * statements.length + index
        shared.set(key, (shared.get(key) ?? 0) + 1)
      }
      others.push(index)
    }
  })
  const pairs: [T, T][] = []
  for (const [key, count] of shared) {
    const [i, j] = [Math.floor(key / statements.length), key % statements.length]
    const [a, b] = [statements[i], statements[j]]
    const needed = Math.max(2, sameStatementShare * Math.min(sizes[i] ?? 0, sizes[j] ?? 0))
    if (a !== undefined && b !== undefined && count >= needed) pairs.push([a, b])
  }
  return pairs
}

/** The runs that start with a word of five letters or more: the same choice in every copy, at a third of the cost. */
function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const runs = new Set<string>()
  for (let at = 0; at + runLength <= words.length; at++) {
    if ((words[at]?.length ?? 0) >= 5) runs.add(words.slice(at, at + runLength).join(' '))
  }
  return runs
}
