/** What the list of notes and highlights is narrowed by: words, kind, colour, tag, and what lost its place. */
import { useEffect, useState } from 'react'
import { HighlightColour, type NoteEntryKind, type NoteFilter } from '../../../../contract/notes.ts'
import { app } from '../../../bridge.ts'
import { colourName } from '../../../theme/colour-names.ts'
import { useSettings } from '../../../theme/use-settings.tsx'
import { Button } from '../../../ui/button.tsx'
import { Segments } from '../../../ui/choice.tsx'
import { SearchField, SelectField } from '../../../ui/field.tsx'
import { useRequest } from '../../../ui/use-request.ts'
import { pageStrings as strings } from './strings.ts'
import type { NoteSort } from './use-note-entries.ts'

export const wholeList: NoteFilter = {
  kinds: [],
  colours: [],
  articleId: null,
  tag: null,
  text: '',
  lost: false,
  linksTo: null,
}

const kinds = {
  all: [],
  highlights: ['highlight'],
  notes: ['article', 'passage', 'claim', 'event'],
  article: ['article'],
  passage: ['passage'],
  claim: ['claim'],
  event: ['event'],
} as const satisfies Record<string, readonly NoteEntryKind[]>
const kindChoices = (['all', 'highlights', 'notes', 'article', 'passage', 'claim', 'event'] as const).map(value => ({
  value,
  label: strings.kinds[value],
}))
const everyTag = ''
const everyArticle = ''

type NoteFilterBarProps = {
  filter: NoteFilter
  sort: NoteSort
  onFilter: (filter: NoteFilter) => void
  onSort: (sort: NoteSort) => void
  /** Arrow down from the field leads into the list that is narrowed by what stands in it. */
  onLeave: (filter: NoteFilter) => void
}

export function NoteFilterBar({ filter, sort, onFilter, onSort, onLeave }: NoteFilterBarProps) {
  const { settings } = useSettings()
  const tags = useRequest('note tags', signal => app['notes.tags']({}, { signal }))
  const { refresh } = tags
  const articles = useRequest('articles with notes', signal => app['notes.articles']({}, { signal }))
  const { refresh: refreshArticles } = articles
  useEffect(
    () =>
      app['notes.changed'](() => {
        refresh()
        refreshArticles()
      }),
    [refresh, refreshArticles],
  )
  const [text, setText] = useState(filter.text)
  useEffect(() => setText(filter.text), [filter.text])
  // A long library is not asked for every letter.
  useEffect(() => {
    if (text === filter.text) return
    const timer = setTimeout(() => onFilter({ ...filter, text }), 120)
    return () => clearTimeout(timer)
  }, [text, filter, onFilter])

  const kind = kindChoices.find(({ value }) => kinds[value].join() === filter.kinds.join())?.value ?? 'all'
  const tagChoices = [
    { value: everyTag, label: strings.anyTag },
    ...(tags.value?.tags ?? []).map(({ tag }) => ({ value: tag, label: tag })),
  ]
  if (filter.tag !== null && !tagChoices.some(({ value }) => value === filter.tag)) {
    tagChoices.push({ value: filter.tag, label: filter.tag })
  }
  const articleChoices = [
    { value: everyArticle, label: strings.anyArticle },
    ...(articles.value?.articles ?? []).map(({ articleId, title }) => ({ value: articleId, label: title })),
  ]
  if (filter.articleId !== null && !articleChoices.some(({ value }) => value === filter.articleId)) {
    articleChoices.push({ value: filter.articleId, label: strings.onlyArticle })
  }
  const isNarrowed = JSON.stringify(filter) !== JSON.stringify(wholeList)
  return (
    <search className="note-filter">
      <div className="note-filter-line">
        <SearchField
          className="note-filter-words"
          label={strings.filterWords}
          placeholder={strings.filterWords}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === 'ArrowDown') {
              event.preventDefault()
              onLeave(text === filter.text ? filter : { ...filter, text })
            } else if (event.key === 'Escape' && text !== '') {
              event.preventDefault()
              setText('')
            }
          }}
        />
        <Segments
          label={strings.order}
          value={sort}
          choices={[
            { value: 'newest', label: strings.newest },
            { value: 'article', label: strings.byArticle },
          ]}
          onChange={onSort}
        />
      </div>
      <div className="note-filter-line">
        {/* biome-ignore lint/a11y/useSemanticElements: buttons that are pressed, not fields of a form. */}
        <div className="note-filter-colours" role="group" aria-label={strings.colours}>
          {HighlightColour.options.map(colour => {
            const isOn = filter.colours.includes(colour)
            return (
              <button
                key={colour}
                type="button"
                className="note-filter-colour"
                aria-pressed={isOn}
                aria-label={colourName(settings, colour)}
                title={colourName(settings, colour)}
                onClick={() =>
                  onFilter({
                    ...filter,
                    colours: isOn ? filter.colours.filter(other => other !== colour) : [...filter.colours, colour],
                  })
                }
              >
                <span style={{ background: `var(--highlight-${colour})` }} />
              </button>
            )
          })}
        </div>
        <SelectField
          label={strings.kind}
          value={kind}
          choices={kindChoices}
          onChange={value => onFilter({ ...filter, kinds: [...kinds[value]] })}
        />
        <SelectField
          label={strings.tag}
          value={filter.tag ?? everyTag}
          choices={tagChoices}
          onChange={tag => onFilter({ ...filter, tag: tag === everyTag ? null : tag })}
        />
        <SelectField
          label={strings.article}
          value={filter.articleId ?? everyArticle}
          choices={articleChoices}
          onChange={articleId => onFilter({ ...filter, articleId: articleId === everyArticle ? null : articleId })}
        />
        <Button
          kind="quiet"
          icon="warning"
          aria-pressed={filter.lost}
          className="note-filter-lost"
          onClick={() => onFilter({ ...filter, lost: !filter.lost })}
        >
          {strings.lostOnly}
        </Button>
        {isNarrowed ? (
          <Button kind="quiet" icon="close" onClick={() => onFilter(wholeList)}>
            {strings.clear}
          </Button>
        ) : null}
      </div>
    </search>
  )
}
