import { globSync, readFileSync } from 'node:fs'
import { brotli } from './brotli.ts'

// prints what the budgets in tests/built/budgets.test.ts are about, largest first

const largest = (pattern: string): string => {
  const sized = globSync(pattern).map((path) => ({ path, bytes: brotli(readFileSync(path, 'utf8')) }))
  const [first] = sized.sort((a, b) => b.bytes - a.bytes)
  if (!first) throw new Error(`nothing matches ${pattern}\n  to mend   run "npm run build" first`)
  return `${String(first.bytes).padStart(7)}  ${first.path} (largest of ${sized.length})`
}

console.log('Bytes after brotli:')
for (const pattern of [
  'dist/{gidsen,en/guides}/*/index.html',
  'dist/{wegwijzer,en/finder}/**/index.html',
  'dist/embed/v1/wegwijzer.js',
])
  console.log(largest(pattern))
