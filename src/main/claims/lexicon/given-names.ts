/** Lists common given names of many peoples by gender, so that “she” is not taken for a man named nearby. */

const female = new Set(
  (
    'mary maria marie anna ana anne ann hannah sarah sara emma emily laura julia julie katherine catherine kate elizabeth lisa ' +
    'linda susan karen nancy margaret helen jane jennifer jessica amy michelle rebecca rachel ruth judith judy alice charlotte ' +
    'sophie sophia olivia victoria diana claire louise caroline angela amanda melissa nicole stephanie heather christine ' +
    'carol barbara patricia deborah donna sandra pamela teresa theresa rosa carmen lucia elena isabel sofia gabriela ' +
    'valentina camila daniela paula claudia silvia monica veronica beatriz francesca giulia chiara federica ' +
    'olga svetlana tatiana tatyana natalia natalya nataliya irina ekaterina katerina yekaterina anastasia yulia oksana lyudmila ' +
    'galina larisa daria darya ksenia polina vera nadezhda alina ' +
    'fatima fatimah aisha aicha ayesha khadija zainab zaynab mariam maryam amina aminata nadia leila layla yasmin samira ' +
    'salma huda noor rania hanan sahar shirin nasrin narges masih zahra soraya malala asma rabia sumaya ' +
    'ngozi chioma amaka adaeze funmilayo folake grace blessing patience mercy joy esther abike julie ' +
    'priya anjali sunita kavita lakshmi indira sonia pooja neha meera ' +
    'mei ling yuki keiko michiko haruka ayumi siti dewi retno nurul ratna leni risa maricel rowena leila ' +
    'agnes ilse ingrid astrid greta ursula heidi petra sabine birgit katrin angela kristina magdalena agnieszka ewa zuzana ' +
    'fatou awa aissatou mariama winnie wangari asha halima hawa sahara miriam naomi rosemary florence eunice betty'
  ).split(' '),
)

const male = new Set(
  (
    'john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald ' +
    'steven stephen paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary ' +
    'nicholas eric jonathan justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry ' +
    'tyler aaron jose juan carlos luis jorge miguel pedro antonio manuel francisco fernando rafael javier alejandro ' +
    'eduardo ricardo roberto sergio mario enrique andres diego pablo jaime hugo raul oscar ' +
    'vladimir sergei sergey dmitry dmitri mikhail nikolai andrei andriy alexei aleksei oleg igor yuri boris viktor ivan ' +
    'pavel maxim maksim konstantin volodymyr oleksandr ' +
    'mohammed mohammad muhammad mohamed muhammadu mahamat ahmed ahmad ali hassan hussein husain omar umar ibrahim abdullah ' +
    'abdul abdel abdulaziz abdulla khalid khaled mustafa mustapha mahmoud mehmood yusuf youssef ismail hamza bilal tariq imran salman ' +
    'nasser saddam bashar saad karim rashid jamal kamal faisal fahad majid walid samir noureddine rached kais ' +
    'recep tayyip mevlut mehmet hakan emre murat reza hossein mehdi ' +
    'emeka chidi chukwu obinna tunde segun femi olusegun goodluck nnamdi sani musa aliyu garba abubakar bello nasir ' +
    'kwame kofi kwesi moussa mamadou ousmane cheikh amadou boubacar issa robert paul emmerson nelson cyril jacob julius ' +
    'rajesh rahul narendra amit sanjay arun vijay ravi suresh anil sunil manmohan ' +
    'wei jun ming hiroshi kenji takeshi shinzo joko prabowo rodrigo ferdinand benigno jejomar ' +
    'jean pierre jacques michel francois philippe nicolas laurent emmanuel olivier didier sebastien louis ' +
    'hans klaus jurgen wolfgang stefan andreas peter lars erik sven jan pieter piotr andrzej tomas tomasz rolf jiri vaclav ' +
    'giovanni giuseppe marco luca paolo matteo silvio ahmet isaac moses elijah solomon abraham benjamin ehud yair ' +
    'wilson davidson adrian simon martin colin alan ian neil hugh tony tom tim jim bob bill joe sam ben dan mike steve rob'
  ).split(' '),
)

function plainName(name: string): string {
  const unaccented = /[^\x20-\x7e]/.test(name) ? name.normalize('NFKD').replace(/\p{M}/gu, '') : name
  const lower = unaccented.toLowerCase()
  return lower.endsWith('s') ? lower.replace(/['’]s$/, '') : lower
}

/** Whether people are given this name, of either sex. Accents do not count. */
export const isGivenName = (name: string): boolean => female.has(plainName(name)) || male.has(plainName(name))

/** The gender a given name tells; null for names of both or of none known. Accents do not count. */
export function genderOfGiven(name: string): 'male' | 'female' | null {
  const plain = plainName(name)
  if (female.has(plain)) return male.has(plain) ? null : 'female'
  return male.has(plain) ? 'male' : null
}
