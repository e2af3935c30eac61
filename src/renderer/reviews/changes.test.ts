import { expect, test, vi } from 'vitest'
import { AppError } from '../../contract/bridge.ts'
import { createChanges } from './changes.ts'
import { afterColon, createHistory } from './history.ts'

type Toast = { text: string; action?: { label: string; run: () => void } }

function createDesk() {
  const log: string[] = []
  const toasts: Toast[] = []
  let clock = 0
  const now = () => ++clock
  const showToast = (toast: Toast) => void toasts.push(toast)
  const change = (said: string) => ({
    said,
    undo: async () => void log.push(`undo ${said}`),
    redo: async () => void log.push(`redo ${said}`),
  })
  const trails = [createChanges({ showToast, now }), createChanges({ showToast, now })] as const
  return { log, toasts, change, trails, history: createHistory(trails) }
}
const settle = () => new Promise(resolve => setTimeout(resolve))

test('what was done last, in whichever part, is taken back first and done anew in the same order', async () => {
  const { log, change, trails, history } = createDesk()
  trails[0].did(change('one'))
  trails[1].did(change('two'))
  trails[0].did(change('three'))
  for (let step = 0; step < 3; step++) {
    history.undo()
    await settle()
  }
  expect(history.undo()).toBe(false)
  history.redo()
  await settle()
  expect(log).toEqual(['undo three', 'undo two', 'undo one', 'redo one'])
})

test('nothing is done anew once something else was done', async () => {
  const { log, change, trails, history } = createDesk()
  trails[0].did(change('one'))
  history.undo()
  await settle()
  trails[1].did(change('two'))
  expect(history.redo()).toBe(false)
  expect(history.view().next).toBeNull()
  expect(log).toEqual(['undo one'])
})

test('the history tells what stands, newest first, and hears of every change', async () => {
  const { change, trails, history } = createDesk()
  let heard = 0
  history.subscribe(() => heard++)
  trails[0].did(change('Archived 3 articles.'))
  trails[1].did(change('Deleted a note.'))
  expect(history.view().done.map(({ said }) => said)).toEqual(['Deleted a note.', 'Archived 3 articles.'])
  history.undo()
  await settle()
  expect(history.view().next?.said).toBe('Deleted a note.')
  expect(heard).toBe(3)
})

test('the toast of a change takes exactly that one back, once', async () => {
  const { log, toasts, change, trails, history } = createDesk()
  trails[0].did(change('one'), 'loud')
  trails[0].did(change('two'))
  toasts[0]?.action?.run()
  toasts[0]?.action?.run()
  await settle()
  expect(log).toEqual(['undo one'])
  expect(history.view().done.map(({ said }) => said)).toEqual(['two'])
})

test('a way back that is gone is told and dropped; one that was not answered stays', async () => {
  const { toasts, trails, history } = createDesk()
  let code: 'not-found' | 'unavailable' = 'unavailable'
  const undo = async () => {
    throw new AppError(code, 'It could not be done.')
  }
  trails[0].did({ said: 'one', undo, redo: undo })
  history.undo()
  await settle()
  expect([toasts.at(-1)?.text, history.view().done.length]).toEqual(['It could not be done.', 1])
  code = 'not-found'
  history.undo()
  await settle()
  expect(history.view().done).toEqual([])
})

test('a sentence goes on after a colon in small letters, a name keeps its capitals', () => {
  expect(afterColon('Archived 3 articles.')).toBe('archived 3 articles')
  expect(afterColon('UN figures accepted.')).toBe('UN figures accepted')
})

test('changes of one series that follow at once are one step, taken back to where the series began', async () => {
  let at = 1000
  const trail = createChanges({ showToast: () => undefined, now: () => at })
  const told: string[] = []
  const put = (size: number, before: number) =>
    trail.did({
      said: `size ${size}`,
      undo: async () => told.push(`to ${before}`),
      redo: async () => told.push(`to ${size}`),
      series: 'size',
    })
  put(19, 18)
  at += 500
  put(20, 19)
  at += 5000
  put(30, 20)
  expect(trail.done().map(({ said }) => said)).toEqual(['size 20', 'size 30'])
  const step = async (way: 'undo' | 'redo', expected: string) => {
    trail[way]()
    await vi.waitFor(() => expect(told.at(-1)).toBe(expected))
  }
  await step('undo', 'to 20')
  await step('undo', 'to 18')
  await step('redo', 'to 20')
})

test('undo pressed twice at once takes back the last two changes, in whichever parts they were made', async () => {
  const { log, change, trails, history } = createDesk()
  trails[0].did(change('one'))
  trails[1].did(change('two'))
  trails[0].did(change('three'))
  history.undo()
  history.undo()
  await settle()
  expect(log).toEqual(['undo three', 'undo two'])
  history.redo()
  history.redo()
  await settle()
  expect(log.slice(2)).toEqual(['redo two', 'redo three'])
})

test('undo pressed twice at once tries what failed again, and loses nothing of it', async () => {
  const { change, trails, history } = createDesk()
  let tries = 0
  const undo = async () => {
    tries++
    throw new AppError('unavailable', 'It could not be done.')
  }
  trails[0].did(change('one'))
  trails[0].did({ said: 'two', undo, redo: undo })
  history.undo()
  history.undo()
  await settle()
  expect(tries).toBe(2)
  expect(history.view().done.map(({ said }) => said)).toEqual(['two', 'one'])
})

test('what is said to be undone next never is a change whose articles are gone', async () => {
  const { log, change, trails, history } = createDesk()
  trails[0].did(change('one'))
  trails[1].did({ ...change('two'), articleIds: ['a', 'b'] })
  trails[1].did({ ...change('three'), articleIds: ['a'] })
  trails[1].forget(({ articleIds }) => articleIds !== 'many' && articleIds?.every(id => id === 'a') === true)
  expect(history.view().done.map(({ said }) => said)).toEqual(['two', 'one'])
  history.undo()
  await settle()
  expect(log).toEqual(['undo two'])
})
