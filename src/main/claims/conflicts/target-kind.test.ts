import { describe, expect, it } from 'vitest'
import { buildArticle } from '../build-extraction.ts'
import { kindOfPhrase, targetKindOf } from './target-kind.ts'

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
    ['villagers, two of them bakers', 'civilian'],
    ['inmates', 'prisoner'],
    ['police officers', 'police'],
    ['lorries', 'vehicle'],
    ['inmates escaped', 'prisoner'],
    ['wounded soldiers', 'soldier'],
  ])('reads “%s” as %s', (phrase, kind) => {
    expect(kindOfPhrase(phrase)).toBe(kind)
  })

  it.each(['people', 'dead', 'at least 40 bodies', 'victims', 'members of the Harbour family', 'our brothers'])(
    'takes “%s” for anyone',
    phrase => {
      expect(kindOfPhrase(phrase)).toBeNull()
    },
  )

  it('keeps a noun nobody listed, in the singular', () => {
    expect(kindOfPhrase('bridges')).toBe('bridge')
  })
})

describe('targetKindOf', () => {
  const kindIn = (words: string, exact: string, targetGroup: string) => {
    const [claim] = buildArticle({ id: 'a', claims: [{ words, figures: [{ exact, low: 15, targetGroup }] }] })
      .extraction.claims
    const [figure] = claim?.figures ?? []
    return figure === undefined ? undefined : targetKindOf(figure).kind
  }

  it('prefers what stands beside a bare number to a group taken over from before', () => {
    expect(kindIn('two died later, taking the army’s dead to 23', '23', 'residents')).toBe('soldier')
    expect(kindIn('it put their number at 15', '15', 'residents')).toBe('civilian')
  })
})
