import { rm } from 'node:fs/promises'
import {
  chromium,
  expect,
  type Browser,
  type BrowserContext,
  type FrameLocator,
  type Page,
} from '@playwright/test'
import { states } from '../../src/engine/states.ts'
import type { Guidance } from '../../src/model/guidance.ts'
import { sectionsOf } from '../../src/site/data/sections.ts'
import { LOCALES } from '../../src/site/data/site.ts'
import { answersOf, statePath } from '../../src/widgets/wegwijzer/addresses.ts'
import { stateAfter } from '../../src/widgets/wegwijzer/wizard-state.ts'
import { launchOptions } from '../../scripts/check/browser.ts'
import { addsScript, asWordPress } from './imitation.ts'
import { startWordPress } from './start-wordpress.ts'

/** The certificate of our site is made for the trial. */
const TRUSTING = { ignoreHTTPSErrors: true }

/** Where pictures of the posts are left, as readers see them at these widths. */
const PICTURES = '.cache/wordpress'
const WIDTHS = [390, 1280]

/** The limits of WordPress' script for the height of a frame, in CSS pixels. */
const HEIGHTS = { least: 200, most: 1000 }

/** A page whose address an author pastes: a state of the wizard, or a guide. */
type Pasted = { readonly name: string; readonly address: string } & (
  | { readonly kind: 'state'; readonly guidance: Guidance; readonly answers: readonly string[] }
  | { readonly kind: 'guide'; readonly steps: number }
)

/** In each language the first question, the state with the most answers before it, and the last guide. */
const pagesToPaste = async ({ request }: BrowserContext, site: string): Promise<readonly Pasted[]> => {
  const pages = LOCALES.map(async (locale): Promise<readonly Pasted[]> => {
    const data = await request.get(`${site}data/wegwijzer.${locale}.json`)
    const guidance = (await data.json()) as Guidance
    const listed = states(guidance.flow)
    const questions = listed.kind === 'listed' ? listed.states.filter(({ kind }) => kind === 'question') : []
    const deep = answersOf(questions.at(-1)?.trail ?? [])
    const [, guide] = Object.entries(guidance.guides).at(-1) ?? []
    const state = (name: string, answers: readonly string[]): Pasted => ({
      kind: 'state',
      name: `${name} (${locale})`,
      address: site + statePath(guidance, answers),
      guidance,
      answers,
    })
    return [
      state('the first question', []),
      state('a later question', deep),
      ...(guide
        ? [
            {
              kind: 'guide',
              name: `a guide (${locale})`,
              address: site + guide.path,
              steps: guide.steps.length,
            } as const,
          ]
        : []),
    ]
  })
  return (await Promise.all(pages)).flat()
}

/** The texts of the page for partners, copied there as a person does. */
const textsToPaste = async (context: BrowserContext, site: string) => {
  const page = await context.newPage()
  await page.goto(site + sectionsOf(LOCALES[0]).embed)
  const text = async (selector: string) => (await page.locator(selector).textContent()) ?? ''
  const snippet = async (kind: string) => {
    await page.locator(`input[name=kind][value=${kind}]`).check()
    return text('.taken[data-chosen] code')
  }
  const plugin = await text('[data-example=wordpress] code')
  const texts = {
    plugin,
    script: await snippet('script'),
    pinned: await snippet('pinned'),
    frame: await snippet('frame'),
  }
  await page.close()
  return texts
}

/** A check that is not about time: a machine that is busy may take this long, in milliseconds. */
const PATIENCE = 30_000
const soon = expect.configure({ timeout: PATIENCE })

// the interface that the pages of WordPress' editor offer
declare const wp: {
  readonly apiFetch: (
    request: object,
  ) => Promise<{ readonly link: string; readonly content: { readonly raw: string } }>
  readonly data: {
    readonly select: (store: string) => {
      readonly getCurrentPostId: () => number | null
      readonly getEditedPostContent: () => string
      readonly getPermalink: () => string
      readonly getEmbedPreview: (address: string) => { readonly html?: string } | false | undefined
      readonly isPreviewEmbedFallback: (address: string) => boolean
    }
    readonly dispatch: (store: string) => {
      readonly editPost: (changes: object) => unknown
      readonly savePost: () => Promise<void>
    }
  }
}

/** Logs a user in, and opens the editor of a new post. */
const openEditor = async (browser: Browser, origin: string, user: string): Promise<Page> => {
  const context = await browser.newContext({
    ...TRUSTING,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  page.setDefaultTimeout(2 * PATIENCE)
  await page.goto(`${origin}/wp-login.php`)
  await page.locator('#user_login').fill(user)
  await page.locator('#user_pass').fill('trial')
  await page.locator('#wp-submit').click()
  await page.waitForURL('**/wp-admin/**')
  await newPost(page, origin)
  return page
}

const newPost = async (page: Page, origin: string): Promise<void> => {
  await page.goto(`${origin}/wp-admin/post-new.php`)
  await page.waitForFunction(() => wp.data.select('core/editor').getCurrentPostId())
  // the editor puts the focus into the title of a new post
  await page.waitForFunction(() => {
    const { activeElement } = document
    const canvas = activeElement instanceof HTMLIFrameElement ? activeElement.contentDocument : document
    return canvas?.activeElement?.matches('.editor-post-title__input')
  })
}

/** Pastes an address into a new post and publishes it; returns the address of the post. */
const pasteInEditor = async (page: Page, origin: string, { name, address }: Pasted): Promise<string> => {
  await newPost(page, origin)
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await page.evaluate((text) => navigator.clipboard.writeText(text), address)
  await page.keyboard.press('ControlOrMeta+V')
  await page.waitForFunction((url) => wp.data.select('core').getEmbedPreview(url), address)
  const preview = await page.evaluate((url) => {
    const core = wp.data.select('core')
    return core.isPreviewEmbedFallback(url) || core.getEmbedPreview(url)
  }, address)
  expect(preview, 'the editor shows it').toHaveProperty('html')
  await soon
    .poll(() => page.evaluate(() => wp.data.select('core/editor').getEditedPostContent()))
    .toContain('"providerNameSlug"')
  return page.evaluate(async () => {
    wp.data.dispatch('core/editor').editPost({ status: 'publish' })
    await wp.data.dispatch('core/editor').savePost()
    return wp.data.select('core/editor').getPermalink()
  })
}

/** Publishes a post with this content as the user of the editor. */
const publish = (page: Page, title: string, content: string) =>
  page.evaluate(
    async (data) => {
      const { link, content: kept } = await wp.apiFetch({
        path: '/wp/v2/posts?context=edit',
        method: 'POST',
        data: { ...data, status: 'publish' },
      })
      return { link, kept: kept.raw }
    },
    { title, content },
  )

const htmlBlock = (html: string): string => `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`

const HANDS = ['mouse', 'keyboard'] as const
type Hand = (typeof HANDS)[number]

/** Follows a link with the mouse, or with Tab and Enter from where the focus is. */
const follow = async (page: Page, within: Page | FrameLocator, selector: string, hand: Hand) => {
  const link = within.locator(selector).filter({ visible: true }).first()
  await soon(link).toBeVisible()
  if (hand === 'mouse') return link.click()
  const focused = () =>
    link.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element)
  for (let presses = 0; presses < 100 && !(await focused()); presses++) await page.keyboard.press('Tab')
  expect(await focused(), 'Tab reaches the link').toBe(true)
  await page.keyboard.press('Enter')
}

const FRAME = 'iframe[src*="/frame/"]'

/** Waits until the frame in a post is as high as its content, as far as WordPress lets it. */
const isGrown = async (page: Page, limits = HEIGHTS) =>
  soon(async () => {
    const own = await page.locator(FRAME).evaluate((frame) => frame.clientHeight)
    const content = await page
      .frameLocator(FRAME)
      .locator('body')
      .evaluate((body) => Math.ceil(body.getBoundingClientRect().height))
    expect(own).toBe(Math.min(limits.most, Math.max(limits.least, content)))
  }).toPass({ timeout: PATIENCE })

/** Expects a frame that has grown and is within the post, on a desk and on a phone, and takes pictures. */
const fits = async (page: Page, picture: string) => {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    await isGrown(page)
    await page.screenshot({ path: `${PICTURES}/${picture}-${width}.png`, fullPage: true })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    const [frame = NaN, around = NaN] = await page
      .locator(FRAME)
      .evaluate((each) => [each, each.parentElement ?? each].map((one) => one.getBoundingClientRect().width))
    expect(frame).toBeLessThanOrEqual(around)
  }
}

/** Gives the first answer to each question, up to the outcome, and follows its link to the guide. */
const walk = async (
  page: Page,
  within: Page | FrameLocator,
  { guidance, answers }: { readonly guidance: Guidance; readonly answers: readonly string[] },
  hand: Hand,
  after: () => Promise<void> = () => Promise.resolve(),
) => {
  let given = answers
  for (let state = stateAfter(guidance.flow, given); state?.kind === 'question';) {
    given = [...given, state.question.answers[0]?.id ?? '']
    await follow(page, within, `ooa-wegwijzer .view .choices a[data-state="${given.join(' ')}"]`, hand)
    state = stateAfter(guidance.flow, given)
    await soon(within.locator('.view .plate')).toHaveCount(state?.kind === 'outcome' ? 1 : 0)
    await after()
  }
  await follow(page, within, '.view .button', hand)
}

const sourceOf = async ({ request }: Page, address: string): Promise<string> =>
  (await request.get(address)).text()

/** The HTML of the oEmbed answer that a page names. */
const answerOf = async (page: Page, address: string): Promise<string> => {
  const [tag = ''] = /<link [^>]*application\/json\+oembed[^>]*>/.exec(await sourceOf(page, address)) ?? []
  const [, answer = ''] = / href="([^"]*)"/.exec(tag) ?? []
  return (JSON.parse(await sourceOf(page, answer)) as { readonly html: string }).html
}

/** Looks at what WordPress made of a pasted address, and uses it as a reader of the post does. */
const read = async (page: Page, post: string, pasted: Pasted, check: Check) => {
  const { name, address } = pasted
  const site = new URL(address)
  const slug = site.pathname.replaceAll('/', ' ').trim().replaceAll(' ', '-')
  const inside = page.frameLocator(FRAME)
  await check(`${name}: WordPress makes of the answer what the tests imitate`, async () => {
    const made =
      /<blockquote class="wp-embedded-content".*<\/iframe>/.exec(await sourceOf(page, post))?.[0] ?? ''
    const [, secret = ''] = / data-secret="([a-zA-Z0-9]+)"/.exec(made) ?? []
    expect(made).toBe(asWordPress(await answerOf(page, address), secret))
    expect(addsScript(made)).toBe(true)
  })
  await page.goto(post)
  await check(`${name}: it starts where the address says, grows and fits`, async () => {
    await soon(inside.locator('link[rel=canonical]')).toHaveAttribute('href', address)
    if (pasted.kind === 'guide') await soon(inside.locator('main .station')).toHaveCount(pasted.steps)
    await fits(page, slug)
  })
  for (const hand of HANDS)
    await check(`${name}: it works by ${hand}, and a link to the site leaves the frame`, async () => {
      await page.goto(post)
      if (pasted.kind === 'state') await walk(page, inside, pasted, hand, () => isGrown(page))
      else await follow(page, inside, `main a[href="${site.pathname}"]`, hand)
      await page.waitForURL((url) => url.origin === site.origin && !url.pathname.includes('/frame/'), {
        timeout: PATIENCE,
      })
    })
}

type Check = (name: string, holds: () => Promise<void>) => Promise<void>

type Trial = {
  /** Address of the served site, with a slash at its end, and path of its certificate. */
  readonly site: string
  readonly certificate: string
  /** Port for WordPress. */
  readonly port: number
  /** Ends the trial early. */
  readonly signal: AbortSignal
}

/** Tries what the page for partners says about WordPress on a new one, and prints a line per check. */
export const tryWordPress = async ({ site, certificate, port, signal }: Trial) => {
  const counts = { passed: 0, failed: 0 }
  const check: Check = async (name, holds) => {
    signal.throwIfAborted()
    try {
      await holds()
      counts.passed++
      console.log(`ok    ${name}`)
    } catch (error) {
      signal.throwIfAborted()
      counts.failed++
      console.log(`FAIL  ${name}\n${String(error).replace(/^/gm, '      ')}`)
    }
  }
  await rm(PICTURES, { recursive: true, force: true })
  const options = launchOptions()
  const browser = await chromium.launch({
    ...options,
    // no page of the trial needs another host
    args: [
      ...(options.args ?? []),
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
    // the trial removes its folder first
    handleSIGINT: false,
    handleSIGTERM: false,
  })
  const stops = [() => browser.close()]
  try {
    const context = await browser.newContext(TRUSTING)
    const pages = await pagesToPaste(context, site)
    const texts = await textsToPaste(context, site)
    const { plugin } = texts
    const { origin, versions, stop } = await startWordPress({ port, site, certificate, plugin })
    stops.push(stop)
    signal.addEventListener('abort', () => void browser.close())
    console.log(`WordPress ${versions}, Chromium ${browser.version()}\n`)
    const reader = await context.newPage()

    const author = await openEditor(browser, origin, 'author')
    for (const pasted of pages) {
      let post: string | undefined
      await check(`${pasted.name}: an author pastes ${pasted.address}`, async () => {
        post = await pasteInEditor(author, origin, pasted)
      })
      if (!post) continue
      await read(reader, post, pasted, check)
    }

    const [pasted] = pages
    if (pasted?.kind !== 'state') throw new Error('the site has no wizard')
    const uses = async (post: string, framed = false) => {
      await reader.goto(post)
      const within = framed ? reader.frameLocator(FRAME) : reader
      const grown = () => isGrown(reader, { least: 0, most: Infinity })
      await walk(reader, within, pasted, 'mouse', framed ? grown : undefined)
      await reader.waitForURL((url) => url.origin === new URL(site).origin, { timeout: PATIENCE })
    }
    await check('without blocks: an author pastes an address on a line of its own', async () => {
      const { link } = await publish(author, 'Line', `Before\n\n${pasted.address}\n\nAfter`)
      await reader.goto(link)
      await soon(reader.locator('iframe.wp-embedded-content')).toHaveCount(1)
      // at any width: outside its blocks this theme limits no frame, and WordPress keeps no style of ours
      await isGrown(reader)
    })
    await check('the script: WordPress takes it away from an author, and leaves the link', async () => {
      const { kept } = await publish(author, 'Script', htmlBlock(texts.script))
      expect(kept).not.toMatch(/<script|<ooa-/)
      expect(kept).toContain(`href="${pasted.address}"`)
    })
    await check('the plugin: an author writes its shortcode', async () => {
      const { link } = await publish(
        author,
        'Plugin',
        '<!-- wp:shortcode -->[wegwijzer]<!-- /wp:shortcode -->',
      )
      await uses(link)
    })

    const admin = await openEditor(browser, origin, 'admin')
    await check('the script: an administrator pastes it', async () => {
      const { link } = await publish(admin, 'Script', htmlBlock(texts.script))
      await uses(link)
    })
    await check('a fixed version: an administrator pastes it, with its hash', async () => {
      const { link, kept } = await publish(admin, 'Fixed version', htmlBlock(texts.pinned))
      expect(kept).toContain(/integrity="[^"]+"/.exec(texts.pinned)?.[0])
      await uses(link)
    })
    await check('the frame: an administrator pastes it, with its script', async () => {
      const { link } = await publish(admin, 'Frame', htmlBlock(texts.frame))
      await uses(link, true)
    })
    console.log(`\nPictures of the posts: ${PICTURES}`)
    return counts
  } finally {
    for (const stop of stops.reverse()) await stop()
  }
}
