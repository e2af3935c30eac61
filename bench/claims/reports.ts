/** Writes invented reports of contested events from a seed: as dense with speakers and figures as news is, or much denser. */
import { createRandom, type Random } from '../seeded-random.ts'

const places = ['Tarsk', 'Merenk', 'Upper Dovra', 'Kessin', 'Port Salme', 'Brezan', 'Ostvik', 'the Orlan valley']
const forces = ['the Velorian army', 'the interior ministry', 'the national police', 'the border guard']
const groups = ['the Dovra Front', 'the Orlan Councils', 'the Free Ostvik Movement', 'the Salme Brigade']
const people = ['Colonel Petar Holm', 'Ilva Marren', 'General Osk Brandt', 'Maro Tessel', 'Dr Anka Rovin', 'Jon Selby']
const offices = ['a spokesman', 'the governor', 'a hospital director', 'the defence minister', 'a witness', 'an aide']
const bodies = ['the Lantern Relief Fund', 'the Seamen’s Union', 'the Kessin hospital', 'the Observers’ Mission']
const victims = ['soldiers', 'civilians', 'fighters', 'police officers', 'villagers', 'protesters', 'children']
const days = ['on Monday', 'on Thursday night', 'last week', 'on 3 March', 'in February', 'two days earlier']
const verbs = ['said', 'claimed', 'denied', 'insisted', 'reported', 'confirmed', 'warned', 'added']

/** Every name that reports tell of: a library of other stories is one of other names. */
export const storyNames: readonly string[] = [
  ...places.map(place => place.replace(/^the /, '')),
  ...['Velorian', 'Dovra', 'Orlan', 'Ostvik', 'Salme', 'Kessin', 'Lantern'],
  ...['Petar Holm', 'Ilva Marren', 'Osk Brandt', 'Maro Tessel', 'Anka Rovin', 'Jon Selby'],
]

/** What is said with numbers, mostly. Slots in braces are filled anew each time; `{n}` is a number, `{w}` one in words. */
const counts = [
  '{Force} said that {n} {victims} were killed and {n} wounded near {place} {day}.',
  '{Group} said in a statement that it had killed at least {n} {victims} and captured {w} others.',
  '“We lost {w} of our own, and no more than that,” {person} told reporters in {place}.',
  'According to {body}, between {n} and {n} {victims} are still missing after the shelling of {place}.',
  '{Force} denied that its troops had fired on {victims}, and accused {group} of staging the attack.',
  'The statement added that more than {n},000 people had fled {place} since {day}.',
  'He {verb} that the road to {place} was open. “Nobody has been turned away,” he added.',
  '{Person}, {office} of {body}, put the number of dead at {n}, including {w} children.',
  'Residents of {place} said they had heard explosions {day}, and that {w} houses had burned down.',
  'Of the {n} {victims} taken to hospital, {w} died of their wounds, {office} {verb} {day}.',
  'The bridge over the river, which links {place} with {place}, was built for {n} million dollars and reopened in 2019.',
  'Both sides have blamed each other for the breakdown of a ceasefire that was signed {day}.',
  'It was not possible to check either account; telephone lines to {place} have been cut for {w} days.',
  '“The figures of {group} are invented,” {person} said. “{n} people were arrested, and {w} of them have been freed.”',
  '{Group} claimed responsibility for the bombing in {place}, in which dozens of {victims} are reported to have died.',
  'Critics say the inquiry, led by {person}, has taken too long, while {body} called on {force} to publish the list of names.',
  'A previous attack in the same district left {n} dead and about {n} injured {day}.',
  'Shops stayed shut, and in the afternoon a small crowd gathered before the town hall to read the lists.',
  'Whether {group} still holds the hills above {place} is disputed: {office} {verb} it had withdrawn, {person} {verb} the opposite.',
  'Prices of bread and fuel have doubled since the fighting began, traders in {place} told {body}.',
]

/** What is said without a number. */
const statements = [
  '{Person} said the talks would go on, and that {body} had been asked to send observers to {place}.',
  '“We did not come here to take sides,” {person} told reporters, “but somebody has to open the road before the winter.”',
  '{Force} rejected the accusation and said that {group} had broken the truce first.',
  '{Group} accused {force} of shelling the quarter around the grain market, and called for an inquiry by {body}.',
  'The mayor of {place} warned that the hospital would have to close unless fuel arrived {day}, and he blamed {force} for the delay.',
  '“My brother went out to look for the goats and never came home,” said a neighbour, who asked not to be named.',
  '{Person}, who leads {group}, denied that his men had been near the bridge and called the report an invention.',
  'According to {body}, the water in the lower town is no longer fit to drink, and the pumps have not run since {day}.',
  '{Office} said he could not confirm the reports, adding that patrols had not reached the upper valley.',
  'She condemned the attack as cowardly and urged both sides to let the wounded pass.',
]

/** What news tells between those: who is who, how it looked, what came before. Nobody is quoted and little is counted. */
const narration = [
  'The road to {place} winds through orchards and abandoned quarries, and for most of the winter it is passable only with chains.',
  'Rain had turned the square into mud, and the few people who crossed it kept close to the walls and did not look up.',
  'Under the constitution the governor of the province is appointed by the president, who rarely travels there himself.',
  '{Place} was once the busiest market on the river, but trade moved away when the railway was built on the other bank.',
  'In the old town the shutters were down, and the only light came from the bakery and from the lamp above the chapel door.',
  'The commander of the garrison grew up in {place} and knows most of the families whose sons have gone into the hills.',
  'Talks between the two sides broke down in the spring over the question of who should collect the taxes on timber and salt.',
  'At the crossing a line of lorries waited for the barrier to lift, their drivers asleep or playing cards on the running boards.',
  'Schools in the valley opened again after the harvest, although many of the teachers had not been paid since the summer.',
  'The peace agreement left the border where it was and handed the question of the pastures to a commission that never met.',
  'On the far side of the river the fields have not been ploughed, and thistles stand where there used to be barley.',
  'Most of the fishermen mend their nets in the shade of the customs house, which lost its roof in the first winter of the war.',
  'A former teacher who became a deputy in the last election has asked for a debate, but the speaker has not set a date for it.',
  'The paper mill, once the largest employer in the district, runs for a few hours a day when there is power.',
  'Behind the barracks lies the cemetery, where the newest graves have wooden boards instead of stones.',
  'The two movements share a flag and an anthem but have quarrelled for years about who speaks for the exiles.',
  'Along the harbour wall, where children used to dive for coins, nets of wire now run down into the water.',
  'The court is expected to hear the appeal in the autumn, when the judges return from the capital.',
  'Pilgrims still climb to the shrine above {place} at the end of the month, as they have done since before the war.',
  'Under an old custom the elders of both banks meet by the ford to settle quarrels over water and stray animals.',
  'The district has changed hands several times, and each side has left its slogans on the walls of the station.',
  'For the farmers the season is decided by the price of seed, and this year few of them could afford to sow at all.',
]
/** Shares at which a thousand words hold about as many claims (32) and figures (12) as press on violent events does. */
const shareOfCounts = 0.24
const shareOfStatements = 0.36

/** The list the next sentence is drawn from. */
function nextList(random: Random): readonly string[] {
  const share = random()
  if (share < shareOfCounts) return counts
  return share < shareOfCounts + shareOfStatements ? statements : narration
}

const numbers = ['two', 'three', 'four', 'five', 'seven', 'nine', 'a dozen', 'eleven', 'twenty-one', 'several']
const lists: Record<string, readonly string[]> = {
  place: places,
  force: forces,
  group: groups,
  person: people,
  office: offices,
  body: bodies,
  victims,
  day: days,
  verb: verbs,
  w: numbers,
}

const pick = (list: readonly string[], random: Random): string => list[Math.floor(random() * list.length)] ?? ''

function fill(template: string, random: Random): string {
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === 'n') return String(2 + Math.floor(random() ** 2 * 240))
    const word = pick(lists[slot.toLowerCase()] ?? [], random)
    return /^[A-Z]/.test(slot) ? word.charAt(0).toUpperCase() + word.slice(1) : word
  })
}

/**
 * One report of about `words` words: a headline, a date line and paragraphs of one to four sentences. A dense one reports
 * something in every sentence.
 */
export function writeReport(words: number, seed: number, { dense = false } = {}): string {
  const random = createRandom(seed)
  const sentence = () => fill(pick(dense ? counts : nextList(random), random), random)
  const parts = [fill('{n} {victims} killed near {place}, {group} says', random), '4 March 2024']
  for (let written = 0; written < words; ) {
    const paragraph = Array.from({ length: 1 + Math.floor(random() * 4) }, sentence)
    parts.push(paragraph.join(' '))
    written += paragraph.reduce((sum, sentence) => sum + sentence.split(' ').length, 0)
  }
  return parts.join('\n\n')
}
