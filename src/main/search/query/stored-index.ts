/** A `lunr.Index` whose postings lie in the index's file: what lunr's own `search` and `query` run on. */
import lunr from 'lunr'
import { fields } from '../fields.ts'
import type { Clause, Presence } from '../language/clause.ts'
import { QueryRunner } from './run-query.ts'
import type { Snapshot } from './snapshot.ts'

const presences = new Map<unknown, Presence>([
  [lunr.Query.presence.OPTIONAL, 'optional'],
  [lunr.Query.presence.REQUIRED, 'required'],
  [lunr.Query.presence.PROHIBITED, 'prohibited'],
])

const fieldNumbers: ReadonlyMap<string, number> = new Map(fields.map((name, place) => [name, place]))

/**
 * `lunr.Index#search` parses a query and calls `query`, which is the one method replaced here: where lunr walks its
 * inverted index, field vectors and token set, this hands the clauses to the executor that the application uses. The
 * search pipeline given runs over each clause as in lunr. Wildcards and fuzzy words are compared with words as they are
 * written, not with their stems.
 */
export class StoredIndex extends lunr.Index {
  readonly #snapshot: Snapshot
  readonly #runner: QueryRunner
  readonly #pipeline: lunr.Pipeline

  constructor(snapshot: Snapshot, pipeline: lunr.Pipeline, runner: QueryRunner = new QueryRunner()) {
    super({ invertedIndex: {}, documentVectors: {}, tokenSet: new lunr.TokenSet(), fields: [...fields], pipeline })
    this.#snapshot = snapshot
    this.#runner = runner
    this.#pipeline = pipeline
  }

  override query(build: lunr.Index.QueryBuilder): lunr.Index.Result[] {
    const query = new lunr.Query([...fields])
    build.call(query, query)
    const clauses = query.clauses.flatMap(clause => this.#clausesOf(clause))
    const { hits } = this.#runner.run(this.#snapshot, clauses, {
      offset: 0,
      limit: this.#snapshot.documentCount,
      exact: true,
    })
    return hits
      .map(({ articleId, lunrScore }) => ({
        ref: articleId,
        score: lunrScore,
        matchData: new lunr.MatchData('', '', {}),
      }))
      .sort((a, b) => b.score - a.score)
  }

  #clausesOf(clause: lunr.Query.Clause): Clause[] {
    const rest = {
      // @types/lunr 2.3.7 does not know that clauses have it.
      presence: presences.get(Reflect.get(clause, 'presence')) ?? 'optional',
      fields: clause.fields.map(name => fieldNumbers.get(name) ?? 0),
      boost: clause.boost,
    } as const
    const terms = clause.usePipeline ? this.#pipeline.runString(clause.term) : [clause.term]
    const distance = clause.editDistance ?? 0
    return terms.map((term): Clause => {
      if (distance > 0 || term.includes('*')) {
        return { kind: 'pattern', pattern: term, distance: distance > 0 ? distance : null, ...rest }
      }
      return { kind: 'word', surface: term, term, droppable: false, alsoPrefix: false, ...rest }
    })
  }
}
