/** Hands one piece of a query to lunr's own QueryLexer and QueryParser. */
import lunr from 'lunr'

export type LunrClause = { term: string; fields: string[]; boost: number; editDistance: number; presence: 1 | 2 | 3 }

/** What @types/lunr 2.3.7 leaves out. */
type LunrParser = {
  QueryLexer: { termSeparator: RegExp }
  QueryParser: new (text: string, query: { clauses: LunrClause[] }) => { parse: () => { clauses: LunrClause[] } }
  Query: new (fields: readonly string[]) => { clauses: LunrClause[] }
}
const parser = lunr as unknown as LunrParser
// Dashes and other marks inside a word are cut where every text is cut, not by lunr's separator.
parser.QueryLexer.termSeparator = /\s+/u

/** The clauses lunr reads, or null where it throws its QueryParseError. */
export function parseWithLunr(text: string, fieldNames: readonly string[]): LunrClause[] | null {
  try {
    return new parser.QueryParser(text, new parser.Query(fieldNames)).parse().clauses
  } catch (error) {
    if (error instanceof lunr.QueryParseError) return null
    throw error
  }
}
