/** Writes invented reports of contested events from a seed: as dense with speakers, figures, dates and quotes as news is. */
import { createRandom, type Random } from '../generate-articles.ts'

const places = ['Tarsk', 'Merenk', 'Upper Dovra', 'Kessin', 'Port Salme', 'Brezan', 'Ostvik', 'the Orlan valley']
const forces = ['the Velorian army', 'the interior ministry', 'the national police', 'the border guard']
const groups = ['the Dovra Front', 'the Orlan Councils', 'the Free Ostvik Movement', 'the Salme Brigade']
const people = ['Colonel Petar Holm', 'Ilva Marren', 'General Osk Brandt', 'Maro Tessel', 'Dr Anka Rovin', 'Jon Selby']
const offices = ['a spokesman', 'the governor', 'a hospital director', 'the defence minister', 'a witness', 'an aide']
const bodies = ['the Lantern Relief Fund', 'the Seamen’s Union', 'the Kessin hospital', 'the Observers’ Mission']
const victims = ['soldiers', 'civilians', 'fighters', 'police officers', 'villagers', 'protesters', 'children']
const days = ['on Monday', 'on Thursday night', 'last week', 'on 3 March', 'in February', 'two days earlier']
const verbs = ['said', 'claimed', 'denied', 'insisted', 'reported', 'confirmed', 'warned', 'added']

/** Slots in braces are filled anew each time; `{n}` is a number, `{w}` one in words. */
const sentences = [
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

/** One report of about `words` words: a headline, a date line and paragraphs of one to four sentences. */
export function writeReport(words: number, seed: number): string {
  const random = createRandom(seed)
  const parts = [fill('{n} {victims} killed near {place}, {group} says', random), '4 March 2024']
  for (let written = 0; written < words; ) {
    const paragraph = Array.from({ length: 1 + Math.floor(random() * 4) }, () => fill(pick(sentences, random), random))
    parts.push(paragraph.join(' '))
    written += paragraph.reduce((sum, sentence) => sum + sentence.split(' ').length, 0)
  }
  return parts.join('\n\n')
}
