import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../contract/bridge.ts'
import { type Database, openDatabase } from '../database/open.ts'
import { buildArticle, type ClaimInput } from './build-extraction.ts'
import { type Claims, type ClaimsOptions, createClaims } from './claims.ts'
import { groupingInThisThread } from './grouping/in-this-thread.ts'

/** A library of texts, each the name of a claimant, a number and “soldiers”: “army 9”. */
function fakeLibrary() {
  const articles = new Map<
    string,
    { text: string; title: string; revision: number; documentRevision: number; trashed: boolean }
  >()
  const gone = new Map<string, number>()
  let revision = 0
  return {
    put: (articleId: string, text: string, title = 'Battle at Sorrel Ford') => {
      revision++
      articles.set(articleId, { text, title, revision, documentRevision: revision, trashed: false })
    },
    trash: (articleId: string, trashed: boolean) => {
      const article = articles.get(articleId)
      if (article) articles.set(articleId, { ...article, trashed, revision: ++revision })
    },
    rename: (articleId: string, title: string) => {
      const article = articles.get(articleId)
      if (article) articles.set(articleId, { ...article, title, revision: ++revision })
    },
    delete: (articleId: string) => {
      articles.delete(articleId)
      gone.set(articleId, ++revision)
    },
    source: {
      changes: (after: number, limit: number) =>
        [
          ...[...articles].map(([articleId, each]) => ({ articleId, ...each, deleted: false })),
          ...[...gone].map(([articleId, at]) => ({ articleId, revision: at, documentRevision: at, deleted: true })),
        ]
          .filter(change => change.revision > after)
          .sort((a, b) => a.revision - b.revision)
          .slice(0, limit)
          .map(({ articleId, revision, documentRevision, deleted }) => ({
            articleId,
            revision,
            documentRevision,
            deleted,
          })),
      textsChangedAfter: (after: number) =>
        [...articles.values()].filter(article => article.documentRevision > after).length,
      read: (articleId: string) => {
        const article = articles.get(articleId)
        if (article === undefined || article.trashed) return null
        return { title: article.title, publishedAt: '2026-03-02', text: article.text, sections: [] }
      },
      isTrashed: (articleId: string) => articles.get(articleId)?.trashed === true,
    } satisfies ClaimsOptions['articles'],
  }
}

function extractFake(text: string) {
  if (text.startsWith('broken')) throw new Error('This text can’t be read.')
  const [claimant = '', number = ''] = text.split(' ')
  const claim: ClaimInput = {
    claimant,
    words: `${number} soldiers were killed`,
    figures: [{ exact: number, low: Number(number), targetGroup: 'soldiers' }],
  }
  const events = [{ eventKey: 'main', title: 'Battle at Sorrel Ford', place: 'Sorrel Ford', date: '2026-03-02' }]
  return buildArticle({ id: '', published: '2026-03-02', events, claims: [claim] }).extraction
}

let folder: string
let database: Database
let library: ReturnType<typeof fakeLibrary>
let claims: Claims
let extracted: string[]
let emitted: { articleIds: string[]; pending: number }[]

const context = { signal: new AbortController().signal }
function open(change: Partial<ClaimsOptions> = {}): Claims {
  return createClaims({
    folder,
    database,
    articles: library.source,
    extract: async ({ text }) => {
      extracted.push(text)
      return extractFake(text)
    },
    grouping: groupingInThisThread(),
    emit: (name, payload) => {
      if (name === 'claims.changed') emitted.push(payload as { articleIds: string[]; pending: number })
    },
    ...change,
  })
}
const conflicts = async () => (await claims.handlers['claims.conflicts']({}, context)).conflicts
const sides = async () =>
  (await conflicts()).map(each => each.sides.map(side => `${side.claimant} ${side.low}`).join(' / '))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claims-'))
  database = openDatabase(folder)
  library = fakeLibrary()
  extracted = []
  emitted = []
  claims = open()
})
afterEach(async () => {
  await claims.close()
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('catching up', () => {
  it('extracts each article once and sets them against each other', async () => {
    library.put('aaaaaaaaaaaa', 'Army 9')
    library.put('bbbbbbbbbbbb', 'Front 80')
    expect(await sides()).toEqual(['Army 9 / Front 80'])
    library.put('cccccccccccc', 'Clinic 30')
    expect(await sides()).toEqual(['Army 9 / Clinic 30 / Front 80'])
    expect(extracted).toEqual(['Army 9', 'Front 80', 'Clinic 30'])
    expect(emitted.at(-1)?.pending).toBe(0)
  })

  it('remembers across a restart', async () => {
    library.put('aaaaaaaaaaaa', 'Army 9')
    library.put('bbbbbbbbbbbb', 'Front 80')
    await claims.catchUp()
    await claims.close()
    claims = open()
    expect(await sides()).toEqual(['Army 9 / Front 80'])
    expect(extracted).toHaveLength(2)
  })

  it('takes more articles than one batch', async () => {
    const ids = Array.from({ length: 100 }, (_, index) => `a${String(index).padStart(11, '0')}`)
    for (const [index, id] of ids.entries()) library.put(id, `Witness${index} ${index + 10}`)
    await claims.catchUp()
    expect(await claims.handlers['claims.status']({}, context)).toEqual({ pending: 0, paused: 0, total: 100 })
    expect(extracted).toHaveLength(100)
  })

  it('leaves a trashed article out and takes it back without extracting it again', async () => {
    library.put('aaaaaaaaaaaa', 'Army 9')
    library.put('bbbbbbbbbbbb', 'Front 80')
    library.trash('bbbbbbbbbbbb', true)
    expect(await sides()).toEqual([])
    library.trash('bbbbbbbbbbbb', false)
    expect(await sides()).toEqual(['Army 9 / Front 80'])
    library.trash('bbbbbbbbbbbb', true)
    expect(await sides()).toEqual([])
    library.trash('bbbbbbbbbbbb', false)
    expect(await sides()).toEqual(['Army 9 / Front 80'])
    expect(extracted).toHaveLength(2)
  })

  it('forgets a deleted article', async () => {
    library.put('aaaaaaaaaaaa', 'Army 9')
    library.put('bbbbbbbbbbbb', 'Front 80')
    await claims.catchUp()
    library.delete('bbbbbbbbbbbb')
    expect(await sides()).toEqual([])
    expect(claims.claimsOf('bbbbbbbbbbbb').claims).toEqual([])
  })

  it('extracts a changed text anew', async () => {
    library.put('aaaaaaaaaaaa', 'Army 9')
    library.put('bbbbbbbbbbbb', 'Front 80')
    await claims.catchUp()
    library.put('aaaaaaaaaaaa', 'Army 12')
    expect(await sides()).toEqual(['Army 12 / Front 80'])
  })

  it('keeps going past a text that can’t be worked on', async () => {
    library.put('aaaaaaaaaaaa', 'broken')
    library.put('bbbbbbbbbbbb', 'Front 80')
    library.put('cccccccccccc', 'Army 9')
    expect(await sides()).toEqual(['Army 9 / Front 80'])
    expect(claims.claimsOf('aaaaaaaaaaaa').claims).toEqual([])
    expect(claims.failures()).toEqual([{ articleId: 'aaaaaaaaaaaa', reason: 'This text can’t be read.' }])
    library.rename('aaaaaaaaaaaa', 'Another title')
    await claims.catchUp()
    expect(extracted.filter(text => text === 'broken')).toHaveLength(1)
  })

  it('says why a text failed, and tries it again when a reader asks for that, telling nobody else', async () => {
    library.put('aaaaaaaaaaaa', 'broken')
    await claims.catchUp()
    const before = emitted.length
    const ask = (again: boolean) =>
      claims.handlers['claims.forArticle'](
        { articleId: 'aaaaaaaaaaaa', again },
        { signal: new AbortController().signal },
      )
    const failed = { claims: [], failure: 'This text can’t be read.' }
    expect(await ask(false)).toMatchObject(failed)
    expect(extracted.filter(text => text === 'broken')).toHaveLength(1)
    expect(await ask(true)).toMatchObject(failed)
    expect(await ask(true)).toMatchObject(failed)
    expect(extracted.filter(text => text === 'broken')).toHaveLength(3)
    expect(emitted.length).toBe(before)
  })

  it('has the claims of a text that failed once, as soon as it is tried again', async () => {
    await claims.close()
    let isBroken = true
    claims = open({
      extract: async ({ text }) => {
        if (isBroken) throw new AppError('unreadable', 'It took longer than 30 seconds and was given up.')
        return extractFake(text)
      },
    })
    library.put('aaaaaaaaaaaa', 'Army 9')
    await claims.catchUp()
    isBroken = false
    const ask = (again: boolean) =>
      claims.handlers['claims.forArticle'](
        { articleId: 'aaaaaaaaaaaa', again },
        { signal: new AbortController().signal },
      )
    expect((await ask(false)).failure).toContain('was given up')
    expect(await ask(true)).toMatchObject({ failure: null, claims: [{}] })
  })

  describe.each(['reading its happenings', 'all happenings', 'the claims of its happening'])(
    'when grouping takes too long with %s',
    step => {
      const tooLong = 'It took longer than 60 seconds and was given up.'
      let grouped: number
      /** A library whose articles with a number above 1000 can't be grouped. */
      const openSlow = () => {
        const thread = groupingInThisThread()
        const taken = new Map<string, string>()
        let held: string[] = []
        const failWith = (where: typeof step, told: Iterable<string>) => {
          if (where === step && [...told].some(text => /[0-9]{4} soldiers|killed [0-9]{4}/.test(text)))
            throw new AppError('unreadable', tooLong)
        }
        return open({
          grouping: {
            ...thread,
            take: async (input, signal) => {
              for (const { articleId, features, digest } of input.articles)
                taken.set(articleId, features ?? digest ?? '')
              failWith(
                'reading its happenings',
                input.articles.map(({ digest }) => digest ?? ''),
              )
              return thread.take(input, signal)
            },
            group: async (input, signal) => {
              grouped++
              failWith('all happenings', taken.values())
              return thread.group(input, signal)
            },
            hold: async (input, signal) => {
              held.push(...input.digests)
              return thread.hold(input, signal)
            },
            conflicts: async (input, signal) => {
              const told = held
              held = []
              failWith('the claims of its happening', told)
              return thread.conflicts(input, signal)
            },
          },
        })
      }
      beforeEach(async () => {
        grouped = 0
        await claims.close()
        claims = openSlow()
        library.put('aaaaaaaaaaaa', 'Army 9')
        library.put('bbbbbbbbbbbb', 'Front 80')
        library.put('cccccccccccc', 'Clinic 3000000000')
      })

      it('leaves out the article it is of, sets the others against each other, and says so', async () => {
        expect(await sides()).toEqual(['Army 9 / Front 80'])
        const { claims: rows, failure, ungrouped } = claims.claimsOf('cccccccccccc')
        expect([rows.length, failure, ungrouped]).toEqual([1, null, tooLong])
        expect(claims.claimsOf('aaaaaaaaaaaa').ungrouped).toBeNull()
        expect(claims.ungrouped()).toEqual([{ articleId: 'cccccccccccc', reason: tooLong }])
      })

      it('does not try the same words again while it is open, and says so after a restart too', async () => {
        await claims.catchUp()
        const before = grouped
        library.put('dddddddddddd', 'Witness 40')
        expect(await sides()).toEqual(['Army 9 / Witness 40 / Front 80'])
        expect(grouped).toBe(before + 1)
        await claims.close()
        claims = openSlow()
        expect(claims.claimsOf('cccccccccccc').ungrouped).toBe(tooLong)
      })

      it('takes the article in again when its words are others', async () => {
        await claims.catchUp()
        library.put('cccccccccccc', 'Clinic 30')
        expect(await sides()).toEqual(['Army 9 / Clinic 30 / Front 80'])
        expect(claims.claimsOf('cccccccccccc').ungrouped).toBeNull()
      })
    },
  )

  it('runs once for many nudges and includes what came meanwhile', async () => {
    library.put('aaaaaaaaaaaa', 'Army 9')
    const first = claims.catchUp()
    library.put('bbbbbbbbbbbb', 'Front 80')
    for (let index = 0; index < 20; index++) claims.nudge()
    await Promise.all([first, claims.catchUp()])
    expect(extracted).toEqual(['Army 9', 'Front 80'])
  })

  it('tries once more when a worker died', async () => {
    await claims.close()
    let tries = 0
    claims = open({
      extract: async ({ text }) => {
        tries++
        if (tries === 1) throw new AppError('unavailable', 'The work was stopped before it was done.')
        return extractFake(text)
      },
    })
    library.put('aaaaaaaaaaaa', 'Army 9')
    await claims.catchUp()
    expect(tries).toBe(2)
    expect(claims.claimsOf('aaaaaaaaaaaa').claims).toHaveLength(1)
    expect(claims.failures()).toEqual([])
  })

  it('starts afresh where an older library was put in its place', async () => {
    for (const id of ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc']) library.put(id, 'Army 9')
    await claims.catchUp()
    await claims.close()
    library = fakeLibrary()
    library.put('dddddddddddd', 'Front 80')
    claims = open()
    await claims.catchUp()
    expect(claims.claimsOf('aaaaaaaaaaaa').claims).toEqual([])
    expect(claims.claimsOf('dddddddddddd').claims).toHaveLength(1)
  })

  it('stops waiting when asked to, and goes on later', async () => {
    library.put('aaaaaaaaaaaa', 'Army 9')
    const stop = new AbortController()
    const waiting = claims.catchUp(stop.signal)
    stop.abort()
    await expect(waiting).rejects.toThrow('Cancelled.')
    await claims.catchUp()
    expect(extracted).toEqual(['Army 9'])
  })
})

describe('one article', () => {
  it('is extracted at once when it is opened before its turn', async () => {
    library.put('aaaaaaaaaaaa', 'Army 9')
    const article = await claims.handlers['claims.forArticle']({ articleId: 'aaaaaaaaaaaa', again: false }, context)
    expect(article.claims.map(claim => [claim.claimId, claim.claimant.canonicalName])).toEqual([
      ['aaaaaaaaaaaa-c0', 'Army'],
    ])
    expect(emitted[0]?.articleIds).toEqual(['aaaaaaaaaaaa'])
    await claims.catchUp()
    expect(extracted).toEqual(['Army 9'])
  })

  it('names the event that its claims share with another article', async () => {
    library.put('aaaaaaaaaaaa', 'Army 9')
    library.put('bbbbbbbbbbbb', 'Front 80')
    await claims.catchUp()
    const [first, second] = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb'].map(id => claims.claimsOf(id))
    expect(first?.claims[0]?.event?.place).toBe('Sorrel Ford')
    expect(first?.claims[0]?.event?.eventId).toBe(second?.claims[0]?.event?.eventId)
    expect(first?.conflicts).toEqual(second?.conflicts)
    expect(first?.conflicts).toHaveLength(1)
  })

  it('shows what contests a figure that another article gave first', async () => {
    library.put('aaaaaaaaaaaa', 'Army 9')
    library.put('bbbbbbbbbbbb', 'Front 80')
    library.put('cccccccccccc', 'Army 9')
    await claims.catchUp()
    const [conflict] = claims.claimsOf('cccccccccccc').conflicts
    expect(conflict?.sides[0]?.places.map(place => place.articleId)).toEqual(['aaaaaaaaaaaa', 'cccccccccccc'])
  })

  it('that is not there is said not to be', async () => {
    await expect(
      claims.handlers['claims.forArticle']({ articleId: 'zzzzzzzzzzzz', again: false }, context),
    ).rejects.toThrow(/no article/)
  })
})

describe('events', () => {
  const all = { query: '', offset: 0, limit: 50 }
  const events = async (query = {}) => (await claims.handlers['claims.events']({ ...all, ...query }, context)).events

  it('are listed the most contested first, of one article, or by words of their reports', async () => {
    library.put('aaaaaaaaaaaa', 'Army 9')
    library.put('bbbbbbbbbbbb', 'Front 80')
    library.rename('bbbbbbbbbbbb', 'Dawn at the river')
    const [event, ...others] = await events()
    expect(others).toEqual([])
    expect(event).toMatchObject({ title: 'Battle at Sorrel Ford', contested: 1, claimCount: 2 })
    expect(await events({ articleId: 'bbbbbbbbbbbb', query: 'SORREL dawn' })).toHaveLength(1)
    expect(await events({ query: 'sorrel noon' })).toEqual([])
    expect(await events({ articleId: 'cccccccccccc' })).toEqual([])
    expect(await claims.handlers['claims.events']({ ...all, offset: 1 }, context)).toEqual({ events: [], total: 1 })
  })

  it('tell their contested points and who contests them without the places in the texts', async () => {
    library.put('aaaaaaaaaaaa', 'Army 9')
    library.put('bbbbbbbbbbbb', 'Front 80')
    library.put('cccccccccccc', 'Army 9')
    const [event] = await events()
    expect(event?.points.map(point => point.sides.map(({ claimant, low }) => `${claimant} ${low}`))).toEqual([
      ['Army 9', 'Front 80'],
    ])
    expect(JSON.stringify(event?.points)).not.toMatch(/"places"|"sources"|"claimId"/)
    const dossier = await claims.handlers['claims.event']({ eventId: event?.id ?? '' }, context)
    expect(dossier.conflicts.map(conflict => conflict.conflictId)).toContain(event?.points[0]?.conflictId)
    expect(await claims.handlers['claims.contested']({}, context)).toEqual({
      points: 1,
      disputes: [[['Army', 'Front']]],
    })
    const among = await claims.handlers['claims.contestedAmong'](
      { articleIds: ['bbbbbbbbbbbb', 'dddddddddddd'] },
      context,
    )
    expect(among).toEqual({ articleIds: ['bbbbbbbbbbbb'] })
  })

  it('open with every party’s figures across their articles', async () => {
    library.put('aaaaaaaaaaaa', 'Army 9')
    library.put('bbbbbbbbbbbb', 'Front 80')
    const [event] = await events()
    const dossier = await claims.handlers['claims.event']({ eventId: event?.id ?? '' }, context)
    expect(dossier.articles.map(article => article.articleId)).toEqual(['aaaaaaaaaaaa', 'bbbbbbbbbbbb'])
    expect(dossier.rows.map(row => row.cells.map(cell => `${cell.claimant} ${cell.latest.span.exact}`))).toEqual([
      ['Army 9', 'Front 80'],
    ])
    expect(dossier.conflicts.map(conflict => conflict.conflictId)).toEqual(dossier.rows[0]?.conflictIds)
    await expect(claims.handlers['claims.event']({ eventId: 'gone' }, context)).rejects.toThrow('no such event')
  })
})

describe('what search follows', () => {
  it('lists an article once, at its newest change', async () => {
    library.put('aaaaaaaaaaaa', 'Army 9')
    library.put('bbbbbbbbbbbb', 'Front 80')
    await claims.catchUp()
    const first = claims.changesAfter(0, 10)
    expect(first.map(change => change.articleId).sort()).toEqual(['aaaaaaaaaaaa', 'bbbbbbbbbbbb'])
    library.put('aaaaaaaaaaaa', 'Militia 9')
    await claims.catchUp()
    expect(claims.changesAfter(first.at(-1)?.sequence ?? 0, 10).map(change => change.articleId)).toEqual([
      'aaaaaaaaaaaa',
    ])
    expect(claims.claimantsOf('aaaaaaaaaaaa')).toEqual(['Militia'])
  })

  const garbage = (length: number) => Buffer.alloc(length, 0xa7)
  it.each([
    ['overwritten', garbage],
    ['replaced by words', () => 'no database '.repeat(1000)],
    ['emptied', () => ''],
  ])('makes a file that is %s while it is open anew, whoever meets it first', async (_, contents) => {
    await claims.close()
    // More than SQLite keeps in memory, so that the file is read again.
    const why = 'x'.repeat(3_000_000)
    const said = { step: 'names', action: 'kept' as const, start: 0, end: 0, exact: '', why }
    claims = open({
      extract: async ({ text }) => {
        extracted.push(text)
        return { ...extractFake(text), trace: [said] }
      },
    })
    library.put('aaaaaaaaaaaa', 'Army 9')
    library.put('bbbbbbbbbbbb', 'Front 80')
    expect(await sides()).toEqual(['Army 9 / Front 80'])
    const file = join(folder, 'claims.db')
    const spoil = () => writeFileSync(file, contents(statSync(file).size))
    const rows = async (articleId: string) =>
      (await claims.handlers['claims.forArticle']({ articleId, again: false }, context)).claims.length
    spoil()
    expect(await rows('aaaaaaaaaaaa')).toBe(1)
    expect(await sides()).toEqual(['Army 9 / Front 80'])
    spoil()
    library.put('cccccccccccc', 'Clinic 30')
    expect(await sides()).toEqual(['Army 9 / Clinic 30 / Front 80'])
    expect(await Promise.all(['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc'].map(rows))).toEqual([1, 1, 1])
    expect(await sides()).toEqual(['Army 9 / Clinic 30 / Front 80'])
    expect(await claims.handlers['claims.status']({}, context)).toEqual({ pending: 0, paused: 0, total: 3 })
  })

  it('goes on counting upwards when the file was thrown away', async () => {
    library.put('aaaaaaaaaaaa', 'Army 9')
    await claims.catchUp()
    const last = claims.changesAfter(0, 10).at(-1)?.sequence ?? 0
    await claims.close()
    writeFileSync(join(folder, 'claims.db'), 'this is no database')
    claims = open()
    await claims.catchUp()
    expect(claims.changesAfter(last, 10).map(change => change.articleId)).toEqual(['aaaaaaaaaaaa'])
    expect(extracted).toEqual(['Army 9', 'Army 9'])
  })
})
