/** Tests that cities and provinces are known by name, with and without accents. */
import { describe, expect, it } from 'vitest'
import { knownPlace } from './gazetteer.ts'

describe('knownPlace', () => {
  it('knows cities and provinces with their country', () => {
    expect(knownPlace('Nairobi')).toMatchObject({ kind: 'city', country: 'Kenya' })
    expect(knownPlace('Zürich')?.kind).toBe('city')
    expect(knownPlace('Zurich')?.kind).toBe('city')
    expect(knownPlace('Saskatchewan')).toMatchObject({ kind: 'province', country: 'Canada' })
  })

  it('knows nothing of invented ones', () => {
    expect(knownPlace('Oltmar')).toBeNull()
  })
})
