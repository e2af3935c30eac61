/** `claims [ARTICLE]`: who says what, as a table. */
import type { Command } from 'commander'
import { AppError } from '../../../../contract/bridge.ts'
import type { Claim, TraceEntry } from '../../../../contract/claims.ts'
import { quotedWords } from '../../../../contract/quoted-words.ts'
import { claimText } from '../claim-text.ts'
import { exitCode } from '../exit-code.ts'
import { libraryCommand, withLibrary } from '../library-command.ts'

export function claimsCommand(): Command {
  return libraryCommand('claims')
    .description('show the claim table of one article, or of all')
    .argument('[article]', 'its id, or the start of it')
    .option('--csv', 'print CSV', false)
    .option('--markdown', 'print a Markdown table', false)
    .option('--trace', 'say what each step of the extraction kept and dropped, and why', false)
    .action(
      (reference: string | undefined, options: { csv: boolean; markdown: boolean; trace: boolean }, command: Command) =>
        withLibrary(command, async ({ client, signal, print, article: find }) => {
          const named = reference === undefined ? null : find(reference)
          const ids = named === null ? await allIds(client) : [named]
          if (options.trace) {
            const articles: { articleId: string; trace: TraceEntry[] }[] = []
            for (const articleId of ids) {
              articles.push({ articleId, trace: await client['claims.trace']({ articleId }, { signal }) })
            }
            print({ articles }, () => articles.map(({ articleId, trace }) => traceText(articleId, trace)).join('\n\n'))
            return exitCode.ok
          }
          if (options.csv || options.markdown) {
            const format = options.csv ? 'csv' : 'markdown'
            const { text } = await client['export.claimTable'](
              { articleIds: named === null ? null : ids, format },
              { signal },
            )
            process.stdout.write(text)
            return exitCode.ok
          }
          const claims: Claim[] = []
          let failures = 0
          for (const articleId of ids) {
            const table = await client['claims.forArticle']({ articleId, again: true }, { signal })
            claims.push(...table.claims)
            if (table.ungrouped !== null)
              console.error(`${articleId}: its claims could not be compared with other articles. ${table.ungrouped}`)
            if (table.failure === null) continue
            const message = `The claims could not be read out of this article. ${table.failure}`
            // One article without claims must not hide those of the others.
            if (named !== null) throw new AppError('unreadable', message)
            failures++
            console.error(`${articleId}: ${message}`)
          }
          print({ claims }, () => (claims.length === 0 ? 'No claims were found.' : claims.map(claimText).join('\n\n')))
          return failures > 0 ? exitCode.failed : exitCode.ok
        }),
    )
}

async function allIds(client: Parameters<Parameters<typeof withLibrary>[1]>[0]['client']): Promise<string[]> {
  const ids: string[] = []
  for (;;) {
    const page = await client['library.list']({ view: 'all', sort: 'published', offset: ids.length, limit: 1000 })
    ids.push(...page.articles.map(article => article.articleId))
    if (page.articles.length === 0 || ids.length >= page.total) return ids
  }
}

function traceText(articleId: string, trace: readonly TraceEntry[]): string {
  const lines = trace.map(
    ({ step, action, start, end, exact, why }) => `${step} ${action} [${start}–${end}] ${quotedWords(exact)}: ${why}`,
  )
  return [articleId, ...lines].join('\n')
}
