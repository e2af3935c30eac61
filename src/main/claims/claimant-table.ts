/** Keeps which claimants each article that takes part has, so that the library's claimants are counted without reading its articles. */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { ClaimantType } from '../../contract/claims.ts'
import type { ExtractedClaim } from './extraction.ts'
import { nameKey } from './review/claimant-aliases.ts'

/** One who says something in an article, or on whose behalf somebody does. */
export type ArticleClaimant = { name: string; type: ClaimantType; claims: number; aliases: string[] }

/** Over all articles: how often a name, written and typed like this, makes claims. */
export type ClaimantTotal = { nameKey: string; name: string; type: ClaimantType; claims: number; articles: number }

export type ClaimantTable = {
  put: (articleId: string, claimants: readonly ArticleClaimant[]) => void
  remove: (articleId: string) => void
  clear: () => void
  /** What the article's claimants are called, and the other names its text has for them. */
  namesIn: (articleId: string) => { names: string[]; aliases: string[] }
  totals: () => ClaimantTotal[]
  /** Other names that texts give, by the key of the name. */
  aliases: () => Map<string, string[]>
  /** Articles with a claimant of one of these keys. */
  articlesNaming: (nameKeys: readonly string[]) => string[]
}

export const claimantSchema = `
  CREATE TABLE claimant (
    articleId TEXT NOT NULL,
    nameKey TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    claims INTEGER NOT NULL,
    PRIMARY KEY (articleId, nameKey)
  ) STRICT, WITHOUT ROWID;
  -- Counting reads nothing but this.
  CREATE INDEX claimant_by_name ON claimant (nameKey, name, type, claims);
  CREATE TABLE claimantAlias (
    articleId TEXT NOT NULL,
    nameKey TEXT NOT NULL,
    alias TEXT NOT NULL,
    PRIMARY KEY (articleId, nameKey, alias)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX claimantAlias_by_name ON claimantAlias (nameKey, alias);
`
const TotalRow = z.object({
  nameKey: z.string(),
  name: z.string(),
  type: ClaimantType,
  claims: z.number(),
  articles: z.number(),
})
const AliasRow = z.object({ nameKey: z.string(), alias: z.string() })
const Texts = z.array(z.string())

export function createClaimantTable(database: Database): ClaimantTable {
  const insert = database.prepare(
    'INSERT INTO claimant (articleId, nameKey, name, type, claims) VALUES (?, ?, ?, ?, ?)',
  )
  const insertAlias = database.prepare(
    'INSERT OR IGNORE INTO claimantAlias (articleId, nameKey, alias) VALUES (?, ?, ?)',
  )
  const removals = ['claimant', 'claimantAlias'].map(table =>
    database.prepare(`DELETE FROM ${table} WHERE articleId = ?`),
  )
  const selectNames = database.prepare('SELECT name FROM claimant WHERE articleId = ?').pluck()
  const selectAliases = database.prepare('SELECT DISTINCT alias FROM claimantAlias WHERE articleId = ?').pluck()
  const remove = (articleId: string) => {
    for (const removal of removals) removal.run(articleId)
  }
  return {
    put: (articleId, claimants) => {
      remove(articleId)
      for (const { name, type, claims, aliases } of claimants) {
        insert.run(articleId, nameKey(name), name, type, claims)
        for (const alias of aliases) insertAlias.run(articleId, nameKey(name), alias)
      }
    },
    remove,
    clear: () => void database.exec('DELETE FROM claimant; DELETE FROM claimantAlias'),
    namesIn: articleId => ({
      names: Texts.parse(selectNames.all(articleId)),
      aliases: Texts.parse(selectAliases.all(articleId)),
    }),
    totals: () =>
      database
        .prepare(
          `SELECT nameKey, name, type, sum(claims) AS claims, count(*) AS articles FROM claimant
           GROUP BY nameKey, name, type`,
        )
        .all()
        .map(row => TotalRow.parse(row)),
    aliases: () => {
      const byKey = new Map<string, string[]>()
      for (const row of database.prepare('SELECT DISTINCT nameKey, alias FROM claimantAlias').iterate()) {
        const { nameKey: key, alias } = AliasRow.parse(row)
        const names = byKey.get(key)
        if (names) names.push(alias)
        else byKey.set(key, [alias])
      }
      return byKey
    },
    articlesNaming: nameKeys =>
      Texts.parse(
        database
          .prepare('SELECT DISTINCT articleId FROM claimant WHERE nameKey IN (SELECT value FROM json_each(?))')
          .pluck()
          .all(JSON.stringify(nameKeys)),
      ),
  }
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
