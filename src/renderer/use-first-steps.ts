/** Ticks off a newcomer's first steps as they are done, from the first look at an empty library on. */
import { useCallback, useEffect } from 'react'
import type { FirstStep } from '../contract/settings.ts'
import { app } from './bridge.ts'
import { useSettings } from './theme/use-settings.tsx'
import type { Desk } from './use-navigation.ts'

export type FirstStepsState = {
  shown: boolean
  done: readonly FirstStep[]
  /** The sample reports were opened. */
  openedSample: () => void
  show: () => void
  hide: () => void
}

export function useFirstSteps(desk: Desk, empty: boolean): FirstStepsState {
  const { settings, change } = useSettings()
  const { done, state } = settings.firstSteps
  const shown = state === 'shown'
  const tick = useCallback(
    (step: FirstStep) => {
      if (shown && !done.includes(step)) change({ firstSteps: { state, done: [...done, step] } })
    },
    [shown, state, done, change],
  )
  useEffect(() => {
    if (empty && state === 'waiting') change({ firstSteps: { state: 'shown', done: [] } })
  }, [empty, state, change])
  useEffect(() => {
    if (desk.kind === 'event') tick('compare')
  }, [desk.kind, tick])
  const marked = done.includes('mark')
  useEffect(() => {
    if (!shown || marked) return
    return app['notes.changed'](({ articleId }) => {
      if (articleId === null) return
      // An aside: where it can't be asked for, the step is ticked off the next time.
      app['notes.forArticle']({ articleId }).then(
        ({ highlights }) => {
          if (highlights.length > 0) tick('mark')
        },
        () => undefined,
      )
    })
  }, [shown, marked, tick])
  return {
    shown,
    done,
    openedSample: () => tick('open'),
    show: () => change({ firstSteps: { state: 'shown', done: [] } }),
    hide: () => change({ firstSteps: { state: 'hidden', done: [...done] } }),
  }
}
