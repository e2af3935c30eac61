/** Names the test projects that run without a browser; tests/e2e belongs to Playwright. */
import './scripts/check-node.mjs'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts', 'evaluate/**/*.test.ts', 'scripts/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      { test: { name: 'integration', include: ['tests/integration/**/*.test.ts'], testTimeout: 120_000 } },
      { test: { name: 'reliability', include: ['tests/reliability/**/*.test.ts'], testTimeout: 600_000 } },
      { test: { name: 'layers', include: ['tests/layers/**/*.test.ts'] } },
    ],
    // Tests that start worker threads and processes of their own share two cores.
    maxWorkers: 2,
  },
})
