import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const text = 'Nine dead at Tarsk\n\n4 March 2024\n\nThe Velorian army said nine soldiers were killed at Tarsk.'
const at = (words: string, from = 0) => ({
  start: text.indexOf(words, from),
  end: text.indexOf(words, from) + words.length,
})
const body = text.indexOf('The Velorian')

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evaluate-'))
  mkdirSync(join(folder, 'claims-dev'))
  writeFileSync(join(folder, 'claims-dev', 'one.txt'), text)
  const mention = { ...at('The Velorian army'), exact: 'The Velorian army' }
  writeFileSync(
    join(folder, 'claims-dev', 'one.json'),
    JSON.stringify({
      id: 'one',
      claims: [
        {
          ...{ id: 'c1', claimant: 'Velorian army', claimantMention: mention, resolution: 'self', stance: 'state' },
          ...{ cue: at('said'), content: [at('nine soldiers were killed at Tarsk')] },
        },
      ],
      ...{ figures: [], dates: [], conflicts: [] },
      places: [{ ...at('Tarsk', body), name: 'Tarsk' }],
    }),
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the command as a person does. */
function evaluate(...args: string[]): { code: number; out: string } {
  try {
    const run = join(import.meta.dirname, 'run.ts')
    return { code: 0, out: execFileSync(process.execPath, [run, ...args], { encoding: 'utf8', stdio: 'pipe' }) }
  } catch (error) {
    if (!(error instanceof Error) || !('status' in error && 'stderr' in error)) throw error
    return { code: Number(error.status), out: String(error.stderr) }
  }
}

test('an article is scored, and what is not there is said in its row', () => {
  const { code, out } = evaluate(folder)
  expect(code).toBe(0)
  expect(out).toMatch(/claims-dev +claims with their claimant +1\/1\/1 +100\.0 +100\.0 +100\.0/)
  expect(out).toMatch(/clusters-dev +not found: /)
  expect(out).toMatch(/required figures are reached/)
})

test('a folder that is not there ends as wrong usage, with a sentence', () => {
  expect(evaluate(join(folder, 'nowhere'))).toEqual({ code: 2, out: expect.stringContaining('There is no folder') })
})

test('a set nobody knows ends as wrong usage and names those that are', () => {
  expect(evaluate(folder, '--set', 'moon')).toEqual({ code: 2, out: expect.stringContaining('claims-dev') })
})

test('a folder without gold data measures nothing, and says so', () => {
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  expect(evaluate(empty)).toEqual({ code: 1, out: expect.stringContaining('Nothing was measured') })
})

test('a damaged file is named', () => {
  const damaged = join(folder, 'damaged', 'claims-dev')
  mkdirSync(damaged, { recursive: true })
  writeFileSync(join(damaged, 'two.txt'), text)
  writeFileSync(join(damaged, 'two.json'), '{"id": ')
  expect(evaluate(join(folder, 'damaged'))).toEqual({ code: 2, out: expect.stringContaining('two.json') })
})

test('saved pages are scored beside the other extractors, and folders that are not there are said', () => {
  const pages = join(folder, 'corpora', 'readability-pages', 'ferry')
  mkdirSync(pages, { recursive: true })
  const said = 'The Tarsk ferry stopped in the night, its owners say, and forty passengers waited until the morning. '
  const body = `<p>${said.repeat(6)}</p>`
  writeFileSync(
    join(pages, 'source.html'),
    `<html><head><title>The Tarsk ferry</title></head><body><article>${body}</article></body></html>`,
  )
  writeFileSync(join(pages, 'expected.html'), body)
  writeFileSync(join(pages, 'expected-metadata.json'), '{"title": "The Tarsk ferry", "byline": null}')
  const { code, out } = evaluate(join(folder, 'corpora'))
  expect(code).toBe(0)
  expect(out).toMatch(/readability-pages +main text, mean F1 +1\/1 +100\.0/)
  expect(out).toMatch(/defuddle-fixtures +not found: /)
  expect(out).toMatch(/pages read worst/)
})
