/** States which folder may import from which: ARCHITECTURE.md's table, as a program reads it. */

/** A rule applies to files under `from`; the first rule that matches is the file's. Paths are relative to the root. */
export type Rule = {
  from: string
  /** Folders and files of the project; `~` stands for the file's own capability or feature. */
  own: readonly string[]
  /** Packages, by exact name or with `/*`; `node:*` for Node's own. */
  packages: readonly string[]
}

/** Capabilities of main: none imports another, app.ts hands each what it needs. */
const capability: Pick<Rule, 'own'> = { own: ['~', 'src/article', 'src/contract', 'src/main/database'] }

export const rules: readonly Rule[] = [
  { from: 'src/article', own: ['src/article'], packages: ['zod', 'approx-string-match'] },
  { from: 'src/contract', own: ['src/contract', 'src/article'], packages: ['zod'] },
  { from: 'src/preload', own: [], packages: ['electron'] },
  {
    from: 'src/main/hosts/electron',
    own: ['~', 'src/main/hosts/*', 'src/main/app.ts', 'src/main/host.ts', 'src/main/data-folder.ts', 'src/contract'],
    packages: ['node:*', 'electron'],
  },
  {
    from: 'src/main/hosts',
    own: [
      '~',
      'src/main/hosts/*',
      'src/main/app.ts',
      'src/main/extract-files.ts',
      'src/main/host.ts',
      'src/main/data-folder.ts',
      'src/contract',
      'src/article',
      'src/main/database/create-id.ts',
      'src/main/database/make-folder.ts',
      'src/main/program-version.ts',
    ],
    packages: ['node:*', 'commander', 'zod'],
  },
  { from: 'src/main/app.ts', own: ['src/main', 'src/contract', 'src/article'], packages: ['node:*', 'zod'] },
  { from: 'src/main/searchable-articles.ts', own: ['src/main', 'src/article'], packages: ['zod'] },
  { from: 'src/main/check-library.ts', own: ['src/main'], packages: [] },
  { from: 'src/main/host-handlers.ts', own: ['src/main', 'src/contract'], packages: [] },
  { from: 'src/main/extract-files.ts', own: ['src/main', 'src/contract', 'src/article'], packages: ['node:*'] },
  {
    from: 'src/main/workers',
    own: ['src/main/workers', 'src/main/import', 'src/main/claims', 'src/main/search', 'src/article', 'src/contract'],
    packages: ['node:*', 'zod'],
  },
  {
    from: 'src/main/database',
    own: ['~', 'src/article', 'src/contract'],
    packages: ['node:*', 'better-sqlite3', 'zod'],
  },
  {
    from: 'src/main/import',
    ...capability,
    packages: [
      'node:*',
      'zod',
      'htmlparser2',
      'latex-utensils',
      'linkedom',
      'papaparse',
      'pdfjs-dist',
      'pdfjs-dist/*',
      'yauzl',
      '@mozilla/readability',
      'defuddle/full',
      'yaml',
      'mdast',
      'mdast-util-from-markdown',
      'mdast-util-gfm-*',
      'micromark-extension-gfm-*',
      'chardet',
      'tinyld',
    ],
  },
  {
    from: 'src/main/claims',
    ...capability,
    packages: ['node:*', 'zod', 'better-sqlite3', 'wink-nlp', 'wink-eng-lite-web-model', 'city-timezones'],
  },
  {
    from: 'src/main/search',
    ...capability,
    packages: ['node:*', 'zod', 'lunr', '@orama/stemmers/*', 'better-sqlite3'],
  },
  { from: 'src/main/fetch', ...capability, packages: ['node:*', 'ipaddr.js'] },
  { from: 'src/main/export', ...capability, packages: ['node:*', 'zod', 'yaml'] },
  { from: 'src/main', ...capability, packages: ['node:*', 'zod', 'better-sqlite3'] },
  {
    from: 'src/renderer/features',
    own: [
      '~',
      'src/article',
      'src/contract',
      'src/renderer/bridge.ts',
      'src/renderer/ui',
      'src/renderer/theme',
      'src/renderer/commands',
      'src/renderer/evidence',
      'src/renderer/reviews',
    ],
    packages: [
      'react',
      'react-dom',
      'react/*',
      'zod',
      '@tanstack/react-virtual',
      'react-resizable-panels',
      'radix-ui',
      '@codemirror/*',
      '@lezer/*',
      'diff',
      'mdast-util-from-markdown',
      'mdast-util-gfm-*',
      'micromark-extension-gfm-*',
    ],
  },
  {
    from: 'src/renderer/theme',
    own: ['src/renderer/theme', 'src/renderer/bridge.ts', 'src/renderer/ui', 'src/contract'],
    packages: ['react', 'react/*', '@fontsource-variable/*'],
  },
  {
    from: 'src/renderer/evidence',
    own: [
      'src/renderer/evidence',
      'src/renderer/theme',
      'src/renderer/ui',
      'src/renderer/bridge.ts',
      'src/contract',
      'src/article',
    ],
    packages: ['react', 'react/*'],
  },
  {
    from: 'src/renderer/commands',
    own: [
      'src/renderer/commands',
      'src/renderer/evidence',
      'src/renderer/theme',
      'src/renderer/ui',
      'src/renderer/bridge.ts',
      'src/contract',
      'src/article',
    ],
    packages: ['react', 'react/*', 'react-dom'],
  },
  {
    from: 'src/renderer/reviews',
    own: ['src/renderer/reviews', 'src/renderer/ui', 'src/renderer/bridge.ts', 'src/contract'],
    packages: ['react', 'react/*'],
  },
  {
    from: 'src/renderer/ui',
    own: ['src/renderer/ui', 'src/renderer/theme', 'src/contract'],
    packages: ['react', 'react-dom', 'react/*', 'radix-ui', 'react-resizable-panels', '@tanstack/react-virtual'],
  },
  {
    from: 'src/renderer',
    own: ['src/renderer', 'src/contract', 'src/article'],
    packages: [
      'react',
      'react-dom',
      'react-dom/*',
      'zod',
      'radix-ui',
      '@fontsource-variable/*',
      'react-resizable-panels',
    ],
  },
]

/** The capability or feature a file belongs to: the folder right below `main`, `hosts`, `features` or `renderer`. */
export function ownFolder(file: string): string {
  const match = /^(src\/(?:main\/hosts|main|renderer\/features|renderer|[^/]+)\/[^/]+)\//.exec(file)
  return match?.[1] ?? file.replace(/\/[^/]+$/, '')
}
