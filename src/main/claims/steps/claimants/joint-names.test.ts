import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../extract-claims.ts'

function claimants(text: string): string[] {
  const { claims } = extractClaims({ text: `Clashes at Halden Ford\n\n${text}`, publishedAt: null, sections: null })
  return claims.filter(claim => claim.attributed).map(({ claimant }) => claimant.canonicalName)
}

const both = 'Ansa Moss and Odo Fenn'

describe('jointNames', () => {
  it.each([
    ['Ansa Moss and Odo Fenn said officials did not call.', [both]],
    ['Ansa Moss (left) and Odo Fenn (right) said officials did not call.', [both]],
    ['Ansa Moss (pictured) and Odo Fenn, both based in Sarn, said they had letters.', [both]],
    ['The lawyers, Ansa Moss and Odo Fenn, said on Tuesday that officials had told them.', [both]],
    ['Two Norvanian lawyers, Ansa Moss and Odo Fenn, said on Tuesday that officials had told them.', [both]],
    [
      'Ansa Moss and Odo Fenn are lawyers in Sarn.\n\nThe two lawyers said officials did not call.\n\nThe lawyers said that they would go home.',
      [both, both],
    ],
    ['Weavers Rights Watch and the Loom Union condemned the raid.', ['Weavers Rights Watch and Loom Union']],
    ['Ansa Moss, an aide of Odo Fenn, said officials did not call.', ['Ansa Moss']],
    ['The Union of Weavers and Dockers said officials did not call.', ['Union of Weavers and Dockers']],
  ])('“%s” → %s', (text, expected) => {
    expect(claimants(text)).toEqual(expected)
  })
})
