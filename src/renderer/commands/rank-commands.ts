/** Orders commands by how well they fit what was typed into the palette. */
import type { Command } from './command.ts'

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Higher is better; null when a typed word begins no word of the title. */
function score(title: string, typed: readonly string[]): number | null {
  const words = wordsOf(title)
  let sum = 0
  for (const word of typed) {
    const at = words.findIndex(candidate => candidate.startsWith(word))
    if (at < 0) return null
    // A word near the front, and a larger part of it typed, says more.
    sum += word.length / (words[at]?.length ?? 1) + 1 / (1 + at)
  }
  return sum
}

/** The commands whose titles have every typed word, or its beginning; all in their own order when nothing is typed. */
export function rankCommands(commands: readonly Command[], query: string): Command[] {
  const typed = wordsOf(query)
  if (typed.length === 0) return query.trim() === '' ? [...commands] : []
  return commands
    .map(command => ({ command, score: score(command.title, typed) }))
    .filter(ranked => ranked.score !== null)
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0))
    .map(ranked => ranked.command)
}
