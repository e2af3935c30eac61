/** Proves that every import keeps to the table, and that the table would notice one that does not. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ownFolder, rules } from './import-table.ts'

const root = join(import.meta.dirname, '..', '..')

const sourceFiles = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
  .map(entry => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))

/** Every module a file names: import and export declarations, and dynamic imports. */
function importsOf(source: string): string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g
  return [...source.matchAll(pattern)].map(match => match[1] ?? match[2] ?? match[3] ?? '')
}

/** Null when `file` may import `target`, else the sentence that says why not. */
function checkImport(file: string, target: string): string | null {
  const rule = rules.find(({ from }) => file === from || file.startsWith(`${from}/`))
  if (!rule) return `${file} belongs to no folder of the table.`
  const isTest = /\.test\.tsx?$/.test(file)
  if (!target.startsWith('.')) {
    const packages = isTest
      ? [
          ...rule.packages,
          'vitest',
          'node:*',
          'zod',
          'yaml',
          'better-sqlite3',
          'lunr',
          'mdast*',
          'micromark*',
          'react-dom/*',
        ]
      : rule.packages
    const allowed = packages.some(name => (name.endsWith('*') ? target.startsWith(name.slice(0, -1)) : target === name))
    return allowed ? null : `${file} imports the package ${target}.`
  }
  const path = posix.join(posix.dirname(file), target)
  const own = rule.own.map(entry => (entry === '~' ? ownFolder(file) : entry))
  const allowed = own.some(entry =>
    entry.endsWith('/*') ? posix.dirname(path) === entry.slice(0, -2) : path === entry || path.startsWith(`${entry}/`),
  )
  return allowed || path === file ? null : `${file} imports ${path}.`
}

describe('the import table', () => {
  test('is kept by every source file', () => {
    expect(sourceFiles.length).toBeGreaterThan(50)
    const broken = sourceFiles.flatMap(file =>
      importsOf(readFileSync(join(root, file), 'utf8'))
        .map(target => checkImport(file, target))
        .filter(problem => problem !== null),
    )
    expect(broken).toEqual([])
  })

  test.each([
    ['src/contract/bridge.ts', '../main/app.ts'],
    ['src/contract/bridge.ts', 'node:fs'],
    ['src/article/document.ts', '../contract/bridge.ts'],
    ['src/main/search/search.ts', '../claims/claims.ts'],
    ['src/main/search/search.ts', 'electron'],
    ['src/main/hosts/cli/main.ts', 'electron'],
    ['src/main/hosts/browser/server.ts', '../../library/library.ts'],
    ['src/renderer/features/search/search-box.tsx', '../library/library-list.tsx'],
    ['src/renderer/features/search/search-box.tsx', '../../../main/app.ts'],
    ['src/renderer/ui/button.tsx', '../features/library/library-list.tsx'],
    ['src/renderer/bridge.ts', 'electron'],
  ])('notices %s importing %s', (file, target) => {
    expect(checkImport(file, target)).not.toBeNull()
  })

  test('sees every way to import', () => {
    const source = `import a from 'one'\nimport 'two'\nexport { b } from "three"\nimport {\n  c,\n} from 'four'\nconst d = await import('five')\nexport * from 'six'\nimport type { E } from 'seven'`
    expect(importsOf(source)).toEqual(['one', 'two', 'three', 'four', 'five', 'six', 'seven'])
  })
})
