import { measure } from './measure.ts'

// prints what the budgets in tests/built/sizes.test.ts are about, of each kind the largest

console.log('Bytes after brotli:')
for (const { name, path, bytes, budget } of measure())
  console.log(`${String(bytes).padStart(7)}  of ${String(budget).padStart(6)}  ${path}  ${name}`)
