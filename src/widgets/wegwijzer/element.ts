import { answersOf, statePath } from './addresses.ts'
import { ATTRIBUTES, THEMES, type EVENTS, type WegwijzerDetail } from './contract.ts'
import { draw } from './draw.tsx'
import type { Guidance } from '../../model/guidance.ts'
import { propertyOf, tokensIn } from './tokens.ts'
import { stateAfter, type WizardState } from './wizard-state.ts'
import { fill } from './words.ts'

/** What the element is made with; it has no other way to know anything. */
type Equipment = {
  /** By locale; the first is the one for a page in any other language. */
  readonly guidances: readonly [Guidance, ...Guidance[]]
  /** Where the site is, with a slash at the end; the links inside the element may tell. */
  readonly rootFor: (links: readonly string[]) => string
  /** The day of the questions, as 2026-11-25, where newer ones may well exist. */
  readonly dated: string | undefined
  readonly css: string
}

/** The closest `lang` around an element, looking out of shadow roots too. */
const langAround = (element: Element): string | null => {
  const found = element.closest('[lang]')
  if (found) return found.getAttribute('lang')
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? langAround(root.host) : null
}

/** Makes the class of the element; `define.ts` registers it. */
export const createWegwijzerElement = ({ guidances, rootFor, dated, css }: Equipment) =>
  class WegwijzerElement extends HTMLElement {
    static readonly observedAttributes = ATTRIBUTES

    #state: WizardState | undefined
    readonly #view = document.createElement('div')
    readonly #status = document.createElement('div')
    readonly #warned = new Set<string>()

    connectedCallback() {
      if (!this.#state) this.#begin()
      // before there is a shadow root: should drawing fail, the children are still what is seen
      this.#render()
      if (!this.shadowRoot) this.#open()
    }

    attributeChangedCallback(name: string, before: string | null, now: string | null) {
      if (!this.#state || before === now) return
      if (name === 'start') this.#begin()
      this.#render()
    }

    #open() {
      this.#view.className = 'view'
      this.#status.className = 'unseen'
      this.#status.role = 'status'
      const shadow = this.attachShadow({ mode: 'open' })
      this.#dress()
      shadow.append(this.#view, this.#status)
      shadow.addEventListener('click', (event) => this.#click(event as MouseEvent))
      // a style sheet of the page may come after this script
      if (document.readyState !== 'complete') addEventListener('load', () => this.#dress(), { once: true })
      // Enter on a link of ours is for us, and no shortcut of the page
      for (const type of ['keydown', 'keypress', 'keyup'])
        shadow.addEventListener(type, (event) => {
          if ((event as KeyboardEvent).key === 'Enter') event.stopPropagation()
        })
    }

    /** Tells the page's developer once about a value that is not allowed; the default is used instead. */
    #warn(name: string, value: string | null, expected: string) {
      const message = `<ooa-wegwijzer> ${name}="${value}": expected ${expected}`
      if (this.#warned.has(message)) return
      this.#warned.add(message)
      console.warn(message)
    }

    #guidance(): Guidance {
      const own = this.getAttribute('lang')
      const fits = (lang: string | null) =>
        guidances.find(({ locale }) => lang?.toLowerCase().split('-')[0] === locale)
      if (own !== null && !fits(own))
        this.#warn('lang', own, guidances.map(({ locale }) => locale).join(' or '))
      return fits(own) ?? fits(langAround(this)) ?? guidances[0]
    }

    #level(): number {
      const value = this.getAttribute('heading-level') ?? '2'
      if (/^[1-6]$/.test(value)) return Number(value)
      this.#warn('heading-level', value, '1 to 6')
      return 2
    }

    #root(): string {
      return rootFor([...this.querySelectorAll('a')].map(({ href }) => href))
    }

    /** Goes to the state after these answers and gives it; stays, and gives nothing, when they do not fit the flow. */
    #go(answers: string): WizardState | undefined {
      const state = stateAfter(this.#guidance().flow, answers.split(/[\s,]+/).filter(Boolean))
      if (state) this.#state = state
      return state
    }

    #begin() {
      const start = this.getAttribute('start') ?? ''
      if (this.#go(start)) return
      this.#warn('start', start, 'answer ids in order')
      this.#go('')
    }

    /** Puts the style on, without what the page gives to our tokens and is no value of their kind. */
    #dress() {
      const view = this.ownerDocument.defaultView
      if (!view) return
      const shadow = this.shadowRoot
      // another document takes the sheet of this one off, and wants its own
      const sheet = shadow?.adoptedStyleSheets[0] ?? new view.CSSStyleSheet()
      const style = getComputedStyle(this)
      const wrong = tokensIn(css).filter((token) => {
        const value = style.getPropertyValue(token)
        return value && !CSS.supports(propertyOf(token), value)
      })
      sheet.replaceSync(`${css}.view{${wrong.map((token) => `${token}:initial;`).join('')}}`)
      if (shadow) shadow.adoptedStyleSheets = [sheet]
    }

    /** Draws the state; `stay` keeps the focus where it is, for a change that is not the visitor's. */
    #render(stay = true) {
      const theme = this.getAttribute('theme') ?? 'auto'
      if (!(THEMES as readonly string[]).includes(theme)) this.#warn('theme', theme, THEMES.join(' or '))
      const state = this.#state
      if (!state) return
      const places = () => [...this.#view.querySelectorAll<HTMLElement>('a, .title')]
      const at = places().findIndex((place) => place === this.shadowRoot?.activeElement)
      this.#view.replaceChildren(
        ...draw({ guidance: this.#guidance(), root: this.#root(), level: this.#level(), state, dated }),
      )
      this.#dress()
      if (stay) places()[at]?.focus({ preventScroll: true })
    }

    #click(event: MouseEvent) {
      // the browser opens a modified click elsewhere
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
      const link = (event.target as Element).closest<HTMLElement>('a[data-state]')
      const state = link && this.#go(link.dataset.state ?? '')
      if (!state) return
      event.preventDefault()
      event.stopPropagation()
      this.#arrive(state)
    }

    #arrive(state: WizardState) {
      this.#render(false)
      this.#view.querySelector<HTMLElement>('.title')?.focus({ preventScroll: true })
      const { locale, answers, words } = this.#guidance()
      const last = state.trail.at(-1)
      this.#status.lang = locale
      this.#status.textContent = last
        ? fill(words.chosen, { answer: answers[last.answer]?.label })
        : fill(words.restart, {})
      this.#tell(last ? 'answer' : 'restart', state)
      if (state.kind === 'outcome') this.#tell('outcome', state)
    }

    #tell(what: (typeof EVENTS)[number], state: WizardState) {
      const answers = answersOf(state.trail)
      const detail: WegwijzerDetail = {
        answers,
        ...(state.kind === 'outcome' && { outcome: state.outcome }),
        url: this.#root() + statePath(this.#guidance(), answers),
      }
      this.dispatchEvent(new CustomEvent(`wegwijzer-${what}`, { bubbles: true, composed: true, detail }))
    }
  }
