/** Builds the three parts of the program: main (with its other hosts and the worker), preload, and the window. */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** Where the bundler's own time goes is no news for whoever starts the app. */
const checks = { bundlerTimings: false }

export default defineConfig({
  main: {
    build: {
      rolldownOptions: {
        checks,
        input: {
          index: 'src/main/hosts/electron/main.ts',
          browser: 'src/main/hosts/browser/main.ts',
          cli: 'src/main/hosts/cli/main.ts',
          worker: 'src/main/workers/worker.ts',
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      // A sandboxed preload must be CommonJS.
      rolldownOptions: {
        checks,
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    resolve: {
      alias: {
        // Its variant for browsers decodes through innerHTML, which trusted types refuse.
        'decode-named-character-reference': fileURLToPath(
          new URL('node_modules/decode-named-character-reference/index.js', import.meta.url),
        ),
      },
    },
    build: {
      minify: true,
      // `/assets` is where the library's own pictures are served, behind the session's token.
      assetsDir: 'window',
      // Files come from this machine's disk: their size costs milliseconds, not a download.
      chunkSizeWarningLimit: 2000,
      // The content security policy takes fonts from files only.
      assetsInlineLimit: 0,
      rolldownOptions: { checks, input: 'src/renderer/index.html' },
    },
  },
})
