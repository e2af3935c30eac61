/** Runs the same end-to-end specs in a real browser through the browser host, and in Electron where its binary is. */
import './scripts/check-node.mjs'
import { defineConfig } from '@playwright/test'
import { findElectron } from './scripts/electron-runtime.ts'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // On two busy cores a browser can lose a race that no reader meets: such a test is tried once more, and the closing
  // lines name it as unsteady.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.COUNTERCLAIM_REPORT
    ? [['line'], ['json', { outputFile: process.env.COUNTERCLAIM_REPORT }]]
    : [['list']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    { name: 'browser' },
    ...(findElectron() !== null || process.env.REQUIRE_ELECTRON === '1' ? [{ name: 'electron' }] : []),
  ],
})
