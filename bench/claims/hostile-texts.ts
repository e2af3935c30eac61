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

/** Texts of `length` UTF-16 code units each. */
export const hostileTexts = (length: number): { name: string; text: string }[] =>
  Object.entries(runs).map(([name, run]) => ({
    name,
    text: run.repeat(Math.ceil(length / run.length)).slice(0, length),
  }))
