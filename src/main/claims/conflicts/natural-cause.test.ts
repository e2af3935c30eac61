import { describe, expect, it } from 'vitest'
import { naturalCause } from './natural-cause.ts'

describe('naturalCause', () => {
  it.each([
    ['the barge was hit by a freak wave', 'wave'],
    ['Nobody opened a sluice. This is simply rain', 'rain'],
    ['the collapse was due to metal fatigue', 'fault'],
    ['months of rain without a break brought the hill down', 'rain'],
    ['a cracked boiler burst', 'own explosion'],
    ['the old wiring was to blame', 'wiring'],
    ['he died of heart failure', 'illness'],
    ['overloaded wiring', 'wiring'],
  ])('hears what happened by itself in “%s”', (words, name) => {
    expect(naturalCause(words)?.name).toBe(name)
  })

  it.each(['no wave sank this boat', 'the boat left in heavy rain', 'the guards opened the sluice'])(
    'hears none in “%s”',
    words => {
      expect(naturalCause(words)).toBeNull()
    },
  )
})
