/** `list`: the articles of the library. */
import { type Command, Option } from 'commander'
import { type ArticleSummary, LibraryView } from '../../../../contract/library.ts'
import { exitCode } from '../exit-code.ts'
import { libraryCommand, withLibrary } from '../library-command.ts'

export function listCommand(): Command {
  return libraryCommand('list')
    .description('list the articles')
    .addOption(new Option('--view <view>', 'which articles').choices(LibraryView.options).default('all'))
    .option('--tag <tag>', 'only articles with this tag')
    .action((options: { view: LibraryView; tag?: string }, command: Command) =>
      withLibrary(command, async ({ client, print }) => {
        const { view, tag } = options
        const filters = tag === undefined ? [] : [{ field: 'tag' as const, value: tag }]
        const articles: ArticleSummary[] = []
        for (;;) {
          const page = await client['library.list']({ view, filters, offset: articles.length, limit: 1000 })
          articles.push(...page.articles)
          if (page.articles.length === 0 || articles.length >= page.total) break
        }
        print({ articles }, () =>
          articles.length === 0
            ? 'The library is empty. Bring articles in with: counterclaim import PATH…'
            : articles
                .map(article => {
                  const published = article.publishedAt?.slice(0, 10) ?? 'undated   '
                  return `${article.articleId}  ${published}  ${article.title}${article.site ? ` (${article.site})` : ''}`
                })
                .join('\n'),
        )
        return exitCode.ok
      }),
    )
}
