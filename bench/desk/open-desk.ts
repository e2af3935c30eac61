/** Opens the built app on a library in real Chromium, as a reader has it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'

const root = join(import.meta.dirname, '..', '..')

export type OpenDesk = { page: Page; close: () => Promise<void> }

export async function openDesk(browser: Browser, library: string): Promise<OpenDesk> {
  const program = join(root, 'out', 'main', 'browser.js')
  const host = spawn(process.execPath, [program, '--no-window', '--library', library], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  const address = await new Promise<string>((resolve, reject) => {
    host.stdout.on('data', chunk => {
      printed += String(chunk)
      const found = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(printed)?.[0]
      if (found !== undefined) resolve(found)
    })
    host.once('exit', code => reject(new Error(`The app ended with ${code} before it opened:\n${printed}`)))
  })
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  await page.goto(address)
  await page.locator('.article-list [role=option] .article-row-title').first().waitFor({ timeout: 120_000 })
  return {
    page,
    close: async () => {
      await page.close()
      const ended = once(host, 'exit')
      host.kill('SIGTERM')
      await ended
    },
  }
}
