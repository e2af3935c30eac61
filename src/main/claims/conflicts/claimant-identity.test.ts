import { describe, expect, it } from 'vitest'
import type { Claimant } from '../../../contract/claims.ts'
import { identifyVoices } from './claimant-identity.ts'

const claimant = (canonicalName: string, more: Partial<Claimant> = {}): Claimant => ({
  mention: null,
  canonicalName,
  aliases: [],
  type: 'unknown',
  onBehalfOf: null,
  resolution: 'self',
  ...more,
})

/** Whether each pair of neighbours in the list, each in an article of its own, is one voice. */
function voicesOf(...claimants: (Claimant | { of: Claimant; words: string })[]) {
  const mentions = claimants.map((each, index) => ({
    articleId: `a${index}`,
    claimKey: 'c',
    claimant: 'of' in each ? each.of : each,
    words: 'of' in each ? each.words : '',
  }))
  const voices = identifyVoices(mentions)
  return mentions.map(({ articleId, claimKey }) => voices.of(articleId, claimKey))
}

describe('identifyVoices', () => {
  it.each([
    ['the Army', 'Veldish Army'],
    ['Veldish Army', 'Veld Army'],
    ['the military', 'Veldish Armed Forces'],
    ['defence ministry', 'Ministry of Defence of the Veldian Republic'],
    ['Ministry of Defense', 'the Veldish defence minister'],
    ['MLF', 'Marsh Liberation Front'],
    ['the movement', 'Free Marsh Movement'],
    ['Sarl', 'Iven Sarl'],
    ['a nurse at the naval clinic in Orsk', 'a nurse at Orsk’s naval clinic'],
  ])('hears one voice in “%s” and “%s”', (a, b) => {
    const [first, second] = voicesOf(claimant(a), claimant(b))
    expect(first).not.toBeNull()
    expect(first).toBe(second)
  })

  it.each([
    ['interior ministry', 'defence ministry'],
    ['Veldish Army', 'Karsian Army'],
    ['Veldish Army', 'Marsh Liberation Army'],
    ['the air force', 'the army'],
    ['Iven Sarl', 'Orsa Veld'],
  ])('keeps “%s” and “%s” apart', (a, b) => {
    const [first, second] = voicesOf(claimant(a), claimant(b))
    expect(first).not.toBe(second)
  })

  it('names a body by its own name, not by an office', () => {
    const [voice] = voicesOf(claimant('Minister'), claimant('defence ministry'), claimant('the ministry'))
    expect(voice?.name).toBe('defence ministry')
  })

  it.each([
    ['Free Marsh Movement', 'leaders of the Free Marsh Movement'],
    ['Loom Workers’ Union', "Loom Workers’ Union's branch"],
    ['Iven Sarl', "Iven Sarl's phone"],
    ['Veldish defence ministry', 'Ministry of Defence'],
  ])('shows “%s” by that name, not as “%s”', (name, other) => {
    const [voice] = voicesOf(claimant(other), claimant(name))
    expect(voice?.name).toBe(name)
  })

  it('shows a ministry by its name, not by its land or its minister', () => {
    const land = claimant('Veldia', { type: 'government', aliases: ['Ministry of Works of Veldia'] })
    const ministry = claimant('Ministry of Works', { type: 'government' })
    const minister = claimant('Rodo Arcen', { type: 'government', onBehalfOf: 'Ministry of Works' })
    const [voice] = voicesOf(land, ministry, minister, claimant('Arcen', { type: 'government' }))
    expect(voice?.name).toBe('Ministry of Works')
  })

  it('shows a body by its name, not as people a sentence begins with', () => {
    const [voice] = voicesOf(
      claimant('Parents', { type: 'person' }),
      claimant("parents' association", { type: 'organisation' }),
    )
    expect(voice?.name).toBe("parents' association")
  })

  it('makes no one voice of two bodies whose kinds exclude each other by their speaker’s bare name', () => {
    const [army, movement] = voicesOf(
      claimant('Adran Tolm', { type: 'state_force', onBehalfOf: 'Veldish Army' }),
      claimant('Adran Tolm', { type: 'rebel_group', onBehalfOf: 'Free Marsh Movement' }),
      claimant('Adran Tolm', { type: 'person' }),
    )
    expect(army).not.toBe(movement)
  })

  it('shows whatever is one voice by one name', () => {
    const [name, other] = ['Free Marsh Movement', 'leaders of the Free Marsh Movement']
    const [voice] = voicesOf(claimant(other), claimant(name))
    expect(voice?.name).toBe(name)
  })

  it('leaves a short name alone where it could mean two', () => {
    const [short, one, other] = voicesOf(
      claimant('the ministry'),
      claimant('defence ministry'),
      claimant('interior ministry'),
    )
    expect(short).not.toBe(one)
    expect(short).not.toBe(other)
  })

  it('lets a spokesman speak with the voice of his body', () => {
    const [spokesman, body, later] = voicesOf(
      claimant('Iven Sarl', { type: 'person', onBehalfOf: 'Marsh Front' }),
      claimant('Marsh Front', { type: 'rebel_group' }),
      claimant('Sarl', { type: 'person' }),
    )
    expect(spokesman).toBe(body)
    expect(later).toBe(body)
    expect(body?.name).toBe('Marsh Front')
    expect(body?.type).toBe('rebel_group')
  })

  it('keeps an army and the rebels’ army apart by what they are', () => {
    const [state, rebels] = voicesOf(
      claimant('the army', { type: 'state_force' }),
      claimant('Marsh Liberation Army', { type: 'rebel_group' }),
    )
    expect(state).not.toBe(rebels)
  })

  it('hears one speaker where two outlets print the same words', () => {
    const words = 'They carried the stretchers down the hill until there was no one left to carry them'
    const [first, second, other] = voicesOf(
      { of: claimant('a nurse'), words },
      { of: claimant('hospital worker'), words: `${words}.` },
      { of: claimant('a teacher'), words: 'The school was shut and the children were at the river all morning long' },
    )
    expect(first).toBe(second)
    expect(other).not.toBe(first)
  })

  it('gives nobody a voice', () => {
    expect(voicesOf(claimant('unknown'), claimant('he'))).toEqual([null, null])
  })

  it('hears a scholar by his own name, and a university by that of who speaks for it', () => {
    const at = (exact: string) => ({ start: 0, end: exact.length, exact, prefix: '', suffix: '' })
    const harsk = (mention: string) =>
      claimant('Lena Harsk', { type: 'organisation', onBehalfOf: 'Orsk University', mention: at(mention) })
    const [scholar] = voicesOf(harsk('Lena Harsk, who teaches at Orsk University'))
    const [speaker] = voicesOf(harsk('Lena Harsk, a spokeswoman for Orsk University'))
    expect([scholar?.name, speaker?.name]).toEqual(['Lena Harsk', 'Orsk University'])
  })
})
