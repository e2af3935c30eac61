/** Puts what was found into words for a terminal, matches in «quotes» that no shell eats. */
import type { ClaimHit, Count, Facet, SearchAnswer, SearchGroup, TextRange } from '../../../contract/search.ts'
import { agreeing } from '../../../contract/verb-agreement.ts'

type CommonValues = { facets: readonly Facet[]; counted: Count; onlyWithAll: boolean }

const facetNames: Record<Facet['field'], string> = {
  claimant: 'Who claims something',
  source: 'Sources',
  place: 'Places',
  tag: 'Tags',
  month: 'Months',
}

/** All groups and how many there are; `more` adds lines to a group. */
export function answerText(answer: SearchAnswer, more: (group: SearchGroup) => string[]): string {
  const { groups, total, withAll, claimTotal, didYouMean } = answer
  const parted =
    withAll.count > 0 && withAll.count < total.count
      ? ` (${withAll.count} with all words, ${total.count - withAll.count} with some of them)`
      : ''
  const count = `${total.atLeast ? 'At least ' : ''}${total.count} found${parted}`
  const shown = total.count > groups.length ? `, ${groups.length} shown` : ''
  const claims =
    claimTotal === null
      ? ''
      : `, with ${claimTotal.atLeast ? 'at least ' : ''}${claimTotal.count} ${claimTotal.count === 1 ? 'claim' : 'claims'}`
  return [
    ...groups.map(group => [...groupLines(group), ...more(group)].join('\n')),
    `${count}${shown}${claims}.`,
    ...(didYouMean === null ? [] : [`Did you mean: ${didYouMean.text}`]),
  ].join('\n\n')
}

function groupLines({ articleId, title, titleMatches, site, publishedAt, snippets, claims, moreClaims }: SearchGroup) {
  const about = [publishedAt?.slice(0, 10), site].filter(part => part !== null && part !== undefined)
  return [
    `${articleId}  ${marked(title, titleMatches)}${about.length > 0 ? `  (${about.join(', ')})` : ''}`,
    ...snippets.map(({ field, text, matches }) => `    ${field}: ${marked(text, matches)}`),
    ...claims.map(claimLine),
    ...(moreClaims > 0 ? [`    … and ${moreClaims} more ${moreClaims === 1 ? 'claim' : 'claims'}`] : []),
  ]
}

function claimLine({ claimant, stance, figures, snippet }: ClaimHit): string {
  const who = claimant === null ? 'The article itself' : `${claimant} ${agreeing(stance, claimant)}`
  return `    claim: ${who}: ${marked(snippet.text, snippet.matches)}${figures.length > 0 ? ` [${figures.join('; ')}]` : ''}`
}

function marked(text: string, matches: readonly TextRange[]): string {
  let written = ''
  let at = 0
  for (const { start, end } of matches) {
    written += `${text.slice(at, start)}«${text.slice(start, end)}»`
    at = end
  }
  return (written + text.slice(at)).replace(/\s+/gu, ' ')
}

/** How a group came by its score: what each word added, then what the sum was multiplied by. */
export function explanationText({ explanation }: SearchGroup): string[] {
  if (explanation === null) return []
  const { score, lunrScore, terms, factors } = explanation
  return [
    `    score ${score.toFixed(3)}${factors.length > 0 ? ` = lunr’s ${lunrScore.toFixed(3)}` : ''}${factors
      .map(({ value, meaning }) => ` × ${value.toFixed(3)} (${meaning})`)
      .join('')}`,
    ...terms.map(
      ({ word, term, field, count, frequency, length, inverseFrequency, added }) =>
        `      +${added.toFixed(3)}  ${word}${term === word ? '' : ` as “${term}”`} in ${field}: ${count} of ${length} words, known from ${frequency} places (idf ${inverseFrequency.toFixed(2)})`,
    ),
  ]
}

export function facetsText({ facets, counted, onlyWithAll }: CommonValues): string {
  const lists = facets.map(({ field, values }) =>
    [
      facetNames[field],
      ...values.map(({ value, count, query }) => `  ${String(count).padStart(6)}  ${value}    ${query}`),
    ].join('\n'),
  )
  return [...(onlyWithAll ? [`Counted in the ${counted.count} with all words:`] : []), ...lists].join('\n')
}
