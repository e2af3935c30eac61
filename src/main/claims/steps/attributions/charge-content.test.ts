import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../extract-claims.ts'

/** Who accuses whom of what, in each accusing row. */
function charges(sentence: string): string[] {
  const text = `Clashes at Halden Ford\n\n${sentence}`
  return extractClaims({ text, publishedAt: '2031-03-09', sections: null })
    .claims.filter(claim => claim.attributed && claim.stance === 'accuse')
    .map(
      ({ claimant, target, content }) =>
        `${claimant.canonicalName} → ${target}: ${content.map(({ exact }) => exact).join(' … ')}`,
    )
}

describe('chargeContent', () => {
  it.each([
    [
      'The Loom Union blamed Friday’s abduction on Cloth Council (CC) acting president Tomas Reyl on paid hooligans.',
      'Loom Union → hooligans: Friday’s abduction on Cloth Council (CC) acting president Tomas Reyl on paid hooligans',
    ],
    [
      'Police blamed the abduction of weavers’ leader Tomas Reyl on “hooligans”.',
      'Police → hooligans: the abduction of weavers’ leader Tomas Reyl on “hooligans”',
    ],
    [
      'The Loom Union blamed the abduction of the head of the Council for Rights on hooligans.',
      'Loom Union → hooligans: the abduction of the head of the Council for Rights on hooligans',
    ],
    [
      'State media blamed the abduction of the Loom Union president on Friday on hooligans.',
      'State media → hooligans: the abduction of the Loom Union president on Friday on hooligans',
    ],
    ['The Loom Union blamed Tomas Reyl for the attack on her.', 'Loom Union → Tomas Reyl: the attack on her'],
    ['Tomas Reyl was blamed by the Loom Union for the fire.', 'Loom Union → Tomas Reyl: the fire'],
    ['The fire was blamed on smugglers by the Loom Union.', 'Loom Union → smugglers: The fire'],
    ['The fire was widely blamed on the Marsh Front.', 'unknown → Marsh Front: The fire'],
    [
      'The Loom Union held the Norvanian government responsible for the deaths.',
      'Loom Union → Norvanian government: the deaths',
    ],
    [
      'The Loom Union pinned the abduction of Tomas Reyl on hooligans.',
      'Loom Union → hooligans: the abduction of Tomas Reyl on hooligans',
    ],
    [
      'The Loom Union put the blame for the fire on the Norvanian Army.',
      'Loom Union → Norvanian Army: the fire on the Norvanian Army',
    ],
    [
      'Ilse Korrin pointed the finger at the Norvanian Army over the shelling of the mill.',
      'Ilse Korrin → Norvanian Army: the shelling of the mill',
    ],
    [
      'Blaming the abduction of Tomas Reyl on hooligans, the Loom Union said it would act.',
      'Loom Union → hooligans: the abduction of Tomas Reyl on hooligans',
    ],
    ['The Norvanian Army was accused by the Loom Union of torture.', 'Loom Union → Norvanian Army: torture'],
    [
      'The Norvanian Army, accused of torturing weavers, denied any involvement.',
      'unknown → Norvanian Army: torturing weavers',
    ],
    ['The Loom Union accused the head of the council of theft.', 'Loom Union → head of the council: theft'],
    [
      'Ilse Korrin accused the masked men who broke into the mill of theft.',
      'Ilse Korrin → masked men who broke into the mill: theft',
    ],
  ])('“%s” → %s', (sentence, expected) => {
    expect(charges(sentence)).toEqual([expected])
  })

  it.each([
    'The owner pinned a badge on him.',
    'Weavers held the ford for nine days.',
    'The army put nine men on the road.',
  ])('“%s” accuses nobody', sentence => {
    expect(charges(sentence)).toEqual([])
  })
})
