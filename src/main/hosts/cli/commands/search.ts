/** `search QUERY`: articles, claims, notes and highlights that match, and why one stands above another. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { SearchKind, SearchSort } from '../../../../contract/saved-searches.ts'
import { queryLanguage, queryPartGroupNames, queryPartGroups } from '../../../../contract/search-language.ts'
import { exitCode } from '../exit-code.ts'
import { libraryCommand, withLibrary } from '../library-command.ts'
import { answerText, explanationText, facetsText } from '../search-text.ts'

type Options = { limit: number; kind: SearchKind; sort: SearchSort; facets: boolean; explain: boolean }

export function searchCommand(): Command {
  return libraryCommand('search')
    .description('search articles, claims, notes and highlights')
    .argument(
      '<query...>',
      'words, "exact phrases", +must, -not, begin*, claimant:word, figure:killed>20, after:2024-05 …',
    )
    .addHelpText(
      'after',
      () => `\n${languageText()}\n\nA query that starts with a minus goes behind two: search -- -word`,
    )
    .option('--limit <n>', 'how many articles at most', toCount, 20)
    .addOption(new Option('--kind <kind>', 'the kind of hit').choices(SearchKind.options).default('everything'))
    .addOption(new Option('--sort <order>', 'the order').choices(SearchSort.options).default('best'))
    .option('--facets', 'say what the matches have in common', false)
    .option('--explain', 'say how each hit came by its place', false)
    .action((words: string[], { limit, kind, sort, facets, explain }: Options, command: Command) =>
      withLibrary(command, async ({ app, client, signal, print }) => {
        await app.catchUp(signal)
        const query = words.join(' ')
        const answer = await client['search.query']({ query, limit, kind, sort, explain, exact: true }, { signal })
        const common = facets ? await client['search.facets']({ query, kind, exact: true }, { signal }) : null
        print(common === null ? answer : { ...answer, facets: common.facets }, () =>
          [
            ...answer.hints.map(({ text }) => text),
            answerText(answer, explain ? explanationText : () => []),
            ...(common === null ? [] : [facetsText(common)]),
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

/** The query language, from the list that the window's help shows too. */
function languageText(): string {
  return queryPartGroups
    .map(group => {
      const parts = queryLanguage.filter(part => part.group === group)
      return [
        queryPartGroupNames[group],
        ...parts.map(({ example, meaning }) => `  ${example}\n      ${meaning}`),
      ].join('\n')
    })
    .join('\n')
}
