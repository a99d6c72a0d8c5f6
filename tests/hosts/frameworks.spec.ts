import { build, type Plugin } from 'esbuild'
import { compile } from 'svelte/compiler'
import { compileScript, parse } from 'vue/compiler-sfc'
import { recipes } from '../../src/widgets/embed/recipes.ts'
import { KINDS, type Kind, type Places } from '../../src/widgets/embed/snippets.ts'
import { choice } from '../browser/walk.ts'
import { foreignSite } from '../support/foreign.ts'
import { SITE } from '../support/origin.ts'
import { expect, test } from '../support/test.ts'

// The recipes of the page for partners, compiled and run as an app of each framework does.

const PLACES: Places = {
  finder: `${SITE}wegwijzer/`,
  fallback: 'Doe {de} @wegwijzer, `nu` ${of} \\',
  newest: `${SITE}embed/v1/wegwijzer.js`,
  frames: { '': `${SITE}frame/nl/` },
  frameHelper: `${SITE}embed/v1/frame.js`,
  frameTitle: 'Wegwijzer {certificeren}',
}
const recipe = (kind: Kind) =>
  recipes(kind, PLACES, { lang: 'nl', start: '', theme: 'dark', tokens: { '--wegwijzer-ink': '#123456' } })
type Recipe = ReturnType<typeof recipe>

/** An app: its code, and its component by the name that the code imports. */
type App = { readonly code: string; readonly component: string; readonly loader: 'ts' | 'tsx' | 'js' }

const vue = (source: string): string =>
  compileScript(parse(source).descriptor, {
    id: 'finder',
    inlineTemplate: true,
    templateOptions: { compilerOptions: { isCustomElement: (tag) => tag === 'ooa-wegwijzer' } },
  }).content

const APPS: Readonly<Record<string, (made: Recipe) => App>> = {
  'React, StrictMode': ({ react }) => ({
    code: `import { StrictMode } from 'react'
      import { createRoot } from 'react-dom/client'
      import { Finder } from 'finder'
      createRoot(document.querySelector('main')!).render(<StrictMode><Finder /></StrictMode>)`,
    component: react,
    loader: 'tsx',
  }),
  Vue: (made) => ({
    code: "import { createApp } from 'vue'; import Finder from 'finder'; createApp(Finder).mount('main')",
    component: vue(made.vue),
    loader: 'ts',
  }),
  Svelte: ({ svelte }) => ({
    code: "import { mount } from 'svelte'; import Finder from 'finder'; mount(Finder, { target: document.querySelector('main')! })",
    component: compile(svelte, { generate: 'client', css: 'injected', dev: false }).js.code,
    loader: 'js',
  }),
  Angular: ({ angular }) => ({
    code: `import '@angular/compiler'
      import { bootstrapApplication } from '@angular/platform-browser'
      import { Finder } from 'finder'
      document.querySelector('main')!.append(document.createElement('app-finder'))
      await bootstrapApplication(Finder)`,
    component: angular,
    loader: 'ts',
  }),
}

const bundle = async ({ code, component, loader }: App): Promise<string> => {
  const finder: Plugin = {
    name: 'finder',
    setup(build) {
      build.onResolve({ filter: /^finder$/ }, ({ path }) => ({ path, namespace: 'finder' }))
      build.onLoad({ filter: /./, namespace: 'finder' }, () => ({
        contents: component,
        loader,
        resolveDir: '.',
      }))
    },
  }
  const { outputFiles } = await build({
    stdin: { contents: code, loader: 'tsx', resolveDir: '.' },
    plugins: [finder],
    bundle: true,
    write: false,
    format: 'esm',
    conditions: ['browser', 'production'],
    jsx: 'automatic',
    jsxImportSource: 'react',
    define: { 'process.env.NODE_ENV': '"development"', __VUE_OPTIONS_API__: 'true' },
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

for (const [name, app] of Object.entries(APPS))
  for (const kind of KINDS.filter((each) => each !== 'pinned'))
    test(`${name}: the recipe works as it is copied (${kind})`, async ({ page }) => {
      const made = recipe(kind)
      const errors: string[] = []
      page.on('pageerror', ({ message }) => errors.push(message))
      const logged: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'log') logged.push(message.text())
        // React puts a warning about an unknown attribute or a hydration there
        if (message.type() === 'error') errors.push(message.text())
      })
      const head = name.startsWith('React') ? '' : made.head
      const site = await foreignSite({
        '/': {
          body: `<!doctype html><html lang="nl"><title>Partner</title><link rel="icon" href="data:,">${head}
            <main></main><script type="module" src="/app.js"></script></html>`,
        },
        '/app.js': { body: await bundle(app(made)), headers: { 'Content-Type': 'text/javascript' } },
      })
      await page.goto(`${site.origin}/`)
      const root = kind === 'frame' ? page.frameLocator('main iframe').locator('html') : page.locator('main')
      const element = root.locator('ooa-wegwijzer')
      await choice(element.locator('.view'), ['consultant']).click()
      await choice(element.locator('.view'), ['consultant', 'has-cmc']).click()
      await expect(element.locator('.plate')).toBeVisible()
      await expect(element.locator('.wegwijzer[part]')).toHaveCSS('color-scheme', 'dark')
      if (kind === 'frame') await expect(page.locator('iframe')).toHaveAttribute('title', PLACES.frameTitle)
      else {
        await expect.poll(() => logged).toContain('recertification')
        await expect(element).toHaveCSS('--wegwijzer-ink', '#123456')
        expect(await element.locator('a').first().textContent()).toBe(PLACES.fallback)
      }
      expect(errors).toEqual([])
      await site.close()
    })
