/** Keeps the reader's settings for every component, applies them at once and saves them behind. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { Settings } from '../../contract/settings.ts'
import { app } from '../bridge.ts'
import { applySettings, onSystemColours } from './apply-settings.ts'

type SettingsState = {
  settings: Settings
  /** Applies a change at once and saves it. A failure to save is told through `saveError`. */
  change: (change: Partial<Settings>) => void
  /** Hears of every change made in this window, with what was before it. Returns a way to stop. */
  onChange: (listener: SettingsListener) => () => void
  /** Remembers the sizes of a named group of panes, in per cent by pane. */
  rememberPanes: (name: string, sizes: Record<string, number>) => void
  /** Why the last change could not be saved, in words for the reader; null when it was. */
  saveError: string | null
}

export type SettingsListener = (part: Partial<Settings>, before: Settings) => void

const SettingsContext = createContext<SettingsState | null>(null)

/** Loads the settings before anything is drawn, so that a dark room stays dark. */
export async function loadSettings(): Promise<Settings> {
  const settings = await app['settings.get']({})
  applySettings(settings)
  return settings
}

export function SettingsProvider({ initial, children }: { initial: Settings; children: ReactNode }) {
  const [settings, setSettings] = useState(initial)
  const [saveError, setSaveError] = useState<string | null>(null)
  const latest = useRef(initial)
  const saving = useRef(false)
  const listeners = useRef(new Set<SettingsListener>())
  const unsaved = useRef<Partial<Settings> | null>(null)

  const show = useCallback((next: Settings) => {
    latest.current = next
    setSettings(next)
    applySettings(next)
  }, [])

  // One save at a time, or an earlier one could arrive last; what changes meanwhile is saved together afterwards.
  const save = useCallback(async () => {
    if (saving.current) return
    saving.current = true
    while (unsaved.current) {
      const part = unsaved.current
      unsaved.current = null
      try {
        await app['settings.set'](part)
        setSaveError(null)
      } catch (error) {
        setSaveError(error instanceof Error ? error.message : String(error))
        // Kept for the next change to save along.
        unsaved.current = Object.assign({}, part, unsaved.current)
        break
      }
    }
    saving.current = false
  }, [])
  const change = useCallback(
    (part: Partial<Settings>) => {
      const before = latest.current
      show({ ...before, ...part })
      for (const listener of listeners.current) listener(part, before)
      unsaved.current = { ...unsaved.current, ...part }
      void save()
    },
    [show, save],
  )
  const onChange = useCallback((listener: SettingsListener) => {
    listeners.current.add(listener)
    return () => listeners.current.delete(listener)
  }, [])
  const rememberPanes = useCallback(
    (name: string, sizes: Record<string, number>) => change({ layout: { ...latest.current.layout, [name]: sizes } }),
    [change],
  )

  useEffect(
    () =>
      app['settings.changed'](next => {
        // While a change of our own is under way the event may be older than what is shown.
        if (!saving.current) show(next)
      }),
    [show],
  )
  useEffect(() => onSystemColours(() => applySettings(latest.current)), [])

  const state = useMemo(
    () => ({ settings, change, onChange, rememberPanes, saveError }),
    [settings, change, onChange, rememberPanes, saveError],
  )
  return <SettingsContext value={state}>{children}</SettingsContext>
}

export function useSettings(): SettingsState {
  const state = useContext(SettingsContext)
  if (!state) throw new Error('useSettings needs a SettingsProvider above it.')
  return state
}

/** The remembered sizes of a named group of panes, in per cent by pane, with the way to remember new ones. */
export function usePaneSizes(name: string): {
  sizes: Record<string, number> | undefined
  onSizes: (sizes: Record<string, number>) => void
} {
  const { settings, rememberPanes } = useSettings()
  const onSizes = useCallback((sizes: Record<string, number>) => rememberPanes(name, sizes), [name, rememberPanes])
  return { sizes: settings.layout[name], onSizes }
}
