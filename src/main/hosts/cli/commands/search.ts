/** `search QUERY`: articles, notes and claimants that match. */
import { type Command, InvalidArgumentError } from 'commander'
import type { Snippet } from '../../../../contract/search.ts'
import { exitCode } from '../exit-code.ts'
import { libraryCommand, withLibrary } from '../library-command.ts'

export function searchCommand(): Command {
  return libraryCommand('search')
    .description('search articles, notes and claimants')
    .argument('<query...>', 'words, "exact phrases", +must, -not, begin*, title:word, note:word, claimant:word')
    .addHelpText('after', '\nA query that starts with a minus goes behind two: search -- -word')
    .option('--limit <n>', 'how many articles at most', toCount, 20)
    .action((words: string[], { limit }: { limit: number }, command: Command) =>
      withLibrary(command, async ({ app, client, signal, print }) => {
        await app.catchUp(signal)
        const { hits, total, hint } = await client['search.query']({ query: words.join(' '), limit }, { signal })
        const results = hits.map(({ articleId, title, score, snippets }) => ({
          articleId,
          title,
          score,
          snippets: snippets.map(({ field, text, matches }) => ({ field, text, matches })),
        }))
        print({ hits: results, total }, () =>
          [
            ...(hint === null ? [] : [hint]),
            ...results.map(hit => [`${hit.articleId}  ${hit.title}`, ...hit.snippets.map(snippetText)].join('\n')),
            `${total} found${total > hits.length ? `, ${hits.length} shown` : ''}.`,
          ].join('\n\n'),
        )
        return exitCode.ok
      }),
    )
}

function toCount(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1 || count > 200)
    throw new InvalidArgumentError('It must be between 1 and 200.')
  return count
}

/** The snippet on one line, its matches in «quotes» that no shell eats. */
function snippetText({ field, text, matches }: Pick<Snippet, 'field' | 'text' | 'matches'>): string {
  let marked = ''
  let at = 0
  for (const { start, end } of matches) {
    marked += `${text.slice(at, start)}«${text.slice(start, end)}»`
    at = end
  }
  return `    ${field}: ${(marked + text.slice(at)).replace(/\s+/g, ' ')}`
}
