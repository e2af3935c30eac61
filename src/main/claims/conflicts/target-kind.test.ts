import { describe, expect, it } from 'vitest'
import { kindOfPhrase } from './target-kind.ts'

describe('kindOfPhrase', () => {
  it.each([
    ['troops', 'soldier'],
    ['young conscripts', 'soldier'],
    ['bodies in uniform', 'soldier'],
    ["the army's dead", 'soldier'],
    ['army toll', 'soldier'],
    ['rebel losses', 'fighter'],
    ['bodies of militants', 'fighter'],
    ['its own gunmen', 'fighter'],
    ['villagers, one of them a girl', 'civilian'],
    ['inmates', 'prisoner'],
    ['police officers', 'police'],
    ['lorries', 'vehicle'],
    ['inmates escaped', 'prisoner'],
    ['wounded soldiers', 'soldier'],
  ])('reads “%s” as %s', (phrase, kind) => {
    expect(kindOfPhrase(phrase)).toBe(kind)
  })

  it.each(['people', 'dead', 'at least 40 bodies', 'victims'])('takes “%s” for anyone', phrase => {
    expect(kindOfPhrase(phrase)).toBeNull()
  })

  it('keeps a noun nobody listed, in the singular', () => {
    expect(kindOfPhrase('bridges')).toBe('bridge')
  })
})
