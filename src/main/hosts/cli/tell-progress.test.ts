import { expect, test } from 'vitest'
import { tellProgress } from './tell-progress.ts'

type Told = (change: { pending: number; paused: number; articleIds: string[] }) => void

function fakeClient() {
  const listeners = new Set<Told>()
  const listen = (listener: Told) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }
  const tell = (pending: number) => {
    for (const listener of listeners) listener({ pending, paused: 0, articleIds: [] })
  }
  return { client: { 'claims.changed': listen, 'search.changed': () => () => undefined }, tell, listeners }
}

test('what takes longer is told now and then, what is quick is not', () => {
  const { client, tell, listeners } = fakeClient()
  const lines: string[] = []
  let time = 0
  const stop = tellProgress(
    client,
    line => lines.push(line),
    () => time,
  )
  for (const [at, pending] of [
    [1000, 4000],
    [3500, 3200],
    [4000, 3100],
    [7000, 1],
    [12_000, 0],
  ] as const) {
    time = at
    tell(pending)
  }
  expect(lines).toEqual([
    '3,200 articles to go: their claims are being read. Ctrl+C stops here; what is done stays done.',
    '1 article to go: their claims are being read. Ctrl+C stops here; what is done stays done.',
  ])
  stop()
  expect(listeners.size).toBe(0)
})
