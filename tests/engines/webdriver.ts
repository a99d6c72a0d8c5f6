import { expect } from '@playwright/test'

// The tests need only four kinds of request. A client library would bring programs for every browser.

const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowDown: '\uE015',
  Control: '\uE009',
}

/** The property by which the protocol refers to an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'
type Reference = { readonly [ELEMENT]: string }

type Refusal = { readonly error: string; readonly message: string }

const send = async <Value>(method: string, address: string, body?: unknown): Promise<Value> => {
  const response = await fetch(address, { method, body: body === undefined ? null : JSON.stringify(body) })
  const { value } = (await response.json()) as { readonly value: Value & Refusal }
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`)
  return value
}

/** Runs in the page: all elements at a path. */
const findAll = (path: string) =>
  path
    .split(' | ')
    .flatMap((each) =>
      each
        .split(' >>> ')
        .reduce<readonly ParentNode[]>(
          (roots, selector) =>
            roots.flatMap((root) => [...((root as Element).shadowRoot ?? root).querySelectorAll(selector)]),
          [document],
        ),
    )

/**
 * A tab of a browser that WebDriver drives. Elements are given by path: `ooa-wegwijzer >>> .title` enters a shadow
 * root, and `.title | .plate` is one or the other.
 */
export class Tab {
  readonly #session: string
  constructor(session: string) {
    this.#session = session
  }

  #post<Value>(path: string, body: object = {}) {
    return send<Value>('POST', `${this.#session}/${path}`, body)
  }

  async open(url: string) {
    await this.#post('url', { url })
  }

  async back() {
    await this.#post('back')
  }

  async reload() {
    await this.#post('refresh')
  }

  async resize(width: number, height: number) {
    await this.#post('window/rect', { width, height })
  }

  async close() {
    await send('DELETE', this.#session)
  }

  url() {
    return send<string>('GET', `${this.#session}/url`)
  }

  /** The addresses of all windows. */
  async addresses() {
    const own = await send<string>('GET', `${this.#session}/window`)
    const addresses: string[] = []
    for (const handle of await send<readonly string[]>('GET', `${this.#session}/window/handles`)) {
      await this.#post('window', { handle })
      addresses.push(await this.url())
    }
    await this.#post('window', { handle: own })
    return addresses
  }

  #evaluate<Result>(code: string, path: string, given: readonly unknown[]) {
    const script = `const [path, ...given] = arguments; return (${code})((${findAll.toString()})(path), ...given)`
    return this.#post<Result>('execute/sync', { script, args: [path, ...given] })
  }

  /** Runs a function in the page, with all elements at a path, and returns its result. */
  all<Result>(path: string, code: (elements: readonly HTMLElement[]) => Result) {
    return this.#evaluate<Result>(code.toString(), path, [])
  }

  /** Runs a function in the page, with the first element at a path, and returns its result. */
  async first<Given extends readonly unknown[], Result>(
    path: string,
    code: (element: HTMLElement, ...given: Given) => Result,
    ...given: Given
  ) {
    await expect.poll(() => this.count(path), `elements at ${path}`).toBeGreaterThan(0)
    return this.#evaluate<Result>(`([first], ...given) => (${code.toString()})(first, ...given)`, path, given)
  }

  count(path: string) {
    return this.all(path, ({ length }) => length)
  }

  /** Expects an element at a path to be displayed. */
  async shows(path: string) {
    const isShown = () => this.all(path, (elements) => elements.some((each) => each.checkVisibility()))
    await expect.poll(isShown, `${path} is displayed`).toBe(true)
  }

  hasFocus(path: string) {
    return this.all(path, (elements) =>
      elements.some((each) => (each.getRootNode() as Document | ShadowRoot).activeElement === each),
    )
  }

  /** Expects the element at a path to have the focus, also within a shadow root. */
  async focuses(path: string) {
    await expect.poll(() => this.hasFocus(path), `${path} has the focus`).toBe(true)
  }

  /** Expects the address of the page to contain this. */
  async arrives(part: string) {
    await expect.poll(() => this.url(), 'the address').toContain(part)
  }

  async #displayed(path: string): Promise<Reference> {
    await this.shows(path)
    const first = this.all(path, (elements) => elements.find((each) => each.checkVisibility()))
    return (await first) as unknown as Reference
  }

  /** Clicks on an element, once nothing covers it, such as a page that fades out. */
  async click(path: string) {
    await expect(async () => {
      await this.#post(`element/${(await this.#displayed(path))[ELEMENT]}/click`)
    }).toPass()
  }

  /** Enters the frame at a path; without one returns to the page. */
  async enter(path?: string) {
    await this.#post('frame', { id: path === undefined ? null : await this.#displayed(path) })
  }

  /** Presses keys together, such as `Control` and `k`. */
  async press(...keys: readonly string[]) {
    const down = keys.map((key) => ({ type: 'keyDown', value: KEYS[key] ?? key }))
    const up = down.map(({ value }) => ({ type: 'keyUp', value })).reverse()
    await this.#post('actions', { actions: [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }] })
  }

  async type(text: string) {
    for (const character of text) await this.press(character)
  }
}

type Session = { readonly sessionId: string; readonly capabilities: { readonly browserVersion: string } }

/** Starts a browser by the address of its driver, and returns its tab and version. */
export const startSession = async (driver: string, capabilities: object) => {
  const started = await send<Session>('POST', `${driver}/session`, {
    capabilities: { alwaysMatch: capabilities },
  })
  return {
    tab: new Tab(`${driver}/session/${started.sessionId}`),
    version: started.capabilities.browserVersion,
  }
}
