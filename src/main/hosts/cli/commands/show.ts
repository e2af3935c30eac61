/** `show ARTICLE`: one article with what is known about it, and the reader's notes on it. */
import type { Command } from 'commander'
import { plainText } from '../../../../article/plain-text.ts'
import { exitCode } from '../exit-code.ts'
import { libraryCommand, withLibrary } from '../library-command.ts'

export function showCommand(): Command {
  return libraryCommand('show')
    .description('show one article with your notes')
    .argument('<article>', 'its id, or the start of it')
    .action((reference: string, _options: unknown, command: Command) =>
      withLibrary(command, async ({ client, print, article: find }) => {
        const articleId = find(reference)
        const article = await client['library.article']({ articleId })
        const marks = await client['notes.forArticle']({ articleId })
        const { document, ...summary } = article
        const text = plainText(document)
        print({ article: summary, text, ...marks }, () => {
          const facts = [
            article.authors.join(', '),
            article.site,
            article.publishedAt?.slice(0, 10),
            article.originalUrl,
            article.tags.map(tag => `#${tag}`).join(' '),
          ]
          const notes = marks.notes.map(note =>
            'anchor' in note.target ? `On “${note.target.anchor.exact}”:\n${note.body}` : note.body,
          )
          return [
            facts.filter(fact => fact).join(' · '),
            text,
            ...(notes.length > 0 ? [`— Notes —`, ...notes] : []),
          ].join('\n\n')
        })
        return exitCode.ok
      }),
    )
}
