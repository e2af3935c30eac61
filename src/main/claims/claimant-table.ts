/** Keeps which claimants each article has, so that the library's claimants are counted without reading its articles. */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { ClaimantType } from '../../contract/claims.ts'
import type { ExtractedClaim } from './extraction.ts'
import { nameKey } from './review/claimant-aliases.ts'

/** One who says something in an article, or on whose behalf somebody does. */
export type ArticleClaimant = { name: string; type: ClaimantType; claims: number; aliases: string[] }

/** Over all articles that take part: how often a name, written and typed like this, makes claims. */
export type ClaimantTotal = { nameKey: string; name: string; type: ClaimantType; claims: number; articles: number }

export type ClaimantTable = {
  put: (articleId: string, claimants: readonly ArticleClaimant[]) => void
  remove: (articleId: string) => void
  clear: () => void
  /** Every name the article's claimants go by in its text. */
  namesIn: (articleId: string) => string[]
  totals: () => ClaimantTotal[]
  /** Other names that texts give, by the key of the name. */
  aliases: () => Map<string, Set<string>>
  /** Articles that take part and have a claimant of one of these keys. */
  articlesNaming: (nameKeys: readonly string[]) => string[]
}

export const claimantSchema = `
  CREATE TABLE claimant (
    articleId TEXT NOT NULL,
    nameKey TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    claims INTEGER NOT NULL,
    aliases TEXT NOT NULL,
    PRIMARY KEY (articleId, nameKey)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX claimant_by_name ON claimant (nameKey);
`
const TotalRow = z.object({
  nameKey: z.string(),
  name: z.string(),
  type: ClaimantType,
  claims: z.number(),
  articles: z.number(),
})
const NamesRow = z.object({ nameKey: z.string(), name: z.string(), aliases: z.string() })
const inParticipants = 'articleId IN (SELECT articleId FROM article WHERE hidden = 0)'

export function createClaimantTable(database: Database): ClaimantTable {
  const insert = database.prepare(
    'INSERT INTO claimant (articleId, nameKey, name, type, claims, aliases) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const remove = database.prepare('DELETE FROM claimant WHERE articleId = ?')
  const selectNames = database.prepare(
    `SELECT nameKey, name, aliases FROM claimant WHERE articleId = ? AND ${inParticipants}`,
  )
  return {
    put: (articleId, claimants) => {
      remove.run(articleId)
      for (const { name, type, claims, aliases } of claimants) {
        insert.run(articleId, nameKey(name), name, type, claims, JSON.stringify(aliases))
      }
    },
    remove: articleId => void remove.run(articleId),
    clear: () => void database.exec('DELETE FROM claimant'),
    namesIn: articleId => {
      const rows = selectNames.all(articleId).map(row => NamesRow.parse(row))
      return [...new Set(rows.flatMap(({ name, aliases }) => [name, ...readNames(aliases)]))]
    },
    totals: () =>
      database
        .prepare(
          `SELECT nameKey, name, type, sum(claims) AS claims, count(*) AS articles FROM claimant
           WHERE ${inParticipants} GROUP BY nameKey, name, type`,
        )
        .all()
        .map(row => TotalRow.parse(row)),
    aliases: () => {
      const byKey = new Map<string, Set<string>>()
      const rows = database.prepare(
        `SELECT DISTINCT nameKey, name, aliases FROM claimant WHERE aliases <> '[]' AND ${inParticipants}`,
      )
      for (const row of rows.iterate()) {
        const { nameKey: key, aliases } = NamesRow.parse(row)
        const names = byKey.get(key) ?? new Set()
        for (const name of readNames(aliases)) names.add(name)
        byKey.set(key, names)
      }
      return byKey
    },
    articlesNaming: nameKeys =>
      z.array(z.string()).parse(
        database
          .prepare(
            `SELECT DISTINCT articleId FROM claimant
               WHERE nameKey IN (SELECT value FROM json_each(?)) AND ${inParticipants}`,
          )
          .pluck()
          .all(JSON.stringify(nameKeys)),
      ),
  }
}

function readNames(json: string): string[] {
  return z.array(z.string()).parse(JSON.parse(json))
}

/** Everybody the attributed rows are said by, or on behalf of; of a name's several types the one most rows give. */
export function claimantsIn(claims: readonly ExtractedClaim[]): ArticleClaimant[] {
  const byKey = new Map<string, ArticleClaimant & { types: Map<ClaimantType, number> }>()
  const count = (name: string, type: ClaimantType, aliases: readonly string[]) => {
    if (name === '' || name.toLowerCase() === 'unknown') return
    const known = byKey.get(nameKey(name)) ?? { name, type, claims: 0, aliases: [], types: new Map() }
    byKey.set(nameKey(name), known)
    known.claims++
    known.aliases = [...new Set([...known.aliases, ...aliases.filter(alias => alias !== name)])]
    if (type !== 'unknown') known.types.set(type, (known.types.get(type) ?? 0) + 1)
  }
  for (const { attributed, claimant } of claims) {
    if (!attributed) continue
    count(claimant.canonicalName, claimant.type, claimant.aliases)
    if (claimant.onBehalfOf !== null) count(claimant.onBehalfOf, 'unknown', [])
  }
  return [...byKey.values()].map(({ types, ...claimant }) => {
    const [most] = [...types].sort((a, b) => b[1] - a[1])
    return { ...claimant, type: most?.[0] ?? 'unknown' }
  })
}
