/** Completes `[[` in a note: articles, claims and highlighted passages of the library become links; `#` completes tags. */

import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  closeCompletion,
  completionKeymap,
  completionStatus,
} from '@codemirror/autocomplete'
import { type Extension, Prec } from '@codemirror/state'
import { type EditorView, keymap } from '@codemirror/view'
import { app } from '../../bridge.ts'
import { libraryLink } from '../../evidence/library-link.ts'
import { formatNumber } from '../../ui/formats.ts'
import { strings } from './strings.ts'

/** How many of each kind are offered. */
const mostOfAKind = 6
const sections = {
  articles: { name: strings.links.articles, rank: 1 },
  passages: { name: strings.links.passages, rank: 2 },
  claims: { name: strings.links.claims, rank: 3 },
  texts: { name: strings.links.texts, rank: 4 },
}

/** Words as the text of a Markdown link, on one line. */
export function linkText(words: string, most = 120): string {
  const line = words.replace(/\s+/g, ' ').trim()
  const short = line.length > most ? `${line.slice(0, most).trimEnd()}…` : line
  return short.replace(/[\\[\]*_`<>]/g, '\\$&')
}

type Offer = { section: keyof typeof sections; words: string; detail: string; href: string }

const toCompletion = ({ section, words, detail, href }: Offer): Completion => ({
  label: words.replace(/\s+/g, ' ').trim(),
  detail,
  section: sections[section],
  apply: (view, _completion, from, to) => {
    const after = view.state.sliceDoc(to, to + 2) === ']]' ? to + 2 : to
    const insert = `[${linkText(words)}](${href})`
    view.dispatch({
      changes: { from, to: after, insert },
      selection: { anchor: from + insert.length },
      userEvent: 'input.complete',
    })
  },
})

async function offers(query: string, signal: AbortSignal): Promise<Offer[]> {
  const passages = app['notes.list'](
    { kinds: ['highlight'], colours: [], articleId: null, tag: null, text: query, lost: false, limit: mostOfAKind },
    { signal },
  )
  if (query === '') {
    const recent = await app['library.list']({ view: 'all', limit: mostOfAKind }, { signal })
    const articles = recent.articles.map(({ articleId, title, site }) => articleOffer(articleId, title, site))
    return [...articles, ...(await passages).entries.map(passageOffer)]
  }
  const [found, claims, marked] = await Promise.all([
    app['search.query']({ query, limit: mostOfAKind }, { signal }),
    app['search.query']({ query, kind: 'claims', limit: 3 }, { signal }),
    passages,
  ])
  return [
    ...found.groups.map(({ articleId, title, site, titleMatches }) => ({
      ...articleOffer(articleId, title, site),
      // Who types words of a passage means the passage before the article they stand in.
      section: titleMatches.length > 0 ? ('articles' as const) : ('texts' as const),
    })),
    ...marked.entries.map(passageOffer),
    ...claims.groups
      .flatMap(group => group.claims.map(claim => ({ group, claim })))
      .slice(0, mostOfAKind)
      .map(({ group, claim }): Offer => {
        const said = claim.snippet.text
        const words = claim.claimant === null ? said : `${claim.claimant} ${claim.stance}: ${said}`
        return {
          section: 'claims',
          words,
          detail: group.title,
          href: libraryLink(group.articleId, `c-${claim.claimId}`),
        }
      }),
  ]
}

const articleOffer = (articleId: string, title: string, site: string | null): Offer => ({
  section: 'articles',
  words: title,
  detail: site ?? '',
  href: libraryLink(articleId),
})

const passageOffer = (entry: { entryId: string; articleId: string | null; words: string; title: string }): Offer => ({
  section: 'passages',
  words: entry.words,
  detail: entry.title,
  href: libraryLink(entry.articleId ?? '', `h-${entry.entryId}`),
})

async function completeLinks(context: CompletionContext): Promise<CompletionResult | null> {
  const typed = context.matchBefore(/\[\[[^[\]\n]{0,100}/)
  if (!typed) return null
  const abort = new AbortController()
  context.addEventListener('abort', () => abort.abort())
  try {
    const options = (await offers(typed.text.slice(2).trim(), abort.signal)).map(toCompletion)
    // Asked anew for every letter: the library knows better what matches than the letters of what is shown.
    return { from: typed.from, options, filter: false }
  } catch {
    // Nothing can be offered now (the program is away, or more was typed): the words stay as they are.
    return null
  }
}

async function completeTags(context: CompletionContext): Promise<CompletionResult | null> {
  const typed = context.matchBefore(/(?<![\p{L}\p{N}_/#&(])#[\p{L}\p{N}_/-]*/u)
  if (!typed || (typed.text === '#' && !context.explicit)) return null
  const { tags } = await app['notes.tags']({}).catch(() => ({ tags: [] }))
  const options = tags
    .filter(({ tag }) => /^[\p{L}\p{N}_/-]+$/u.test(tag))
    .map(({ tag, count }) => ({ label: `#${tag}`, detail: formatNumber(count) }))
  return { from: typed.from, options, validFor: /^#[\p{L}\p{N}_/-]*$/u }
}

/** Escape closes an open list, and only that: while it is still being looked for, the key is the editor's own. */
const closeOpenList = (view: EditorView) => completionStatus(view.state) === 'active' && closeCompletion(view)

export const linkCompletion: Extension = [
  autocompletion({
    override: [completeLinks, completeTags],
    defaultKeymap: false,
    icons: false,
    closeOnBlur: true,
    maxRenderedOptions: 3 * mostOfAKind,
  }),
  Prec.highest(
    keymap.of([{ key: 'Escape', run: closeOpenList }, ...completionKeymap.filter(({ key }) => key !== 'Escape')]),
  ),
]
