import { describe, expect, it } from 'vitest'
import { extractClaims } from '../extract-claims.ts'

function judged(sentence: string): string {
  const text = `Clashes at Halden Ford\n\n${sentence}`
  const [claim] = extractClaims({ text, publishedAt: '2031-03-09', sections: null }).claims
  return `${claim?.cueLemma}: ${claim?.stance} ${claim?.certainty}`
}

describe('judgeStance', () => {
  it.each([
    ['The Norvanian Army said it had lost nine troopers, and that none were captured.', 'say: state CT+'],
    ['The Norvanian Army said its men held the ford, but that they had not attacked the mill.', 'say: state CT+'],
    ['The Norvanian Army said no villagers were killed.', 'say: deny CT-'],
    ['The Norvanian Army denied that villagers were killed.', 'deny: deny CT-'],
    ['The Norvanian Army said its men did not attack the mill, and that the ford was quiet.', 'say: deny CT-'],
  ])('“%s” → %s', (sentence, expected) => {
    expect(judged(sentence)).toBe(expected)
  })
})
