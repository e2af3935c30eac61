import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../extract-claims.ts'

function said(body: string): string[] {
  const { claims } = extractClaims({ text: `Shells hit Halden\n\n${body}`, publishedAt: '2031-03-09', sections: null })
  return claims.map(({ target, content }) => `${target}: ${content.map(({ exact }) => exact).join(' … ')}`)
}

describe('findContents', () => {
  it('takes who or what is blamed for the charge where no deed is named', () => {
    expect(said('The Norvanian Army blames the Marsh Front.')).toEqual(['Marsh Front: the Marsh Front'])
    expect(said('A spokesman for the mill blamed faulty wiring.')).toEqual(['faulty wiring: faulty wiring'])
  })

  it('ends at the verb that a relative clause stands before', () => {
    expect(said('A driver who spoke of nine drowned sailors told the Review that the road was closed.')).toEqual([
      'null: nine drowned sailors',
      'null: the road was closed',
    ])
  })

  it('reads no deed out of the next sentence', () => {
    expect(said('The Norvanian Army blames the Marsh Front. On the hills above Halden all was quiet.')).toEqual([
      'Marsh Front: the Marsh Front',
    ])
  })

  it('takes the deed where one is named', () => {
    expect(said('The Norvanian Army blamed the Marsh Front for shelling the market.')).toEqual([
      'Marsh Front: shelling the market',
    ])
  })

  it('makes no claim of rivals who blame each other', () => {
    expect(said('The army and the rebels blame each other.')).toEqual([])
  })

  it('hears what was said of people though their fate reads like an adjective', () => {
    expect(said('The harbour master said 40 people drowned.')).toEqual(['null: 40 people drowned'])
    expect(said('The union said all of the passengers drowned.')).toEqual(['null: all of the passengers drowned'])
  })

  it('hears both sides of a speech that its cue interrupts', () => {
    expect(said('The bridge at Halden, the mayor said, was closed for good.')).toEqual([
      'null: The bridge at Halden … was closed for good',
    ])
    expect(said('If the river rises, the mayor said, the mill must close.')).toEqual([
      'null: If the river rises … the mill must close',
    ])
    expect(said('Asked about the mill, the mayor said, “We close it in June.”')).toEqual(['null: We close it in June'])
  })

  it('ends a thing that was named where the writer goes on about it', () => {
    expect(said('The union condemned the raid, which came at dawn.')).toEqual(['null: the raid'])
    expect(said('The union called for a strike, but the mill stayed open.')).toEqual(['null: a strike'])
  })

  it('looks past the listener and the place of the speech', () => {
    expect(said('The mayor told the Halden Post’s “Morning Hour” on Friday that the mill must close.')).toEqual([
      'null: the mill must close',
    ])
    expect(said('The mayor said at a rally in Oltmar, near the port, that the mill must close.')).toEqual([
      'null: the mill must close',
    ])
  })

  it('stops where somebody else is heard', () => {
    expect(said('The mayor said some guards fled and a nurse said two were hurt.')).toEqual([
      'null: some guards fled',
      'null: two were hurt',
    ])
  })

  it('takes both sides of a clause that its source splits', () => {
    expect(said('The trial, according to Berg, was a farce.')).toEqual(['null: The trial … was a farce'])
  })

  it('gives a speech that was passed on to both who told it', () => {
    expect(said('“There was smoke and fire all night,” the wire quoted a guard as saying.')).toEqual([
      'null: There was smoke and fire all night',
      'null: There was smoke and fire all night',
    ])
  })

  it('ends the content of a clause that leads up to the main one', () => {
    expect(said('While the mayor said the mill was safe, the workers left.')).toEqual(['null: the mill was safe'])
  })

  it('takes what somebody says of a thing in a relative clause', () => {
    expect(said('The bridge was shut by the Marsh Front, a group Norvane says threatens the port.')).toEqual([
      'null: threatens the port',
    ])
  })

  it.each([
    ['The claim that the old bridge is safe had no basis.', 'the old bridge is safe'],
    ['The allegation that men who fled were beaten is false.', 'men who fled were beaten'],
    ['Reports of fever in the camp were untrue.', 'fever in the camp'],
    ['Reports of accusing the guards of theft are meant to mislead.', 'accusing the guards of theft'],
  ])('ends what a noun announces at the verb of “%s”', (sentence, content) => {
    expect(said(sentence)).toContain(`null: ${content}`)
  })

  it('takes the noun that stands for what was said before for what is denied', () => {
    expect(said('The ministry said the case was close to an end, a claim that the clerk rejected.')).toEqual([
      'null: the case was close to an end',
      'null: a claim',
    ])
    expect(said('The union said the mill had lied, an accusation the mill denies.')).toEqual([
      'null: the mill had lied',
      'null: an accusation',
    ])
  })

  it('leaves a figure’s fate to who tells of it', () => {
    expect(said('The Review estimated the debt at $30m, a claim she has said is nonsense.')[0]).toBe(
      'null: the debt at $30m',
    )
  })

  it('takes the deed that drew a reaction', () => {
    expect(said('The raid on the mill drew sharp criticism from the Loom Union.')).toEqual([
      'null: The raid on the mill',
    ])
  })

  it('keeps “none” with what was said', () => {
    expect(said('The clinic said none of the weavers had died.')).toEqual(['null: none of the weavers had died'])
  })
})
