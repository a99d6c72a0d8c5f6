import { measure } from './measure.ts'

// prints the sizes that tests/built/sizes.test.ts limits, of each kind the largest

console.log('Bytes after brotli:')
for (const { name, path, bytes, budget } of measure())
  console.log(`${String(bytes).padStart(7)}  of ${String(budget).padStart(6)}  ${path}  ${name}`)
