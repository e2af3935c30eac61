/** Long runs of what pattern matching trips over: nobody writes them, some files hold them. */

/** What is repeated, by name. */
const runs: Record<string, string> = {
  dots: '.',
  'double quotes': '"',
  'opening quotes': '“',
  'quotes in turn': '“” ',
  'single quotes': "'",
  spaces: ' ',
  'lines of nothing': '\n',
  digits: '7',
  'digits and commas': '7,',
  'numbers and spaces': '12 ',
  brackets: '(',
  'square brackets': '[',
  commas: ',',
  'commas and letters': 'a, ',
  dashes: '—',
  letters: 'a',
  capitals: 'Ab ',
  said: 'said ',
  'he said': 'he said ',
  'said that': 'said that ',
  'killed and': 'killed and ',
  'of the': 'of the ',
  'who said': ', who said, ',
  'half pairs': '\ud83d',
  'words on hyphens': 'nine-',
  underscores: '_',
  slashes: '/',
  'an address': 'www.example.org/a-b?c=d&',
  percents: '9%',
  'one word': 'nonsuch',
}

/** Sentences of one kind that all name somebody else, by what they are: what names, claims and conflicts trip over. */
const crowds: Record<string, (name: (at: number) => string, at: number) => string> = {
  'blame of many by many': (name, at) => `${name(at)} blamed the ${name(7 * at + 3)} Front for the attack. `,
  'blame of one by many': (name, at) => `${name(at)} blamed the Marsh Front for the attack. `,
  'blame in a circle': (name, at) => `${name(at)} accused ${name(at + 1)} of the shelling. `,
  'a denial and its accusers': (name, at) =>
    at === 0 ? 'The Marsh Front denied the attack. ' : `The ${name(at)} Union accused the Marsh Front of the attack. `,
  'denials and those who say so': (name, at) =>
    at % 2 === 0
      ? `The ${name(at)} Front denied killing ${at + 5} villagers. `
      : `The ${name(at)} Union said the Front killed ${at + 5} villagers. `,
  'claims called false': (name, at) => `The claim that ${name(at)} burned the mill is false, the army said. `,
  'responsibility claimed': (name, at) => `The ${name(at)} Front claimed responsibility for the attack. `,
  'names that speak': (name, at) => `${name(at)} ${name(3 * at + 2)} said the bridge was closed. `,
  'a name that speaks': (_, at) => `Iven Sarl said ${at} died. `,
  'letters of many bodies': (name, at) => `the ${name(at)} Front (LF), `,
  'numbers of many': (name, at) => `${name(at)} said ${at + 4} people were killed. `,
  'numbers of one side': (_, at) => `The Marsh Front said it had killed ${at + 4} Velmarian soldiers. `,
  'dates with claims': (name, at) =>
    `${name(at)} said on ${1 + (at % 28)} May ${1900 + (at % 120)} that ${at + 5} were killed. `,
  'dates with attacks': (name, at) =>
    `On ${1 + (at % 28)} May ${1800 + (at % 250)} there was an attack in ${name(at)}. `,
  'turns of speech': (name, at) => `${name(at)}: ${at + 5} killed\n`,
  initials: (name, at) => `${name(at).charAt(0)}. ${name(7 * at).charAt(0)}. ${name(at)} said no. `,
  pronouns: (_, at) => ['He said it. ', 'She said so. ', 'They denied it. ', 'It accused him. '][at % 4] ?? '',
  'names in brackets': (name, at) => `(${name(at)} (${at}) `,
  'names between quotes': (name, at) => `“We saw ${name(at)},” said ${name(2 * at)}. `,
  'one man quoted': (_, at) => `“We saw the mill burn ${at + 4} times,” said Iven Sarl. `,
}

/** An invented name for each number, all unlike. */
function inventedName(number: number): string {
  let [name, rest] = ['', number + 1]
  for (; rest > 0; rest = Math.floor(rest / 70))
    name += `${'bdfgklmnprstvz'[rest % 14]}${'aeiou'[Math.floor(rest / 14) % 5]}`
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${'ra'.repeat(Math.max(0, 3 - name.length / 2))}`
}

function crowdOf(sentence: (typeof crowds)[string], length: number): string {
  let text = ''
  for (let at = 0; text.length < length; at++) text += sentence(inventedName, at)
  return text.slice(0, length)
}

/** Texts of `length` UTF-16 code units each. */
export const hostileTexts = (length: number): { name: string; text: string }[] => [
  ...Object.entries(runs).map(([name, run]) => ({
    name,
    text: run.repeat(Math.ceil(length / run.length)).slice(0, length),
  })),
  ...Object.entries(crowds).map(([name, sentence]) => ({ name, text: crowdOf(sentence, length) })),
]
