import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../extract-claims.ts'

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
    ['The Norvanian Army said nobody was killed.', 'say: deny CT-'],
    ['The Norvanian Army said there were no deaths.', 'say: deny CT-'],
    ['The Loom Union said it was not clear whether the army had shelled the mill.', 'say: state Uu'],
    ['The Loom Union said it could not confirm that the army had shelled the mill.', 'say: state Uu'],
    ['“Did the army not shell the mill?” the Loom Union asked.', 'ask: state Uu'],
    ['The Norvanian Army said its men did not attack the mill, and that the ford was quiet.', 'say: deny CT-'],
    ['The Loom Union said the claims were completely false.', 'say: deny CT-'],
    ['The Loom Union said weavers had come of their own will.', 'say: state CT+'],
    ['The Loom Union said the story was made up.', 'say: deny CT-'],
    ['The Loom Union said the council was made up of weavers.', 'say: state CT+'],
    ['The Loom Union said two weavers carried false papers.', 'say: state CT+'],
    ['The Loom Union said weavers were being held to silence them.', 'say: accuse CT+'],
    ['The Loom Union said the army was engaged in recruiting and torturing weavers.', 'say: accuse CT+'],
    ['The Loom Union said the arrest of the weavers was not only arbitrary.', 'say: accuse CT+'],
    ['The Loom Union said police had arrested nine weavers on Monday.', 'say: report CT+'],
    ['The Loom Union called for a hearing on the fire that killed nine weavers.', 'call: demand Uu'],
    ['The Loom Union said the talks should not be delayed.', 'say: demand Uu'],
    ['The Loom Union said weavers need not worry.', 'say: state CT-'],
    ['The Loom Union said its members will march on Friday.', 'say: predict PR+'],
    ['The Loom Union said it had asked the men who will march on Friday.', 'say: state CT+'],
    ['The Loom Union said it was deeply shocked by the arrests.', 'say: condemn CT+'],
    ['The Loom Union said police appeared to be systematically beating its members.', 'say: accuse PS+'],
    ['The Loom Union said police came to the mill and beat two weavers.', 'say: accuse CT+'],
    ['The Loom Union said its members faced daily harassment from the police.', 'say: accuse CT+'],
    ['The Loom Union said nine weavers suffered at the hands of the army.', 'say: accuse CT+'],
    ['The Loom Union said the police were escalating their abuse.', 'say: accuse CT+'],
    ['The Loom Union said the arrest of the weaver was related to her reporting on the mill.', 'say: accuse CT+'],
    ['The Loom Union said the case showed a lack of transparency.', 'say: accuse CT+'],
    ['The Loom Union said it supported the families of weavers detained in Oltmar.', 'say: state CT+'],
    ['The Loom Union said one of its leaders had lived abroad since the army seized the mill.', 'say: state CT+'],
    ['The Loom Union said the government supported the appeal.', 'say: state CT+'],
    ['The Norvanian Police said two weavers were detained for maintaining order at the mill.', 'say: state CT+'],
    [
      'The Loom Union said her sentence was “another appalling attempt by the regime to silence weavers”.',
      'say: condemn CT+',
    ],
    ['The Loom Union described the weaver as a traitor.', 'describe: accuse CT+'],
    ['The Loom Union described the ruling as indefensible.', 'describe: condemn CT+'],
    ['The Loom Union said the mill could also be closed.', 'say: predict PR+'],
    ['The Loom Union said the mill would close if the talks failed.', 'say: predict PR+'],
    ['“We have to live with what happened to us,” the Loom Union said.', 'say: state CT+'],
    ['The Loom Union said the police came to the ford and that they beat two weavers.', 'say: accuse CT+'],
    ['The Loom Union said nine weavers were taken by the army without their consent.', 'say: accuse CT+'],
    ['The Loom Union said it asked for Norvane’s blocked funds.', 'say: state CT+'],
    ['The Loom Union said Norvane’s policies were blocking the way to the ford.', 'say: accuse CT+'],
    ['“If the talks fail, the mill could close,” the Loom Union said.', 'say: predict PR+'],
    ['The Loom Union said it feared the mill might be attacked.', 'say: state PS+'],
    ['The Norvanian Army said all encircled rebels were killed as they failed to surrender.', 'say: state CT+'],
    [
      'Colonel Ansa Brenn, the spokesman of the Norvanian Army, said the Norvanian Army had bombed the ford.',
      'say: state CT+',
    ],
    ['The Loom Union said its men had beaten back an assault on the mill.', 'say: state CT+'],
    ['The Loom Union said the army had beaten back the weavers at the mill.', 'say: state CT+'],
    ['The Marsh Front claimed Friday’s bombing of the mill.', 'claim: claim_responsibility CT+'],
    ['The Marsh Front said it carried out the bombing.', 'say: claim_responsibility CT+'],
    ['The Marsh Front said its fighters were behind the blast.', 'say: claim_responsibility CT+'],
    ['The Marsh Front claims the attack killed nine men.', 'claim: allege PS+'],
    ['The Marsh Front said it carried out no attack.', 'say: deny CT-'],
    ['The Marsh Front said it had killed nine troopers.', 'say: state CT+'],
    ['The Norvanian Police said the weavers had refused to disperse.', 'say: state CT+'],
    ['The Loom Union referred to it as an appalling run of arrests.', 'refer: condemn CT+'],
    ['The Loom Union called the charges “divisive lies”.', 'call: deny CT-'],
    ['Weavers are advised not to go near the ford.', 'advise: demand Uu'],
    [
      'The Loom Union said nine was too few by far, and gave as a reason that the army does not always inform prisoners.',
      'say: state CT+',
    ],
    ['The Loom Union said its members did not rob the mill.', 'say: deny CT-'],
    ['The Loom Union told reporters there was “no crisis” at the mill.', 'tell: deny CT-'],
    ['The Loom Union warned that the police were torturing weavers.', 'warn: accuse CT+'],
    ['The Loom Union warned that the police would torture weavers.', 'warn: predict PR+'],
    ['The Loom Union said two weavers had allegedly been given false papers.', 'say: allege PS+'],
    ['The Loom Union said its envoys would meet the owner on Friday.', 'say: predict PR+'],
    ['The Loom Union said its members would have met the owner.', 'say: state CT+'],
    ['“The union urges the owner to open the mill,” said Tomas Reyl.', 'say: demand Uu'],
    ['The Loom Union expressed fear of a fire at the mill.', 'express: predict PR+'],
    ['“The kingdom will go on with the works,” the Sarn Press Agency said.', 'say: predict PR+'],
    ['The Sarn Press Agency said nine weavers had gone home.', 'say: report CT+'],
    ['The Norvanian Police said the robbers arrested on Monday night led them to the mill.', 'say: state CT+'],
    ['The Loom Union described the tax as an “anti-weaver policy”.', 'describe: condemn CT+'],
    ['The Loom Union said its members would rather wait.', 'say: state CT+'],
    ['The Loom Union said a weaver who was held at the ford was rescued by the police.', 'say: state CT+'],
    ['A court in Halden dismissed the appeal of the weavers.', 'dismiss: state CT+'],
    ['The Loom Union dismissed the appeal of the owner.', 'dismiss: deny CT-'],
    ['“Nobody thought that the lock could be opened,” the Loom Union said.', 'say: state PS+'],
    ['The Loom Union said its guards did not lack the will to help.', 'say: deny CT-'],
    ['The Norvanian Police said the tale was of weavers who were arrested while fleeing.', 'say: state CT+'],
    ['“This was a clear attack on our freedom,” the Loom Union said.', 'say: accuse CT+'],
    ['The Loom Union called the raid “outrageous, illegal and rash”.', 'call: condemn CT+'],
    ['The Loom Union said letters would be handled by the embassy.', 'say: predict PR+'],
    ['The Loom Union said letters were handled by the government.', 'say: state CT+'],
    ['The Loom Union said the fire was started by soldiers.', 'say: accuse CT+'],
    ['“This is intimidation! We march in peace,” said Tomas Reyl.', 'say: accuse CT+'],
    ['The Loom Union described the tower as a “house of torture”.', 'describe: accuse CT+'],
    ['The Loom Union called the case “fabricated charges”.', 'call: deny CT-'],
    ['“We have told her, and I will be there,” said Tomas Reyl.', 'say: state CT+'],
    ['The Loom Union said the visit was deeply disturbing.', 'say: condemn CT+'],
    ['A council paper said members “firmly condemn the eviction of weavers”.', 'say: condemn CT+'],
    ['The Loom Union said that targeting weavers, poets and elders undermines the peace.', 'say: state CT+'],
    ['The Loom Union complained of growing harassment.', 'complain: accuse CT+'],
    ['The Loom Union complained of the cold in the mill.', 'complain: condemn CT+'],
    ['“The man responsible for killing the weavers was Tomas Reyl,” said Ilse Korrin.', 'say: accuse CT+'],
    ['“It is one more wave of arrests,” said Ilse Korrin.', 'say: accuse CT+'],
    ['The Loom Union said it intends to close the mill.', 'say: predict PR+'],
    ['The Loom Union said the police had failed to protect the weavers.', 'say: accuse CT+'],
  ])('“%s” → %s', (sentence, expected) => {
    expect(judged(sentence)).toBe(expected)
  })
})

describe('the target', () => {
  const targetOf = (sentence: string) =>
    extractClaims({ text: `Clashes at Halden Ford\n\n${sentence}`, publishedAt: null, sections: null }).claims[0]
      ?.target ?? null

  it.each([
    ['The Loom Union said nine weavers were murdered by the bandits in a spring nobody recalls.', 'bandits'],
    ['The Loom Union said workers at a Reyl mill tortured two guards.', null],
    ['“Ilse Korrin and a cousin of hers were arbitrarily taken away,” Tomas Reyl said.', null],
    ['The mill, which is accused of fraud, is closed.', null],
    ['He sold boots to a border guard accused of torture.', 'border guard'],
    ['The four stand accused of theft.', 'four'],
    ['Members “firmly condemn the eviction of weavers”, a council paper said.', null],
    ['“Ilse Korrin’s arrest is an outrageous answer,” Tomas Reyl said.', null],
    ['The Loom Union said the Norvanian government’s kidnapping plot was known.', 'Norvanian government'],
    ['The Loom Union said Sarn-based clerk Tomas Reyl kidnapped two weavers.', 'Tomas Reyl'],
    ['Direct dealings with an organisation that was part of torture are unfair, the Loom Union said.', null],
  ])('of “%s” is %s', (sentence, expected) => {
    expect(targetOf(sentence)).toBe(expected)
  })
})
