/** Whatever a file holds, it is read and shown as words: nothing of it runs, asks for anything, or writes anywhere. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { expect, test } from './desk.ts'
import { writeHostileFiles } from './hostile-files.ts'
import { article } from './steps.ts'

/** A folder of hostile files beside the project: with it, thousands are shown, which takes many minutes. */
const corpora = process.env.COUNTERCLAIM_CORPORA ?? null

const program = join(import.meta.dirname, '..', '..', 'out', 'main', 'cli.js')
const Report = z.object({
  articles: z.array(z.object({ id: z.string(), title: z.string() })),
  failed: z.array(z.object({ source: z.string(), reason: z.string() })),
})

/** Imports as the command line does, at home in a folder of its own, where whatever it wrote would be seen. */
async function importAtHome(library: string, paths: readonly string[], home: string) {
  const temporary = join(home, 'tmp')
  const env = { ...process.env, HOME: home, TMPDIR: temporary, USERPROFILE: home, TEMP: temporary, TMP: temporary }
  const command = spawn(process.execPath, [program, 'import', '--json', '--library', library, ...paths], {
    cwd: join(home, 'work'),
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  command.stdout.on('data', chunk => {
    printed += String(chunk)
  })
  await once(command, 'close')
  return Report.parse(JSON.parse(printed))
}

/** Sounds the alarm for everything that a page could do by itself. */
async function watch(page: Page, alarms: string[]): Promise<void> {
  page.on('dialog', dialog => {
    alarms.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', popup => alarms.push(`window: ${popup.url()}`))
  page.on('frameattached', frame => alarms.push(`frame: ${frame.url()}`))
  page.on('request', request => {
    if (request.isNavigationRequest()) alarms.push(`navigation: ${request.url()}`)
  })
  page.on('download', download => alarms.push(`download: ${download.url()}`))
  await page.exposeFunction('soundAlarm', (what: string) => void alarms.push(what))
  await page.evaluate(() => {
    const sound = (what: string) => Reflect.get(globalThis, 'soundAlarm')(what)
    // What the policy blocks was written into the page all the same.
    addEventListener('securitypolicyviolation', event =>
      sound(`blocked: ${event.violatedDirective} ${event.blockedURI}`),
    )
  })
}

/** Opens an article by its place in the window's history, and looks at every element it is drawn with. */
const openAndLook = (page: Page, articleId: string) =>
  page.evaluate(async id => {
    const desk = { kind: 'article', articleId: id, target: null, query: null }
    const listed = { view: 'library', filters: [], readState: null, sort: 'captured' }
    history.pushState({ depth: 1, desk, listed, place: null }, '')
    const before = document.querySelector('article')
    dispatchEvent(new PopStateEvent('popstate', { state: history.state }))
    const until = performance.now() + 15_000
    const isShown = () => {
      const now = document.querySelector('article')
      return now !== null && (before === null || now !== before || !now.isConnected) && now.textContent?.trim() !== ''
    }
    while (!isShown() && performance.now() < until) await new Promise(resolve => requestAnimationFrame(resolve))
    const problems: string[] = isShown() ? [] : ['it was not shown']
    if ('ran' in globalThis) problems.push('a script ran')
    for (const element of document.querySelectorAll('article *, aside *, [role="listbox"] *')) {
      if (
        /^(?:script|iframe|object|embed|form|style|link|meta|base|video|audio|math|template)$/i.test(element.localName)
      ) {
        problems.push(`an element: ${element.localName}`)
      }
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) problems.push(`an attribute: ${name}`)
        if (
          /^(?:href|src|srcset|action|poster|xlink:href)$/.test(name) &&
          !/^(?:https?:|blob:|#|\/assets\/)/.test(value)
        )
          problems.push(`${name}: ${value}`)
        if (/^(?:src|srcset|poster)$/.test(name) && /^https?:/.test(value)) problems.push(`${name}: ${value}`)
      }
    }
    return problems
  }, articleId)

/** Every name below a folder. */
const listing = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()

test('hostile files are imported and shown without running, loading or writing anything', async ({ desk }) => {
  if (corpora !== null) test.setTimeout(3 * 60 * 60_000)
  await desk.kill()
  const home = mkdtempSync(join(tmpdir(), 'counterclaim-home-'))
  for (const name of ['tmp', 'work', 'files']) mkdirSync(join(home, name))
  const paths = writeHostileFiles(join(home, 'files'), corpora)
  const before = listing(home)
  const { articles, failed } = await importAtHome(desk.library, paths, home)
  expect(listing(home)).toEqual(before)
  expect(articles.length).toBeGreaterThan(70)
  for (const { reason } of failed) expect(reason).toMatch(/^\p{Lu}.*[.!?]$/su)

  const page = await desk.reopen()
  await expect(page.getByRole('listbox', { name: /^Articles/ })).toBeVisible()
  const alarms: string[] = []
  await watch(page, alarms)
  const found: string[] = []
  for (const { id, title } of articles) {
    for (const problem of await openAndLook(page, id)) found.push(`${title}: ${problem}`)
  }
  await expect(article(page)).toBeVisible()
  expect(found).toEqual([])
  expect(alarms).toEqual([])
  expect(desk.foreignRequests).toEqual([])
  if (corpora !== null) {
    process.stdout.write(`${articles.length} articles shown, ${failed.length} files refused:\n`)
    for (const { source, reason } of failed) process.stdout.write(`  ${source.slice(-60)}: ${reason}\n`)
  }
  rmSync(home, { recursive: true, force: true })
})
