/** Keeps which figures each article that takes part gives, so that “more than 20 killed” is answered without reading articles. */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { type Figure, type FigureQuestion, Quantity } from '../../contract/claims.ts'
import type { ExtractedClaim } from './extraction.ts'

export type FigureTable = {
  put: (articleId: string, claims: readonly Pick<ExtractedClaim, 'figures'>[]) => void
  remove: (articleId: string) => void
  clear: () => void
  /** The ids of the articles with such a figure, one after the other in one string, some of them twice: there may be very many. */
  articlesWith: (question: FigureQuestion) => string
}

/** What stands for all quantities together; the others are their places in the contract's list. */
const anyQuantity = -1

export const figureSchema = `
  CREATE TABLE figure (
    quantity INTEGER NOT NULL,
    high REAL NOT NULL,
    low REAL NOT NULL,
    articleId TEXT NOT NULL,
    -- Whom or what it counts, as words between spaces.
    counted TEXT NOT NULL,
    PRIMARY KEY (quantity, high, low, articleId, counted)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX figure_by_article ON figure (articleId);
  -- The highest and the lowest of each article: all it takes to say who has one over or under a number.
  CREATE TABLE figureRange (
    quantity INTEGER NOT NULL,
    highest REAL NOT NULL,
    lowest REAL NOT NULL,
    articleId TEXT NOT NULL,
    PRIMARY KEY (quantity, highest, lowest, articleId)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX figureRange_by_article ON figureRange (articleId);
`

/** The numbers a figure's words name: “at least 40” names 40 and “up to 50” names 50, whatever else they leave open. */
export function figureBounds({ low, high, modifier, value }: Figure): { low: number; high: number } {
  if (value !== null) return { low: value, high: value }
  if (modifier === 'up_to' && high !== null) return { low: high, high }
  if (high === null || modifier === 'at_least' || modifier === 'more_than') return { low, high: low }
  return { low, high }
}

/** A plural’s s and a verb’s ending tell no two kinds of people apart. */
const wordStem = (word: string): string => word.replace(/(?:ies|y)$/u, 'i').replace(/(?:es|s)$/u, '')
const stems = (words: string): string[] => (words.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(wordStem)

/** Whether a figure answers a question, as the table does it: for the claims of one article. */
export function answersQuestion(figure: Figure, question: FigureQuestion): boolean {
  if (question.quantity !== null && figure.quantity !== question.quantity) return false
  const { low, high } = figureBounds(figure)
  if (question.low !== null && (question.lowOpen ? high <= question.low : high < question.low)) return false
  if (question.high !== null && (question.highOpen ? low >= question.high : low > question.high)) return false
  const counted = new Set(countedWords(figure))
  return question.group === null || stems(question.group).every(stem => counted.has(stem))
}

const countedWords = ({ targetGroup, targetKey, unit }: Figure): string[] => [
  ...new Set(stems([targetGroup, targetKey, unit].filter(part => part !== null).join(' '))),
]

const numberOf = (quantity: Quantity | null): number =>
  quantity === null ? anyQuantity : Quantity.options.indexOf(quantity)

export function createFigureTable(database: Database): FigureTable {
  const insert = database.prepare(
    'INSERT OR IGNORE INTO figure (quantity, high, low, articleId, counted) VALUES (?, ?, ?, ?, ?)',
  )
  const insertRange = database.prepare(
    'INSERT INTO figureRange (quantity, highest, lowest, articleId) VALUES (?, ?, ?, ?)',
  )
  const removals = ['figure', 'figureRange'].map(table => database.prepare(`DELETE FROM ${table} WHERE articleId = ?`))
  const remove = (articleId: string) => {
    for (const removal of removals) removal.run(articleId)
  }
  return {
    put: (articleId, claims) => {
      remove(articleId)
      const ranges = new Map<number, { low: number; high: number }>()
      for (const figure of claims.flatMap(claim => claim.figures)) {
        const { low, high } = figureBounds(figure)
        insert.run(numberOf(figure.quantity), high, low, articleId, ` ${countedWords(figure).join(' ')} `)
        for (const quantity of [anyQuantity, numberOf(figure.quantity)]) {
          const known = ranges.get(quantity) ?? { low, high }
          ranges.set(quantity, { low: Math.min(known.low, low), high: Math.max(known.high, high) })
        }
      }
      for (const [quantity, { low, high }] of ranges) insertRange.run(quantity, high, low, articleId)
    },
    remove,
    clear: () => void database.exec('DELETE FROM figure; DELETE FROM figureRange'),
    articlesWith: question => {
      const { quantity, group, low, high } = question
      // A number has to lie between two others in one figure; that it is over one of them, the highest can tell.
      const oneSided = group === null && (low === null || high === null)
      const [table, highest, lowest] = oneSided ? ['figureRange', 'highest', 'lowest'] : ['figure', 'high', 'low']
      const quantities = oneSided || quantity !== null ? [numberOf(quantity)] : Quantity.options.map(numberOf)
      const conditions = [`quantity IN (${quantities.join()})`]
      const values: (number | string)[] = []
      if (low !== null) {
        conditions.push(`${highest} ${question.lowOpen ? '>' : '>='} ?`)
        values.push(low)
      }
      if (high !== null) {
        conditions.push(`${lowest} ${question.highOpen ? '<' : '<='} ?`)
        values.push(high)
      }
      for (const stem of group === null ? [] : stems(group)) {
        conditions.push("instr(counted, ' ' || ? || ' ') > 0")
        values.push(stem)
      }
      // One string instead of a row for each article, and not looked through for repetitions: both cost more than finding.
      const found = database
        .prepare(`SELECT coalesce(group_concat(articleId, ''), '') FROM ${table} WHERE ${conditions.join(' AND ')}`)
        .pluck()
        .get(...values)
      return z.string().parse(found)
    },
  }
}
