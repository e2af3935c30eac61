import { expect, test } from 'vitest'
import { plainTex } from './plain-tex.ts'

test.each([
  ['Tr\\"{o}ndal, {\\O}deg{\\aa}rd', 'Tröndal, Ødegård'],
  ["Caf\\'e and Mart{\\'\\i}n", 'Café and Martín'],
  ["Dvo\\v{r}\\'ak, \\c{c}a, Stra{\\ss}e", 'Dvořák, ça, Straße'],
  ['{The {Great} River} -- a 5\\% \\& more', 'The Great River – a 5% & more'],
  ["``Quoted''~text\\_x", '“Quoted” text_x'],
  ['\\emph{Leaning} \\textbf{text}', 'Leaning text'],
])('%s', (source, text) => expect(plainTex(source)).toBe(text))
