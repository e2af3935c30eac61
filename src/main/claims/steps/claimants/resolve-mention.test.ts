import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../extract-claims.ts'

function claimants(text: string): string[] {
  const { claims } = extractClaims({ text, publishedAt: '2031-03-09', sections: null })
  return claims.filter(claim => claim.attributed).map(({ claimant }) => `${claimant.canonicalName} (${claimant.type})`)
}

const union = "Loom Workers' Union (organisation)"
const owner = 'Tarn Textiles (organisation)'

describe('resolveMention', () => {
  it('takes “the company” for who was introduced as an owner, never for the union that spoke last', () => {
    const text = `Fire in cloth mill

Mill owner Tarn Textiles said 12 workers had died. The Loom Workers' Union said 31 workers had died. The company denied that the doors were locked. The firm said it would pay the families.`
    expect(claimants(text)).toEqual([owner, union, owner, owner])
  })

  it.each([
    // Of two bodies in one sentence, the one it is about.
    [
      'The Harbour Watch has written to the Weavers Rights Watch. The group said nine weavers were hurt.',
      'Harbour Watch (organisation)',
    ],
    // A rights group has no fighters, and is no armed group.
    [
      'Weavers Rights Watch said nine weavers were hurt.\n\nThe Marsh Front attacked a mill on Monday.\n\nThe group said its fighters had left.',
      'Marsh Front (rebel_group)',
    ],
    [
      'The Marsh Front attacked a mill on Monday.\n\nAccording to Weavers Rights Watch, nine weavers were hurt.\n\nThe armed group said that its men were elsewhere.',
      'Marsh Front (rebel_group)',
    ],
    // Some or other speakers are no body.
    [
      'Even those who said they had sworn an oath left.\n\nPolice raided the mill, and the organisation said it would close.',
      'organisation (organisation)',
    ],
    // A newspaper by whatever name.
    [
      'The Sarn Courier published two videos on Monday.\n\nThe publication said it had nine more.',
      'Sarn Courier (media)',
    ],
    // The poll that was quoted before, whoever was quoted since.
    [
      `A new Sarn Courier poll found that weavers like Ansa Moss.\n\n${'The mills were open, and the boats came and went. '.repeat(40)}\n\n“I like her,” said Ilse Korrin, 59.\n\nBut the poll also finds that Moss leads.`,
      'Sarn Courier (media)',
    ],
    // Who was quoted goes on, whatever woman she spoke of.
    [
      'Ida Moss appealed for the release of her sister Ansa Reyl. Ansa Reyl was jailed in May.\n\n“They called her a traitor,” Ida told the court.\n\n“I am here for my sister,” she said.',
      'Ida Moss (person)',
    ],
    // A name of unknown kind goes on as “she”.
    ['Fenn said she felt the raid was wrong.', 'Fenn (unknown)'],
    // A front-runner leads no front.
    ['He thanked front-runner Odo Fenn.\n\nFenn tweeted that it was over.', 'Odo Fenn (person)'],
    // What “of” needs is no article.
    ['Most of his rivals called for a tax.', 'Most of his rivals (unknown)'],
    // Whose spokesman has just spoken.
    [
      'The Marsh Front demanded nine horses.\n\nThe weavers are with Sarn Cloth Aid, which held a meeting.\n\nTomas Reyl, spokesman for Sarn Cloth Aid, said that the families were safe.\n\nThe group said it would pray.',
      'Sarn Cloth Aid (organisation)',
    ],
  ])('of two bodies: “%s” → %s', (text, expected) => {
    expect(claimants(`Clashes at Halden Ford\n\n${text}`).at(-1)).toBe(expected)
  })

  it('takes no company for “the union” of nobody named', () => {
    const text = `Fire in cloth mill

Mill owner Tarn Textiles said 12 workers had died. The union said 31 workers had died.`
    expect(claimants(text)).toEqual([owner, 'union (organisation)'])
  })

  it('leaves a company nobody introduced its own description', () => {
    const text = `Boat sinks off Sarn

The Sailors’ Association said 40 people had drowned. The Ministry of Ports said 30 people had drowned. The company said the boat was sound.`
    expect(claimants(text).at(-1)).toBe('company (organisation)')
  })

  it('takes a headline’s union for the one named below, not for its secretary', () => {
    const text = `31 died in mill fire, union says

Fire swept through a mill. The Loom Workers’ Union said 31 people had died. Ana Bellis, secretary of the union, called for an inquiry.`
    expect(claimants(text)[0]).toBe('Loom Workers’ Union (organisation)')
  })

  it.each([
    ['Nine died in mill: survivors', ['survivors (witness)']],
    ['Circular No. 61: on the shelling of Halden', []],
    ['Nine weavers held: the long wait', []],
    ['Testimony alleges that nine died', ['unknown (unknown)']],
  ])('hears in the headline “%s” only who can claim something', (title, expected) => {
    expect(claimants(`${title}\n\nThe mill burned.`)).toEqual(expected)
  })

  it.each([
    ['The consul was silent. In a message a man who gave his name as Captain Ren Osk said nine had died.', 'Ren Osk'],
    ['A man who calls himself Commander Osk said nine had died.', 'Osk'],
    ['A woman calling herself Lia Tarn said nine had died.', 'Lia Tarn'],
  ])('hears who gives a name of his own speak: “%s”', (text, name) => {
    expect(claimants(`Fort taken\n\n${text}`)).toEqual([expect.stringMatching(`^${name} `)])
  })

  it('takes “she” for who was told of last by what she does, and “it” for the body that acts behind a time', () => {
    expect(
      claimants(
        'Raid\n\nAda Moor spoke to reporters. A cook who hid in the store saw 60 mules. To her, she said, nine had died.',
      ),
    ).toEqual(['cook (unknown)'])
    expect(
      claimants(
        'Flood\n\nTwo weeks after Orsk fell ill the ministry has closed its books. The figure, it announced, is 68 cases.',
      ),
    ).toEqual(['ministry (government)'])
  })

  it('gives a number that somebody’s list or wards hold to him', () => {
    const text =
      'Mill fire\n\nDr Pran Lahr, superintendent of the Orsk Hospital, disagreed. By six his wards had admitted 84 workers. Ada Tolm said her list had 12 names.'
    expect(claimants(text)).toEqual(['Pran Lahr (organisation)', 'Ada Tolm (person)'])
  })

  it('calls by one name who is known by another', () => {
    const text =
      'Coup\n\nThe military, known as the Redguard, said nine had died. The Redguard said four had fled. The military said the town was calm.'
    expect(claimants(text)).toEqual(Array.from({ length: 3 }, () => 'Redguard (state_force)'))
    const front = 'Raid\n\nThe Marsh Front, better known as Crow, said nine had died. Crow said it was over.'
    expect(claimants(front)).toEqual(Array.from({ length: 2 }, () => 'Marsh Front (rebel_group)'))
  })

  it('knows an air force and a railway by their names', () => {
    expect(claimants('Raid\n\nThe Veldish air force said nine had died.')).toEqual(['Veldish air force (state_force)'])
    expect(claimants('Crash\n\nVeldish State Railways said nine had died.')).toEqual([
      'Veldish State Railways (organisation)',
    ])
  })

  it('takes “the army” for itself, not for the town it disagrees with', () => {
    const text = `Halden buries its dead

The town and the army do not agree on who fired. The army blames the Marsh Front. The army said it had lost nine men.`
    expect(claimants(text)).toEqual(['army (state_force)', 'army (state_force)'])
  })

  it('calls the one army of a text by its name wherever it is meant', () => {
    const text = `Clash at Halden

The Norvanian Army said nine men had died. Army spokesman Tomas Reyl said the ford was held. Colonel Rolf Brandt, an army officer, said the road was open. The Marsh Front blamed the military for the deaths.`
    const { claims } = extractClaims({ text, publishedAt: '2031-03-09', sections: null })
    expect(claims.map(({ claimant, target }) => claimant.onBehalfOf ?? target ?? claimant.canonicalName)).toEqual(
      Array.from({ length: 4 }, () => 'Norvanian Army'),
    )
  })

  it('takes “it” for the body that the said words begin with, where nobody spoke before', () => {
    expect(claimants('Clash at Halden\n\nThe army lost nine men on Monday, it said in a statement.')).toEqual([
      'army (state_force)',
    ])
  })

  it('never takes “the movement” for the ministry that has just spoken', () => {
    const said = 'The defence ministry said nine people had died at the ford. The movement says it owns no mortars.'
    expect(claimants(`Clash at Halden\n\n${said}`).at(-1)).toBe('movement (political)')
    const named = `Clash at Halden\n\nFighters of the Marsh Movement held the ford. ${said}`
    expect(claimants(named).at(-1)).toBe('Marsh Movement (political)')
  })

  it.each([
    'Nobody on the quay knew how many had died.',
    'None of the sailors said who had fired.',
    'No one has claimed the raid on the mill.',
    'At the break of the storm said the captain that the boat sank.',
    'Tomas Reyl has been told to leave.',
    'The robbery suspect, Tomas Reyl, has left the town.',
    'Officers arrested alleged robbers on Friday.',
  ])('makes no row where nobody says anything: %s', body => {
    expect(claimants(`Clash at Halden\n\n${body}`)).toEqual([])
  })

  it.each([
    [
      'the officer, over what stands between auxiliary and verb',
      'Army Public Affairs Officer, Tomas Reyl, had at the start of the storm said the man fell.',
      'Tomas Reyl (state_force)',
    ],
    [
      'the woman told of before rather than a doctor who may be either',
      'The boy’s mother, Ilse Korrin, waited. A doctor said the boy had lost a leg. She said soldiers had fired.',
      'Ilse Korrin (person)',
    ],
    [
      'nobody known for “somebody”',
      'Tomas Reyl said the ford was held. Somebody shouted that the boat had gone.',
      'unknown (unknown)',
    ],
    [
      'the volunteer just quoted',
      'Rolf Brandt said the dam had held. “We carried out eleven bodies,” a volunteer told the Courier. He said others lay there.',
      'volunteer (unknown)',
    ],
    [
      'the speaker before, not whom he speaks of',
      'Tomas Reyl, a teacher, said Rolf Brandt had been shot. He said the ford was held.',
      'Tomas Reyl (person)',
    ],
    [
      'whom a sentence without a speaker is about',
      'Tomas Reyl said the ford was held. Rolf Brandt was arrested on Friday. He denied the charge.',
      'Rolf Brandt (person)',
    ],
    [
      'a woman for “she”',
      'Ilse Korrin, a nurse, treated Tomas Reyl in Halden. Tomas Reyl said the ford was held. She said nine had died.',
      'Ilse Korrin (person)',
    ],
    [
      'several for “they”',
      'The Loom Workers’ Union met in Halden. Nine weavers were arrested on Friday. They said the police had beaten them.',
      'Nine weavers (unknown)',
    ],
    [
      'the former of two named together',
      'The Marsh Front and the Salt League met in Halden. Nine men had died, the former said.',
      'Marsh Front (rebel_group)',
    ],
    [
      'the leaders of the union for “its leaders”',
      'The Loom Workers’ Union met in Halden. Its leaders said nine had died.',
      "Loom Workers’ Union's leaders (organisation)",
    ],
    [
      'who issued the statement',
      'Ports ministry officials met. The Salt League published a statement on Friday. Tomas Reyl was there. The statement said nine had died.',
      'Salt League (organisation)',
    ],
    [
      'an official left without a name',
      'The Ministry of Ports closed the ford. A senior official said nine had died.',
      'senior official (government)',
    ],
    [
      'the office',
      'President Tomas Reyl met Colonel Rolf Brandt. The president said nine had died.',
      'Tomas Reyl (government)',
    ],
    [
      'the holder of the office, behind the comma',
      'A statement by the army spokesman, Major Rolf Brandt, on Sunday said nine had died.',
      'Rolf Brandt (state_force)',
    ],
    [
      'the officer whose union leads up to him',
      'Union of Marsh Weavers (UMW) secretary-general Ilse Korrin said nine had died.',
      'Ilse Korrin (organisation)',
    ],
    [
      'the speaker, not whom he speaks of as an actor',
      'Police held the veteran actor, Rolf Brandt, on Monday. Army spokesman Tomas Reyl gave the reason. According to the army, the actor was held. He said the ford was calm.',
      'Tomas Reyl (state_force)',
    ],
    ['people, not the police', 'Police held nine weavers. “Bread,” some of them cried.', 'weavers (unknown)'],
    ['one of several', 'Police held nine weavers. One of them said she was afraid.', 'one of the weavers (unknown)'],
    ['those who chant', 'Police held nine weavers. “Bread,” they chanted.', 'weavers (unknown)'],
    [
      'the minister of the land',
      'Defence Minister Tomas Reyl met Rolf Brandt. Iceland’s defence minister said nine had died.',
      'Tomas Reyl (government)',
    ],
    [
      'a kingdom, no other land',
      'Morocco sent nine men. They had come from Canada. The kingdom said it was over.',
      'Morocco (government)',
    ],
    [
      'who answers, not the answer',
      'It drew a sharp answer from Ilse Korrin, who said nine had died.',
      'Ilse Korrin (person)',
    ],
    [
      'those who act in a clause, before a body of another paragraph',
      'The Marsh Front held the ford.\n\nIt began on Monday when three officers raided the mill. They took one Rolf Brandt. They demanded that he sign.',
      'three officers (state_force)',
    ],
    [
      'the party behind a thing, before “which”',
      'It was the subject of appeals by the Norvanian government which said the ford was closed.',
      'Norvanian government (government)',
    ],
    [
      'who adopted a resolution',
      'The Marsh Council adopted a resolution on Friday. The resolution demanded that the ford be opened.',
      'Marsh Council (government)',
    ],
    [
      'the lawyer of a person as a person',
      'Ilse Korrin, a reporter for the Sarn Courier, is dead. Korrin family lawyer Tomas Reyl said nine had died.',
      'Tomas Reyl (person)',
    ],
    [
      'whose initials stand before the office',
      'Salt Front (SF) leader Ilse Korrin was held. Guards left. The SF chief said nine had died.',
      'Ilse Korrin (rebel_group)',
    ],
    [
      'the police, not a unit of theirs',
      'He was held by the Sarn police Rescue Unit, state police and guards. Police said nine had died.',
      'Police (state_force)',
    ],
    [
      'the newsroom for its report',
      'Nine were held, according to HTV. The mayor met police. The report said two had fled.',
      'HTV (media)',
    ],
    ['nobody for reports', 'Tomas Reyl said it was over, with reports suggesting nine had died.', 'reports (unknown)'],
    ['workers who open a sentence', 'Workers say the mill is closed.', 'Workers (person)'],
    ['nobody of the dateline', 'OLTMAR: Two were held. They said nine had died.', 'unknown (unknown)'],
    ['lawyers as people', 'Her lawyers said nine had died.', 'lawyers (person)'],
    [
      'the government in a capital',
      'Talks go on in Ankara. Ankara said nine had died.',
      'Turkish government (government)',
    ],
  ])('takes a mention for %s', (_, body, expected) => {
    expect(claimants(`Clash at Halden\n\n${body}`).at(-1)).toBe(expected)
  })

  it('takes no news agency for “aid agency”', () => {
    const text = `Aid agency calls for an inquiry

The mill burned. The news agency Marsh Tarn said nine had died.`
    expect(claimants(text)[0]).toBe('Aid agency (organisation)')
  })

  it('never takes a woman for the man she was guarded by', () => {
    const text = `Guard held

A woman whom Tomas Reyl guarded said she was beaten in Halden. Tomas Reyl, a guard, is in jail.

Tomas Reyl said it was false. “It was dark,” he said.`
    expect(claimants(text)[0]).toMatch(/^woman/)
  })

  it('names whom the lead leaves unnamed by the first of that kind to go on speaking', () => {
    const text = `Activist says weavers were beaten

An activist says weavers were beaten in Halden.

The mayor of Halden was away. Ilse Korrin said she saw it from a window. “It was dark,” she said.`
    expect(claimants(text)).toEqual(Array.from({ length: 4 }, () => 'Ilse Korrin (person)'))
  })

  it('takes who denies the charge below for no accuser of the headline', () => {
    const text = `Teacher is accused of staging a raid on the mill

The raid on the mill was staged, the watch said. Dara Venn, a teacher, denied staging the raid.`
    expect(claimants(text)[0]).toBe('unknown (unknown)')
  })
})
