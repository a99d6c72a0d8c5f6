import { env } from 'node:process'
import { WIDGET } from '../../src/site/partners/versions.ts'
import { portFromEnv, refuseTaken } from './port.ts'
import { runCommand } from '../build/report-fault.ts'

await runCommand(async () => {
  const port = portFromEnv()
  // before the build, which takes half a minute
  await refuseTaken(port, 'localhost')
  // the addresses in pages, such as those in the code to paste, have to work where the site is served
  env.SITE ??= `http://localhost:${port}`
  const { buildSite } = await import('../build/build-site.ts')
  const { serveSite } = await import('./serve.ts')
  console.log('Building the site …')
  await buildSite()
  const { address: root } = await serveSite()
  const shown = [
    ['Nederlands', ''],
    ['English', 'en/'],
    ['Wegwijzer', 'wegwijzer/'],
    ['Gidsen', 'gidsen/'],
    ['Zoeken', 'zoeken/'],
    ['Insluiten', 'insluiten/'],
    ['Widget', WIDGET],
    ['Data', 'data/wegwijzer.nl.json'],
  ] as const
  console.log(['', ...shown.map(([name, path]) => `  ${name.padEnd(12)}${root}${path}`)].join('\n'))
  console.log('\nThe site is served until you stop it with Ctrl+C.')
})
