/** Keeps the reader's settings in the library; what is not set has its default. */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { HandlersOf } from '../../contract/bridge.ts'
import type { AppContract, Emit } from '../../contract/index.ts'
import { defaultSettings, Settings } from '../../contract/settings.ts'

const Row = z.object({ name: z.string(), value: z.string() })

/** Opens the settings. A stored value that is no longer valid falls back to its default. */
export function createSettings(options: { database: Database; emit: Emit }): {
  handlers: HandlersOf<AppContract, 'settings'>
  /** The settings as they are now. */
  read: () => Settings
} {
  const { database, emit } = options
  const get = (): Settings => {
    const stored: Record<string, unknown> = {}
    for (const row of database.prepare('SELECT name, value FROM setting').all()) {
      const { name, value } = Row.parse(row)
      stored[name] = parsedOrNothing(value)
    }
    const settings: Record<string, unknown> = { ...defaultSettings }
    for (const [name, schema] of Object.entries(Settings.shape)) {
      const parsed = schema.safeParse(stored[name])
      if (parsed.success) settings[name] = parsed.data
    }
    return Settings.parse(settings)
  }
  const set = database.transaction((change: Partial<Settings>) => {
    const statement = database.prepare('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)')
    for (const [name, value] of Object.entries(change)) {
      if (value !== undefined) statement.run(name, JSON.stringify(value))
    }
  })
  return {
    read: get,
    handlers: {
      'settings.get': get,
      'settings.set': change => {
        set(change)
        const settings = get()
        emit('settings.changed', settings)
        return settings
      },
    },
  }
}

function parsedOrNothing(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
