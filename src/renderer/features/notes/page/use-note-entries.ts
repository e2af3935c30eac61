/** Holds the part of the list of all notes and highlights that is in view, and keeps it true while they change. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { NoteEntry, NoteFilter } from '../../../../contract/notes.ts'
import { app, onReconnect } from '../../../bridge.ts'

export type NoteSort = 'newest' | 'article'
export type NoteEntryList = {
  /** Null until the first answer. */
  total: number | null
  error: Error | null
  /** Whether what is held answers the question; the answer to the one before stays until then, so that the list never flickers. */
  isAnswer: boolean
  at: (index: number) => NoteEntry | undefined
  /** Says what is in view, so that its pages are loaded. */
  show: (first: number, last: number) => void
  refresh: () => void
}

const pageSize = 100
type Pages = { total: number | null; pages: ReadonlyMap<number, readonly NoteEntry[]> }

export function useNoteEntries(filter: NoteFilter, sort: NoteSort): NoteEntryList {
  const key = JSON.stringify({ filter, sort })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says whether the question is another one.
  const question = useMemo(() => ({ ...filter, sort }), [key])
  const [held, setHeld] = useState<Pages & { key: string }>({ key, total: null, pages: new Map() })
  const [error, setError] = useState<Error | null>(null)
  /** Answers of an earlier question, or of one before a change, are dropped. */
  const asked = useRef({ generation: 0, pages: new Set<number>() })
  const shown = useRef({ first: 0, last: 0 })

  const load = useCallback(
    async (page: number, anew: boolean) => {
      const { generation } = asked.current
      asked.current.pages.add(page)
      try {
        const answer = await app['notes.list']({ ...question, offset: page * pageSize, limit: pageSize })
        if (generation !== asked.current.generation) return
        setError(null)
        setHeld(now => ({
          key,
          total: answer.total,
          pages: new Map([...(anew || now.key !== key ? [] : now.pages), [page, answer.entries]]),
        }))
      } catch (reason) {
        if (generation === asked.current.generation) {
          setError(reason instanceof Error ? reason : new Error(String(reason)))
        }
      }
    },
    [key, question],
  )
  /** What is shown stays until the first new page is there. */
  const refresh = useCallback(() => {
    asked.current = { generation: asked.current.generation + 1, pages: new Set() }
    const { first, last } = shown.current
    const page = Math.floor(first / pageSize)
    void load(page, true).then(() => {
      // The other page in view of what was asked anew.
      for (let next = page + 1; next <= Math.floor(last / pageSize); next++) {
        if (!asked.current.pages.has(next)) void load(next, false)
      }
    })
  }, [load])

  useEffect(() => {
    shown.current = { first: 0, last: 0 }
    refresh()
    // Many changes in one go (an import, a restore) are one reason to ask.
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(refresh, 150)
    }
    const stops = [app['notes.changed'](soon), app['library.changed'](soon), onReconnect(refresh)]
    return () => {
      clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [refresh])

  const show = useCallback(
    (first: number, last: number) => {
      shown.current = { first, last }
      for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page++) {
        if (!asked.current.pages.has(page)) void load(page, false)
      }
    },
    [load],
  )
  return useMemo(() => {
    const { total, pages } = held
    return {
      total,
      error,
      isAnswer: held.key === key,
      at: index => pages.get(Math.floor(index / pageSize))?.[index % pageSize],
      show,
      refresh,
    }
  }, [held, key, error, show, refresh])
}
