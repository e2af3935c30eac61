import { expect, test } from 'vitest'
import { AppError } from '../../contract/bridge.ts'
import type { ReviewChange } from '../../contract/review.ts'
import type { ChangeRequest } from './change-request.ts'
import { createReviews } from './reviews.ts'

type Shown = { text: string; action?: { label: string; run: () => void } }

/** A window whose application keeps what it is asked, and may lose answers. */
function openWindow() {
  const made: string[] = []
  const toasts: Shown[] = []
  let lost = 0
  let refused: string | null = null
  let ids = 0
  const change = (changeId: string, summary: string, undoes: string | null = null): ReviewChange => ({
    changeId,
    kind: 'judge',
    at: '',
    articleId: null,
    summary,
    undoes,
    claimIds: [],
  })
  const answer = (changeId: string, summary: string, undoes: string | null = null): ReviewChange => {
    if (refused !== null) throw new AppError('stale', refused)
    if (!made.includes(`${changeId} ${summary}`)) made.push(`${changeId} ${summary}`)
    if (lost-- > 0) throw new AppError('unavailable', 'The connection ended.')
    return change(changeId, summary, undoes)
  }
  const reviews = createReviews({
    showToast: toast => void toasts.push(toast),
    askUndo: async ({ changeId, undoes }) => answer(changeId, `Undone: ${undoes}`, undoes),
    newId: () => `id${++ids}`,
    now: () => ids,
  })
  const request = (summary: string): ChangeRequest => ({ key: summary, send: async id => answer(id, summary) })
  const settle = () => new Promise(resolve => setTimeout(resolve))
  return {
    reviews,
    request,
    made,
    toasts,
    press: async (label: string) => {
      const action = toasts.at(-1)?.action
      if (action?.label !== label) throw new Error(`The last message offers ${action?.label}.`)
      action.run()
      await settle()
    },
    undo: async () => {
      reviews.undo()
      await settle()
    },
    redo: async () => {
      reviews.redo()
      await settle()
    },
    loseAnswers: (count: number) => {
      lost = count
    },
    refuse: (why: string | null) => {
      refused = why
    },
  }
}

test('one undo takes back what was done last, of whatever kind, and the one before', async () => {
  const { reviews, request, made, undo, press } = openWindow()
  expect(reviews.lastStepAt()).toBe(0)
  await reviews.make([request('Accepted')])
  await reviews.attempt([request('Named')], 'The event is now called X.')
  await undo()
  await undo()
  expect(made).toEqual(['id1 Accepted', 'id2 Named', 'id3 Undone: id2', 'id4 Undone: id1'])
  expect(reviews.lastStepAt()).toBe(0)
  await press('Redo')
  expect(made.at(-1)).toBe('id5 Undone: id4')
  await undo()
  expect(made.at(-1)).toBe('id6 Undone: id5')
})

test('several changes are one step: undone from the last to the first', async () => {
  const { reviews, request, made, undo } = openWindow()
  await reviews.make([request('Corrected'), request('Merged')])
  await undo()
  expect(made.slice(2)).toEqual(['id3 Undone: id2', 'id4 Undone: id1'])
})

test('a request without an answer keeps its id when it is made again, and is one step', async () => {
  const { reviews, request, made, toasts, loseAnswers, undo } = openWindow()
  loseAnswers(1)
  await expect(reviews.make([request('Corrected')])).rejects.toThrow('The connection ended.')
  expect(reviews.lastStepAt()).toBe(0)
  await reviews.make([request('Corrected')])
  expect(made).toEqual(['id1 Corrected'])
  await reviews.make([request('Corrected')])
  expect(made).toEqual(['id1 Corrected', 'id2 Corrected'])
  expect(toasts.at(-1)?.text).toBe('Corrected')
  await undo()
  expect(made.at(-1)).toBe('id3 Undone: id2')
})

test('of several changes only those are made again that were not', async () => {
  const { reviews, request, made, loseAnswers, undo } = openWindow()
  const merge = request('Merged')
  const second: ChangeRequest = {
    key: merge.key,
    send: id => {
      loseAnswers(failing ? 1 : 0)
      return merge.send(id)
    },
  }
  let failing = true
  const both = [request('Corrected'), second]
  await expect(reviews.make(both)).rejects.toThrow()
  failing = false
  await reviews.make(both)
  expect(made).toEqual(['id1 Corrected', 'id2 Merged'])
  await undo()
  expect(made.slice(2)).toEqual(['id3 Undone: id2', 'id4 Undone: id1'])
  expect(reviews.lastStepAt()).toBe(0)
})

test('an undo without an answer is tried again under its id; one that came too late is given up', async () => {
  const { reviews, request, made, loseAnswers, refuse, undo, press, toasts } = openWindow()
  await reviews.make([request('Accepted')])
  loseAnswers(1)
  await undo()
  await press('Try again')
  expect(made).toEqual(['id1 Accepted', 'id2 Undone: id1'])
  await reviews.make([request('Rejected')])
  refuse('Something newer was done to it since.')
  await undo()
  expect(toasts.at(-1)).toEqual({ text: 'Something newer was done to it since.' })
  expect(reviews.lastStepAt()).toBe(0)
})

test('a message’s Undo takes back its own step, once', async () => {
  const { reviews, request, made, toasts } = openWindow()
  await reviews.make([request('Accepted')])
  const first = toasts.at(-1)?.action
  await reviews.make([request('Rejected')])
  first?.run()
  first?.run()
  await new Promise(resolve => setTimeout(resolve))
  expect(made.slice(2)).toEqual(['id3 Undone: id1'])
})

test('what was taken back is made anew, the last first, until something else is done', async () => {
  const { reviews, request, made, undo, redo } = openWindow()
  await reviews.make([request('Accepted')])
  await reviews.make([request('Corrected'), request('Merged')])
  expect(reviews.lastUndoneAt()).toBe(0)
  await undo()
  await undo()
  expect(reviews.lastUndoneAt()).toBeGreaterThan(0)
  await redo()
  await redo()
  expect(made.slice(3)).toEqual([
    'id4 Undone: id3',
    'id5 Undone: id2',
    'id6 Undone: id1',
    'id7 Undone: id6',
    'id8 Undone: id5',
    'id9 Undone: id4',
  ])
  expect(reviews.lastUndoneAt()).toBe(0)
  await redo()
  expect(made).toHaveLength(9)
  await undo()
  await reviews.make([request('Rejected')])
  await redo()
  expect(made.at(-1)).toBe('id12 Rejected')
})

test('redoing without an answer can be tried again; what has become stale is given up', async () => {
  const { reviews, request, made, undo, redo, loseAnswers, refuse, press } = openWindow()
  await reviews.make([request('Accepted')])
  await undo()
  loseAnswers(1)
  await redo()
  await press('Try again')
  expect(made).toEqual(['id1 Accepted', 'id2 Undone: id1', 'id3 Undone: id2'])
  await undo()
  refuse('Something newer was done to it since.')
  await redo()
  expect(reviews.lastUndoneAt()).toBe(0)
})

test('a step whose answer is still on its way is what undo takes back, and nothing older when it fails', async () => {
  const { reviews, request, made, undo } = openWindow()
  await reviews.attempt([request('first')])
  let arrive: (answer: 'made' | 'failed') => void = () => undefined
  const slow = (summary: string): ChangeRequest => ({
    key: summary,
    send: async id => {
      const how = await new Promise<'made' | 'failed'>(resolve => {
        arrive = resolve
      })
      if (how === 'failed') throw new AppError('invalid-input', 'It was refused.')
      return request(summary).send(id)
    },
  })
  const second = reviews.attempt([slow('second')])
  await undo()
  arrive('made')
  await second
  await new Promise(resolve => setTimeout(resolve))
  expect(made.at(-1)).toMatch(/Undone: id2$/)
  const third = reviews.attempt([slow('third')])
  await undo()
  arrive('failed')
  await third
  await new Promise(resolve => setTimeout(resolve))
  expect(made.filter(line => line.includes('Undone'))).toHaveLength(1)
})
