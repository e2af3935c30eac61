import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Claim } from '../../../contract/claims.ts'
import { unnamedParty } from '../../evidence/party.ts'
import type { Mentions } from './claim-mentions.ts'
import { ClaimRow } from './claim-row.tsx'
import { exampleClaim } from './example-claim.ts'

const words = (exact: string) => ({ start: 0, end: exact.length, exact, prefix: '', suffix: '' })

const claim: Claim = exampleClaim({
  claimId: 'c',
  cue: [words('said')],
  content: [words('no passengers were hurt, dozens of sailors were')],
  stance: 'deny',
  certainty: 'CT-',
  event: { eventId: 'e', type: null, actors: [], place: 'Tessin', date: '2023-08' },
  figures: [
    {
      figureId: 'f',
      quantity: 'wounded',
      value: null,
      low: 12,
      high: null,
      modifier: 'vague',
      unit: null,
      targetGroup: 'sailors',
      targetKey: 'sailor',
      targetSide: null,
      actorSide: null,
      scope: 'incident',
      span: words('dozens of sailors'),
    },
  ],
})

const draw = (change: Partial<Claim> = {}, mentions: Mentions = { place: null, date: null }) =>
  renderToStaticMarkup(
    <table>
      <tbody>
        <ClaimRow
          claim={{ ...claim, ...change }}
          party={unnamedParty}
          lit={false}
          reached={false}
          hasTools={false}
          contested={new Set()}
          onShow={() => undefined}
          onPoint={() => undefined}
          onAct={() => undefined}
          mentions={mentions}
        />
      </tbody>
    </table>,
  ).replace(/<svg.*?<\/svg>/g, '')

test('a place and a date the row does not say look inherited and tell from where, unless a reader said them', () => {
  const where = { start: 90, end: 96, from: 'in Tessin on' }
  expect(draw({}, { place: where, date: null })).toMatch(
    /class="claim-inherited" title="Not in these words: read from “… in Tessin on …”">Tessin/,
  )
  expect(draw({}, { place: { ...where, from: null }, date: null })).toContain(
    'title="Show the place in the text">Tessin',
  )
  expect(draw({ review: 'edited' }, { place: where, date: where })).not.toContain('claim-inherited')
})

test('a vague figure is the words that were said, never a number nobody said', () => {
  expect(draw()).toContain('<strong>dozens</strong><span>of sailors wounded</span>')
  expect(draw()).not.toContain('12')
})

test('“said that no one …” is not told as a denial of it', () => {
  expect(draw()).toContain('>says<')
  expect(draw({ cueLemma: 'deny' })).toContain('>denies<')
})

test('a reviewed row says so in words, an edited one with what the program had read', () => {
  expect(draw()).not.toContain('claim-review')
  expect(draw({ review: 'accepted' })).toContain('Accepted')
  const reviewed = {
    at: '2024-01-01T00:00:00Z',
    found: true,
    original: {
      claimant: 'Brenn Harbour Office',
      stance: 'deny' as const,
      target: null,
      words: 'no passengers were hurt, dozens of sailors were',
      figures: ['9 sailors wounded'],
    },
  }
  const edited = draw({ review: 'edited', reviewed })
  expect(edited).toContain('was: Brenn Harbour Office · 9 sailors wounded')
  expect(draw({ review: 'edited', reviewed: { ...reviewed, original: null } })).toContain('Added by hand')
})

test('a row whose words are gone says so', () => {
  const reviewed = { at: '2024-01-01T00:00:00Z', found: false, original: null }
  expect(draw({ review: 'accepted', reviewed })).toContain('Its words are no longer in the text')
})
