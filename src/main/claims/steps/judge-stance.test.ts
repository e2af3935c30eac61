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
    ['The Loom Union said the claims were completely false.', 'say: deny CT-'],
    ['The Loom Union said two weavers carried false papers.', 'say: state CT+'],
    ['The Loom Union said weavers were being held to silence them.', 'say: accuse CT+'],
    ['The Loom Union said the army was engaged in recruiting and torturing weavers.', 'say: accuse CT+'],
    ['The Loom Union said the arrest of the weavers was not only arbitrary.', 'say: accuse CT+'],
    ['The Loom Union said police had arrested nine weavers on Monday.', 'say: report CT+'],
    ['The Loom Union called for an inquiry into the fire that killed nine weavers.', 'call: demand Uu'],
    ['The Loom Union said the talks should not be delayed.', 'say: demand Uu'],
    ['The Loom Union said parents should not need to worry.', 'say: state CT-'],
    ['The Loom Union said its members will march on Friday.', 'say: predict PR+'],
    ['The Loom Union said it had asked the men who will march on Friday.', 'say: state CT+'],
    ['The Loom Union said it was deeply shocked by the arrests.', 'say: condemn CT+'],
  ])('“%s” → %s', (sentence, expected) => {
    expect(judged(sentence)).toBe(expected)
  })
})
