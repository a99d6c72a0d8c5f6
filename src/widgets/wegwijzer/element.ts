import { answersOf, statePath } from './addresses.ts'
import { draw } from './draw.tsx'
import type { Guidance } from './guidance.ts'
import { createWizard, type Wizard as Store, type WizardState } from './store.ts'
import { fill } from './words.ts'

/** What the element is made with; it has no other way to know anything. */
export type Equipment = {
  /** By locale; the first is the one for a page in any other language. */
  readonly guidances: readonly Guidance[]
  /** Where the site is, with a slash at the end. */
  readonly root: string
  readonly css: string
}

/** The detail of `wegwijzer-answer`, `wegwijzer-outcome` and `wegwijzer-restart`. */
export type WegwijzerDetail = {
  /** Ids of the answers so far, the same in every language. */
  readonly answers: readonly string[]
  /** Id of the outcome, once there is one. */
  readonly outcome?: string
  /** Address of the same state on the site. */
  readonly url: string
}

const THEMES = ['auto', 'light', 'dark']

/** The closest `lang` around an element, looking out of shadow roots too. */
const langAround = (element: Element): string | null => {
  const found = element.closest('[lang]')
  if (found) return found.getAttribute('lang')
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? langAround(root.host) : null
}

/** Makes the class of the element; `define.ts` registers it. */
export const createWegwijzerElement = ({ guidances, root, css }: Equipment) =>
  class WegwijzerElement extends HTMLElement {
    static readonly observedAttributes = ['lang', 'start', 'theme', 'heading-level']

    #wizard: Store | undefined
    #view: Element | undefined
    #status: Element | undefined
    readonly #warned = new Set<string>()

    connectedCallback() {
      if (this.#wizard) {
        this.#render()
        return
      }
      this.#wizard = createWizard(this.#guidance().flow)
      const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      shadow.adoptedStyleSheets = [sheet]
      this.#view = document.createElement('div')
      this.#view.className = 'view'
      this.#status = document.createElement('div')
      this.#status.className = 'unseen'
      this.#status.role = 'status'
      shadow.replaceChildren(this.#view, this.#status)
      shadow.addEventListener('click', (event) => this.#click(event as MouseEvent))
      this.#begin()
      this.#render()
    }

    attributeChangedCallback(name: string, before: string | null, now: string | null) {
      if (!this.#wizard || before === now) return
      if (name === 'start') this.#begin()
      this.#render()
    }

    /** Tells the page's developer once about a value that is not allowed; the default is used instead. */
    #warn(attribute: string, expected: string) {
      const value = this.getAttribute(attribute)
      const message = `<ooa-wegwijzer ${attribute}="${value}">: expected ${expected}`
      if (this.#warned.has(message)) return
      this.#warned.add(message)
      console.warn(message)
    }

    #guidance(): Guidance {
      const own = this.getAttribute('lang')
      const fits = (lang: string | null) =>
        guidances.find(({ locale }) => lang?.toLowerCase().split('-')[0] === locale)
      if (own !== null && !fits(own)) this.#warn('lang', guidances.map(({ locale }) => locale).join(' or '))
      const guidance = fits(own) ?? fits(langAround(this)) ?? guidances[0]
      if (!guidance) throw new Error('the element is made with at least one language')
      return guidance
    }

    #level(): number {
      const value = this.getAttribute('heading-level')
      if (value === null) return 2
      if (/^[1-6]$/.test(value)) return Number(value)
      this.#warn('heading-level', 'a number from 1 to 6')
      return 2
    }

    #begin() {
      const answers = (this.getAttribute('start') ?? '').split(/[\s,]+/).filter(Boolean)
      if (this.#wizard?.go(answers)) return
      this.#warn('start', 'answer ids in order')
      this.#wizard?.go([])
    }

    /** Draws the state; `stay` keeps the focus where it is, for a change that is not the visitor's. */
    #render(stay = true) {
      const theme = this.getAttribute('theme')
      if (theme !== null && !THEMES.includes(theme)) this.#warn('theme', THEMES.join(', '))
      const state = this.#wizard?.$state.get()
      const view = this.#view
      if (!state || !view) return
      const places = () => [...view.querySelectorAll<HTMLElement>('a, .title')]
      const at = places().findIndex((place) => place === this.shadowRoot?.activeElement)
      view.replaceChildren(...draw({ guidance: this.#guidance(), root, level: this.#level(), state }))
      if (stay) places()[at]?.focus({ preventScroll: true })
    }

    #click(event: MouseEvent) {
      const link = event.target instanceof Element && event.target.closest<HTMLElement>('a[data-state]')
      const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      if (!link || !plain || event.defaultPrevented) return
      if (this.#wizard?.go((link.dataset.state ?? '').split(' ').filter(Boolean))) {
        event.preventDefault()
        event.stopPropagation()
        this.#arrive(this.#wizard.$state.get())
      }
    }

    #arrive(state: WizardState) {
      this.#render(false)
      this.#view?.querySelector<HTMLElement>('.title')?.focus({ preventScroll: true })
      const guidance = this.#guidance()
      const answers = answersOf(state.trail)
      const last = guidance.answers[answers.at(-1) ?? '']
      if (this.#status) {
        this.#status.textContent = last
          ? fill(guidance.words.chosen ?? '', { answer: last.label })
          : (guidance.words.restart ?? '')
      }
      this.#tell(answers.length === 0 ? 'restart' : 'answer', state, guidance)
      if (state.kind === 'outcome') this.#tell('outcome', state, guidance)
    }

    #tell(what: 'answer' | 'outcome' | 'restart', state: WizardState, guidance: Guidance) {
      const answers = answersOf(state.trail)
      const detail: WegwijzerDetail = {
        answers,
        ...(state.kind === 'outcome' && { outcome: state.outcome }),
        url: root + statePath(guidance, answers),
      }
      this.dispatchEvent(new CustomEvent(`wegwijzer-${what}`, { bubbles: true, composed: true, detail }))
    }
  }
