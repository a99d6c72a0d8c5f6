import { measure } from './measure.ts'

// Reports the sizes of the built site. Nothing fails here: tests/built/sizes.test.ts holds the budgets on the sample.

console.log(
  'Bytes after brotli, of each kind the largest; in brackets what the tests allow on their sample content:',
)
for (const { name, path, bytes, budget } of measure())
  console.log(`${String(bytes).padStart(7)}  ${(budget ? `(${budget})` : '').padStart(8)}  ${path}  ${name}`)
