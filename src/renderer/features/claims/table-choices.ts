/** Remembers how a reader looks at claim tables, until the window is closed: order and grouping for all of them, filters and folds for each article. */
import { useEffect, useState } from 'react'
import type { Sorting } from './claim-rows.ts'
import { type ClaimFilter, everyRow } from './filter-claims.ts'
import { type Grouping, writersKey } from './group-rows.ts'

export type TableChoices = {
  sorting: Sorting
  grouping: Grouping
  filter: ClaimFilter
  /** The keys of the groups that show their heading only. */
  folded: ReadonlySet<string>
}

type OfArticle = Pick<TableChoices, 'filter' | 'folded'>

let shared: Pick<TableChoices, 'sorting' | 'grouping'> = { sorting: { by: 'text', reversed: false }, grouping: 'none' }
const ofArticles = new Map<string, OfArticle>()
/** The writer's own statements are the text once more: they show when they are asked for. */
const atFirst: OfArticle = { filter: everyRow, folded: new Set([writersKey]) }

export function useTableChoices(articleId: string): [TableChoices, (change: Partial<TableChoices>) => void] {
  const [choices, setChoices] = useState<TableChoices>(() => ({ ...shared, ...(ofArticles.get(articleId) ?? atFirst) }))
  useEffect(() => {
    const { sorting, grouping, filter, folded } = choices
    shared = { sorting, grouping }
    ofArticles.set(articleId, { filter, folded })
  }, [articleId, choices])
  return [choices, change => setChoices(now => ({ ...now, ...change }))]
}
