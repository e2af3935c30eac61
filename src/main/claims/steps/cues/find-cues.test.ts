import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../extract-claims.ts'

function cues(body: string, title = 'Shells hit Halden'): string[] {
  const { claims } = extractClaims({ text: `${title}\n\n${body}`, publishedAt: '2031-03-09', sections: null })
  return claims
    .filter(claim => claim.attributed)
    .map(
      ({ cue, source }) => `${source.map(({ exact }) => exact).join(' ')} | ${cue.map(({ exact }) => exact).join(' ')}`,
    )
}

describe('findCues', () => {
  it('tells a verb the tagger takes for a noun by its subject', () => {
    expect(cues('The road, which is old, is closed, though Lynch notes that it will open.')).toEqual(['Lynch | notes'])
    expect(cues('Despite army claims that the road is open, it is closed.')).toEqual(['army | claims'])
  })

  it.each([
    'Academic freedom has been threatened, mills harassed, films cancelled.',
    'Ilse Korrin, threatened by the council, was forced to flee.',
    'Even those who swore fealty were removed.',
    'The law covered acts such as questioning the basis of the state.',
    'The law limits speech if it criticises the king.',
    'The council punishes lawyers defending weavers.',
    'Tomas Reyl showed the Sarn Courier a letter from the mill.',
    'A law would shield some guilds that oppose the tax.',
    'And who could blame them?',
    'He went to the house of accused Tomas Reyl in May.',
    'Weavers were shortchanged and denied of a voice.',
    'Tomas Reyl is the only known clerk of the mill.',
    'It is a condition characterised by fever.',
    'Tomas Reyl had advised him on a dispute.',
    'Police arrested and questioned the student.',
    'The council responded to the strike with a crackdown that saw thousands arrested.',
    'Ansa Moss’s remarks came as the council met.',
    'Police have arrested a man suspected of putting a weaver up for sale.',
    'Two weavers charged with theft were freed.',
    'The arrest came after an inquiry, citing the law on theft.',
  ])('takes “%s” for no report', body => {
    expect(cues(body)).toEqual([])
  })

  it('takes a warning behind a comma for the speaker’s own', () => {
    expect(cues('The mayor likened Sarn to a jail, warning that the mill would close.')).toContain(
      'The mayor | warning',
    )
  })

  it('takes what was stated without “that”', () => {
    expect(cues('After the fire, Norvania stated it would close the mill.')).toEqual(['Norvania | stated'])
  })

  it('finds the particle behind a day or an adverb', () => {
    expect(cues('The mayor called Friday for a strike.')).toEqual(['The mayor | called Friday for'])
  })

  it('takes the verbs that lead to the word of speech', () => {
    expect(cues('The mayor appeared to suggest that the mill was sold.')).toEqual(['The mayor | appeared to suggest'])
  })

  it('knows what a thing was called from its name', () => {
    expect(cues('The mayor called the plan a hoax.')).toEqual(['The mayor | called'])
    expect(cues('A band called the Marsh Front took the hill.')).toEqual([])
    expect(cues('The bay, also known as the Sound, was mined.')).toEqual([])
  })

  it('knows an attack in words from a blow', () => {
    expect(cues('The rebels attacked the mill at dawn.')).toEqual([])
    expect(cues('The mayor attacked “a plan without sense or a future for us”.')).toEqual(['The mayor | attacked'])
  })

  it('hears who speaks before the colon of a headline', () => {
    expect(cues('The mill was closed.', 'Police: three dead after shells hit Halden')).toEqual(['Police | :'])
    expect(cues('The mill was closed, Berg said.', 'Berg: the mill is closed for good')).toEqual([
      'Berg | :',
      'Berg | said',
    ])
    expect(cues('The mill was closed.', 'Oltmar: shells fall on the port')).toEqual([])
  })

  it('hears who is behind a participle, and no report where nobody is', () => {
    expect(cues('The raids on the port claimed by the Marsh Front went on.')).toEqual(['the Marsh Front | claimed by'])
    expect(cues('A man described as the leader was seen.')).toEqual([])
    expect(cues('The mayor has long accused the Front of arson.')).toEqual(['The mayor | has long accused'])
    expect(cues('Berg has been highly critical of the plan.')).toEqual(['Berg | has been highly critical of'])
  })

  it('knows other senses of the verbs that report', () => {
    expect(cues('The strike was closely related to the price of wool.')).toEqual([])
    expect(cues('Reyl cracked jokes as the army shelled the town.')).toEqual([])
    expect(cues('The mayor asked around and found nine people.')).toEqual([])
    expect(cues('Reyl swears by the soup that nine people ate.')).toEqual([])
  })

  it('hears no report in held-off words, compounds and wishes', () => {
    expect(cues('The mayor was “very encouraged” and left.')).toEqual([])
    expect(cues('The self-described prophet was seen.')).toEqual([])
    expect(cues('The vote will end the strike and encourage the party to unite.')).toEqual([])
    expect(cues('The ministry “strongly condemned” the raid.')).toEqual(['The ministry | strongly condemned'])
  })

  it('hears who is behind “as reported by”, and no demand of nobody', () => {
    expect(cues('Many weavers were held, as reported by the Loom Union.')).toEqual(['the Loom Union | reported by'])
    expect(cues('A second guest had been invited for supper.')).toEqual([])
    expect(cues('“It is shut,” Ivo Larn said, when asked if the mill was open.')).toEqual(['Ivo Larn | said'])
  })

  it('takes an estimate the tagger takes for a noun', () => {
    expect(cues('Harbour pilots estimate more than 300 boats have been lost since 2016.')).toEqual([
      'Harbour pilots | estimate',
    ])
    expect(cues('Harbour pilots report nine dead.')).toEqual(['Harbour pilots | report'])
    expect(cues('The groups’ report at noon told of nine dead.')).toEqual([])
  })

  it('hears who says it inside a relative clause', () => {
    expect(cues('The bridge was shut by the Marsh Front, a group Norvane says threatens the port.')).toEqual([
      'Norvane | says',
    ])
    expect(cues('Police hold nine men who the army claims attacked the mill.')).toEqual(['the army | claims'])
  })

  it('hears those whose reaction a deed drew', () => {
    expect(cues('The raid on the mill drew sharp criticism from the Loom Union.')).toEqual([
      'the Loom Union | criticism',
    ])
    expect(cues('He faced the criticism of the year and left for work.')).toEqual([])
  })

  it('takes the noun of what is expressed behind what describes it', () => {
    expect(cues('Doctors expressed grave fears for the health of the miners.')).toEqual([
      'Doctors | expressed grave fears for',
    ])
  })

  it('takes no verdict, refusal or wish of robbers for a claim', () => {
    expect(cues('The jury found him guilty of arson.')).toEqual([])
    expect(cues('A judge denied bail to nine weavers.')).toEqual([])
    expect(cues('A court denied that nine weavers were held.')).toEqual(['A court | denied'])
    expect(cues('The freedoms promised by the charter are gone.')).toEqual([])
    expect(cues('The stories referenced in the report were old.')).toEqual([])
  })

  it('takes a noun with its article for no verb', () => {
    expect(cues('Police said the two suspects, who were accused of arson, had fled.')).toEqual([
      'Police | said',
      ' | were accused of',
    ])
  })

  it.each([
    'The army could neither confirm nor deny that it shelled the mill.',
    'The army did not confirm or deny that it shelled the mill.',
    'The army would not deny shelling the mill.',
    'The army has never denied shelling the mill.',
    'The army did not deny shelling the mill.',
    'Nobody will believe it if the army denies shelling the mill.',
    'Did the army deny shelling the mill?',
    'The army might deny shelling the mill.',
    'The army did not dispute that it shelled the mill.',
  ])('hears no denial in: %s', words => expect(cues(words)).toEqual([]))

  it('hears a denial that came, and one that a question takes for granted', () => {
    expect(cues('The army would later deny shelling the mill.')).toEqual(['The army | would later deny'])
    expect(cues('Why did the army deny shelling the mill?')).toHaveLength(1)
    expect(cues('While the army denied shelling the mill, it burned.')).toEqual(['the army | denied'])
  })

  it('takes what somebody would do, or has no reason to, for no accusation', () => {
    expect(cues('There was no trace of a conspiracy to falsely accuse the mayor.')).toEqual([])
    expect(cues('The union has no reason to blame the mayor.')).toEqual([])
    expect(cues('Thousands marched through Orsk to accuse the mayor of theft.')).toHaveLength(1)
  })
})
