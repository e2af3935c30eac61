import { expect, test } from 'vitest'
import { extractClaims } from '../../src/main/claims/extract-claims.ts'
import { asPolnear } from './as-polnear.ts'
import { isCommunicationCue } from './communication-cues.ts'
import { parseAttributions } from './polnear-gold.ts'

test('offsets count code points, pieces of a span are kept apart', () => {
  const text = '😀 “Yes,” Holm said, “we did.”'
  const points = [...text]
  const at = (words: string) => {
    const start = [...text.slice(0, text.indexOf(words))].length
    return `${start} ${start + [...words].length}`
  }
  expect(points.length).toBe(text.length - 1)
  const annotation = [
    `T1\tSource ${at('Holm')}\tHolm`,
    `T2\tCue ${at('said')}\tsaid`,
    `T3\tContent ${at('“Yes,”')};${at('“we did.”')}\t…`,
    'E1\tAttribution:T9 Source:T1 Cue:T2 Content:T3',
  ].join('\n')
  const [attribution] = parseAttributions(annotation, text)
  const words = (role: 'source' | 'cue' | 'content') =>
    attribution?.[role].map(({ start, end }) => text.slice(start, end))
  expect([words('source'), words('cue'), words('content')]).toEqual([['Holm'], ['said'], ['“Yes,”', '“we did.”']])
})

test('our claims take PolNeAR’s quotation marks and its “that”', () => {
  const text = 'The army said that nine soldiers had died. “We lost nine men,” Colonel Petar Holm said.'
  const { claims } = extractClaims({ text, publishedAt: null, sections: null })
  const contents = asPolnear(text, claims).flatMap(({ content }) =>
    content.map(({ start, end }) => text.slice(start, end)),
  )
  expect(contents).toEqual(['that nine soldiers had died', '“We lost nine men,”'])
})

test.each(['said', 'according to', 'tweeted', 'has denied', 'replies', 'admitted', 'Asked about'])(
  '“%s” reports speech',
  cue => expect(isCommunicationCue(cue)).toBe(true),
)

test.each(['believes', 'wants', 'plans to', 'feared', 'saw'])('“%s” does not', cue =>
  expect(isCommunicationCue(cue)).toBe(false),
)
