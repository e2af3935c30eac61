/** One invented article with notes, highlights and claims, from which the tests of this folder start. */
import { type Anchor, createAnchor } from '../../article/anchor.ts'
import type { ArticleDocument } from '../../article/document.ts'
import { plainText } from '../../article/plain-text.ts'
import type { Claim, Conflict, Figure } from '../../contract/claims.ts'
import type { Highlight, Note, NoteTarget } from '../../contract/notes.ts'
import type { ExportData } from './export-data.ts'

const document: ArticleDocument = {
  type: 'document',
  children: [
    { type: 'title', children: [{ type: 'text', text: 'Clash at Oskar Ridge: two counts, one night' }] },
    {
      type: 'paragraph',
      children: [
        {
          type: 'text',
          text: 'The Velmar Guard said nine soldiers | “*heroes*” were killed near Oskar Ridge on Monday.',
        },
        { type: 'lineBreak' },
        { type: 'text', text: 'The Tarn Front put the number at 80 soldiers.' },
      ],
    },
    { type: 'paragraph', children: [{ type: 'text', text: 'The road has been closed since March.' }] },
  ],
}
const text = plainText(document)
const articleId = 'a1b2c3d4e5f6'

/** The anchor of the first occurrence of `words`. */
function at(words: string): Anchor {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`The example does not contain “${words}”.`)
  return createAnchor(text, { start, end: start + words.length })
}

function soldiersKilled(words: string, value: number): Figure {
  return {
    figureId: `figure-${value}`,
    quantity: 'killed',
    value,
    low: value,
    high: value,
    modifier: 'exact',
    unit: null,
    targetGroup: 'soldiers',
    targetKey: 'soldier',
    targetSide: null,
    actorSide: null,
    scope: 'incident',
    span: at(words),
  }
}

/** A claim of the example; `changes` replace what a test is about. */
export function exampleClaim(key: string, claimant: string, words: string, changes: Partial<Claim> = {}): Claim {
  return {
    claimId: `${articleId}-${key}`,
    articleId,
    publishedAt: '2031-05-06',
    source: [],
    cue: [],
    content: [at(words)],
    claimant: {
      mention: null,
      canonicalName: claimant,
      aliases: [],
      type: 'state_force',
      onBehalfOf: null,
      resolution: 'self',
    },
    relayedBy: null,
    cueLemma: 'say',
    stance: 'state',
    target: null,
    certainty: 'CT+',
    quoteType: 'indirect',
    attributed: true,
    event: { eventId: 'e1', type: 'battle', actors: [], place: 'Oskar Ridge', date: '2031-05-05' },
    figures: [],
    review: 'machine',
    confidence: 0.9,
    ...changes,
  }
}

const guardClaim = exampleClaim('k1', 'Velmar Guard', 'nine soldiers | “*heroes*” were killed', {
  figures: [soldiersKilled('nine', 9)],
})
const frontClaim = exampleClaim('k2', 'Tarn Front', 'the number at 80 soldiers', {
  figures: [soldiersKilled('80', 80)],
})
const writersClaim = exampleClaim('k3', 'unknown', 'The road has been closed since March', {
  attributed: false,
  event: null,
})

const conflict: Conflict = {
  conflictId: 'conflict/1',
  kind: 'numeric',
  quantity: 'killed',
  target: 'soldiers',
  event: {
    id: 'e1',
    title: 'Clash',
    type: 'battle',
    date: '2031-05-05',
    place: 'Oskar Ridge',
    articleIds: [articleId],
  },
  sides: [guardClaim, frontClaim].map(claim => ({
    claimant: claim.claimant.canonicalName,
    claimantType: claim.claimant.type,
    low: claim.figures[0]?.low ?? null,
    high: claim.figures[0]?.high ?? null,
    modifier: 'exact' as const,
    unit: null,
    claimId: claim.claimId,
    figure: null,
    places: [],
    articleId,
    quoteType: claim.quoteType,
    quote: claim.content[0] ?? at('nine'),
  })),
}

/** A note on the example. */
export function exampleNote(noteId: string, body: string, target: NoteTarget = { kind: 'article' }): Note {
  return {
    noteId,
    articleId,
    target,
    body,
    revision: 1,
    createdAt: '2031-05-07T08:00:00.000Z',
    updatedAt: '2031-05-07T08:00:00.000Z',
    siblingOf: null,
  }
}

/** A highlight of the first occurrence of `words`. */
export function exampleHighlight(highlightId: string, words: string): Highlight {
  return { highlightId, articleId, anchor: at(words), colour: 'yellow', createdAt: '2031-05-07T07:00:00.000Z' }
}

/** The whole example; `changes` replace properties of the article. */
export function exampleData(changes: Partial<ExportData['article']> = {}): ExportData {
  return {
    article: {
      articleId,
      title: 'Clash at Oskar Ridge: two counts, one night',
      standfirst: 'Both sides speak of “victory”.',
      authors: ['Ina Morrow', 'J. "Jo" Petrak'],
      site: 'The Lowland Courier',
      originalUrl: 'https://courier.example/oskar_ridge?a=1&b=2',
      publishedAt: '2031-05-06',
      capturedAt: '2031-05-07T06:30:00.000Z',
      language: 'en',
      imageCredit: null,
      sourceName: 'oskar.html',
      contentHash: 'f'.repeat(64),
      wordCount: 30,
      tags: ['oskar ridge', 'velmar'],
      readState: 'read',
      archivedAt: null,
      trashedAt: null,
      noteCount: 4,
      needsContent: false,
      provenance: {},
      revision: 7,
      document,
      ...changes,
    },
    text,
    claims: {
      claims: [frontClaim, guardClaim, writersClaim],
      dates: [],
      places: [],
      conflicts: [conflict],
      dismissed: [],
      failure: null,
      ungrouped: null,
    },
    notes: [
      exampleNote('note00000001', '# Mine\n\nCompare with *last year*.\n\n- [ ] ask the guard'),
      exampleNote('note00000002', 'Who counted?', { kind: 'passage', anchor: at('80 soldiers') }),
      exampleNote('note00000003', 'Closed or blocked?', { kind: 'passage', anchor: at('closed since March') }),
      exampleNote('note00000004', 'First figure given.', {
        kind: 'claim',
        claimId: guardClaim.claimId,
        anchor: at('nine'),
      }),
    ],
    sources: new Map([
      [articleId, { site: 'The Lowland Courier', title: 'Clash at Oskar Ridge', publishedAt: '2031-05-06T07:00:00Z' }],
    ]),
    colourNames: {},
    highlights: [
      exampleHighlight('high00000001', '80 soldiers'),
      exampleHighlight('high00000002', 'on Monday.\nThe Tarn Front'),
    ],
  }
}
