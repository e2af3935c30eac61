/** Decides whether the system's claimant is one of a cluster's claimants. */
import type { GoldCluster } from './clusters-gold.ts'

const smallWords = new Set(
  'the a an of for and in on at to by de la le from its their his her mr mrs ms dr col colonel general gen major maj captain capt lt sgt spokesman spokeswoman spokesperson official officials source sources statement'.split(
    ' ',
  ),
)
/** Words that many bodies have in their names: alone they tell nobody apart. */
const commonWords = new Set(
  'ministry minister government army police force forces national state party group union company office council service agency directorate department command staff central local people movement front republic'.split(
    ' ',
  ),
)

function tokensOf(name: string): string[] {
  const all = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/['’.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(token => token !== '')
  const kept = all.filter(token => !smallWords.has(token))
  return (kept.length > 0 ? kept : all).map(token =>
    token.length > 4 && /[^s]s$/.test(token) ? token.slice(0, -1) : token,
  )
}

const isNobody = (name: string | null) =>
  /^(|unattributed|unknown|none|narrator|reporter|article)$/.test(tokensOf(name ?? '').join(' '))

export type NameMatcher = (system: string | null, gold: string | null) => boolean

/** Compares by telling words: those of one claimant only that are no common words. Nobody matches nobody. */
export function createNameMatcher(gold: GoldCluster): NameMatcher {
  const variants = new Map<string, string[]>()
  for (const [name, others] of Object.entries(gold.claimants)) variants.set(name, [name, ...others])
  const sides = gold.conflicts.flatMap(conflict => conflict.sides.map(({ claimant }) => claimant))
  for (const name of [...gold.figures.map(({ claimant }) => claimant), ...sides]) {
    if (name !== null && !variants.has(name)) variants.set(name, [name])
  }
  const owners = new Map<string, Set<string>>()
  for (const [name, all] of variants) {
    for (const token of all.flatMap(tokensOf)) owners.set(token, (owners.get(token) ?? new Set()).add(name))
  }
  const isWeak = (token: string) => commonWords.has(token) || (owners.get(token)?.size ?? 0) > 1

  return (system, name) => {
    if (isNobody(system) || isNobody(name)) return isNobody(system) && isNobody(name)
    const tokens = [...new Set(tokensOf(system ?? ''))]
    return (variants.get(name ?? '') ?? [name ?? '']).some(variant => sameTokens(tokens, variant, isWeak))
  }
}

function sameTokens(tokens: readonly string[], variant: string, isWeak: (token: string) => boolean): boolean {
  const others = [...new Set(tokensOf(variant))]
  if (tokens.length === 0 || others.length === 0) return false
  if (tokens.join(' ') === others.join(' ')) return true
  const common = (a: readonly string[], b: readonly string[]) => a.filter(token => b.includes(token)).length
  const strong = tokens.filter(token => !isWeak(token))
  const strongOthers = others.filter(token => !isWeak(token))
  if (strong.length > 0 && strongOthers.length > 0) {
    if (common(strong, strongOthers) / Math.min(strong.length, strongOthers.length) >= 0.5) return true
  } else if (strong.length === 0 && strongOthers.length > 0) {
    if (tokens.every(token => others.includes(token))) return true
  } else if (common(tokens, others) === Math.min(tokens.length, others.length)) return true
  // Initials: “FDM”.
  const words = variant.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '' && !smallWords.has(word.toLowerCase()))
  const initials = words.map(word => word[0]).join('')
  return words.length > 1 && tokens.length === 1 && initials.toLowerCase() === tokens[0]
}
