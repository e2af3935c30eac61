import { expect, test } from 'vitest'
import { emptyDocument } from '../test-library.ts'
import { words } from '../text/analyse-words.ts'
import { sharedWords } from './shared-words.ts'

const text = [
  'Ferries collide off Kessin',
  'Ferries of the Harbour Guard collided off Kessin. Captains said that fog was dense.',
  'The Harbour Guard said in Kessin that ferries had no lights. “Nobody saw the fog,” a captain said.',
].join('\n\n')
const document = { ...emptyDocument, title: 'Ferries collide off Kessin', text }
const carrying = (list: Record<string, number>) =>
  Object.entries(list).map(([word, weight]) => ({ term: words(word)[0]?.term ?? '', weight }))

test('words come by how much of the likeness they make, names before others that make as much', () => {
  expect(sharedWords(document, carrying({ fog: 3, kessin: 2, ferries: 5 }))).toEqual(['ferries', 'Kessin', 'fog'])
})

test('a word that only begins a sentence with a capital is no name and is written small where the text does', () => {
  expect(sharedWords(document, carrying({ captains: 3, ferries: 2 }))).toEqual(['captain', 'ferries'])
})

test('a name is given as the text writes it, with the words that are no names elsewhere', () => {
  const guard = { ...document, text: `${text} The guard left. The guard of the Old Harbour Guard stayed.` }
  expect(sharedWords(guard, carrying({ guard: 2, fog: 1 }))).toEqual(['Harbour Guard', 'fog'])
})

test('names that stand side by side are one, and terms the article does not have are left out', () => {
  expect(sharedWords(document, carrying({ guard: 2, harbour: 1, mill: 9, fog: 1 }))).toEqual(['Harbour Guard', 'fog'])
})
