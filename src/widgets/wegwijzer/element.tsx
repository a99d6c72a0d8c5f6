import { atom } from 'nanostores'
import { render } from 'preact'
import { answersOf, framePath, statePath } from './addresses.ts'
import { guidanceFor, valueOf } from './attributes.ts'
import { ATTRIBUTES, PARTS, type EVENTS, type WegwijzerDetail } from './contract.ts'
import { replay } from '../../engine/replay.ts'
import type { Guidance } from '../../model/guidance.ts'
import { inFrame, isPlain, leave } from './leave.ts'
import { withPrivateNames, withValidTokens } from './tokens.ts'
import { Dated } from './views/Dated.tsx'
import { Wizard } from './views/Wizard.tsx'
import { stateAfter, type WizardState } from './wizard-state.ts'
import { fill } from './words.ts'

type Options = {
  /** One per locale; the first is for a page in any other language. */
  readonly guidances: readonly [Guidance, ...Guidance[]]
  /** Returns the address of the site, with a slash at the end, given the links inside the element. */
  readonly rootFor: (links: readonly string[]) => string
  /** Day of the questions, such as 2026-11-25, when newer ones may exist. */
  readonly dated: string | undefined
  readonly css: string
}

/** The ids in an attribute, between spaces or commas. */
const idsIn = (written: string): readonly string[] => written.split(/[\s,]+/).filter(Boolean)

/** Returns the class of the element; `define.ts` registers it. */
export const createWegwijzerElement = ({ guidances, rootFor, dated, css }: Options) => {
  // the same in every language
  const [{ flow }] = guidances
  const styles = withPrivateNames(css)

  return class WegwijzerElement extends HTMLElement {
    static readonly observedAttributes = Object.keys(ATTRIBUTES)

    // one store per element: two on a page share nothing
    readonly #$answers = atom<readonly string[]>([])
    #unsubscribe: (() => void) | undefined

    // in the namespace of the element: the page may be XML
    readonly #part = (className: string) => {
      const part = document.createElementNS(this.namespaceURI, 'div') as HTMLElement
      part.className = className
      return part
    }

    readonly #view = this.#part('view')
    readonly #status = this.#part('unseen')
    // our own references: the page may close the root or put sheets of its own into it
    #shadow: ShadowRoot | undefined
    #sheet: CSSStyleSheet | undefined
    readonly #warnings = new Set<string>()

    /** Warns the page's developer, once about the same value. */
    readonly #warn = (name: string, value: string, expected: string) => {
      const message = `<ooa-wegwijzer> ${name}="${value.slice(0, 99)}": expected ${expected}`
      if (this.#warnings.has(message)) return
      this.#warnings.add(message)
      console.warn(message)
    }

    connectedCallback() {
      try {
        // before the shadow root exists: if rendering fails, the children stay visible
        this.#unsubscribe = this.#$answers.subscribe(() => this.#render())
        if (!this.#shadow) this.#open()
      } catch (error) {
        console.warn('<ooa-wegwijzer> cannot run on this page, so its link stays:', error)
        this.#shadow?.replaceChildren(document.createElement('slot'))
      }
    }

    disconnectedCallback() {
      this.#unsubscribe?.()
      this.#unsubscribe = undefined
    }

    adoptedCallback() {
      // another document accepts only a sheet of its own
      this.#sheet = undefined
    }

    attributeChangedCallback(name: string, before: string | null, now: string | null) {
      if (before === now) return
      this.#keepFocus(() => {
        if (name === 'start') this.#start()
        else if (this.#unsubscribe) this.#render()
      })
    }

    #open() {
      this.#status.setAttribute('role', 'status')
      const box = this.#part('box')
      box.append(this.#view, this.#status)
      // a page that was rendered beforehand has a root already, and one that wraps attachShadow may close the root
      const attached = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
      const shadow = (this.#shadow = this.shadowRoot ?? attached)
      shadow.replaceChildren(box)
      this.#applyStyles()
      // style sheets of the page may load after this script
      if (document.readyState !== 'complete')
        addEventListener('load', () => this.#applyStyles(), { once: true })
      shadow.addEventListener('click', (event) => this.#click(event as MouseEvent))
      // Enter on a link of the wizard is not a shortcut of the page
      for (const type of ['keydown', 'keypress', 'keyup'])
        shadow.addEventListener(type, (event) => {
          if ((event as KeyboardEvent).key === 'Enter') event.stopPropagation()
        })
    }

    #guidance(): Guidance {
      return guidanceFor(this, guidances, this.#warn)
    }

    #root(): string {
      return rootFor([...this.querySelectorAll('a')].map(({ href }) => href))
    }

    /** Goes to the state after these answers and returns it; undefined, without a change, if they do not fit the flow. */
    #go(answers: readonly string[]): WizardState | undefined {
      const state = stateAfter(flow, answers)
      if (state) this.#$answers.set(answers)
      return state
    }

    #start() {
      const start = this.getAttribute('start') ?? ''
      const answers = idsIn(start)
      if (this.#go(answers)) return
      this.#warn('start', start, 'answer ids in order')
      this.#go(replay(flow, answers))
    }

    #render() {
      const state = stateAfter(flow, this.#$answers.get())
      if (!state) return
      // only reported: the style sheet applies the themes
      valueOf(this, 'theme', this.#warn)
      const guidance = this.#guidance()
      const shown = {
        guidance,
        root: this.#root(),
        level: Number(valueOf(this, 'heading-level', this.#warn)),
      }
      // another key is a new tree, so text that a translator or plugin changed in the last one does no harm
      const key = [guidance.locale, shown.level, ...answersOf(state.trail)].join()
      render(
        <Wizard {...shown} key={key} state={state}>
          {dated && <Dated {...shown} day={dated} />}
        </Wizard>,
        this.#view,
      )
      // a part has the name of its class
      for (const part of PARTS)
        for (const element of this.#view.getElementsByClassName(part)) element.part.add(part)
      this.#applyStyles()
    }

    #applyStyles() {
      const view = this.ownerDocument.defaultView
      if (!view) return
      const sheet = (this.#sheet ??= new view.CSSStyleSheet())
      sheet.replaceSync(withValidTokens(styles, getComputedStyle(this)))
      const shadow = this.#shadow
      // those of the page stay, in their order
      if (shadow && !shadow.adoptedStyleSheets.includes(sheet))
        shadow.adoptedStyleSheets = [sheet, ...shadow.adoptedStyleSheets]
    }

    /** Keeps the focus on the same link or title during a change that the visitor did not ask for. */
    #keepFocus(change: () => void) {
      const places = () => [...this.#view.querySelectorAll<HTMLElement>('a, .title')]
      const index = places().findIndex((place) => place === this.#shadow?.activeElement)
      change()
      places()[index]?.focus({ preventScroll: true })
    }

    #click(event: MouseEvent) {
      const link = (event.target as Element).closest('a')
      if (!link || !isPlain(event)) return
      const { state: answers } = link.dataset
      const state = answers === undefined ? undefined : this.#go(idsIn(answers))
      if (!state) {
        this.#leave(event, link)
        return
      }
      event.preventDefault()
      event.stopPropagation()
      this.#showTitle()
      this.#announce(state)
      this.#dispatch(state.trail.length > 0 ? 'answer' : 'restart', state)
      if (state.kind === 'outcome') this.#dispatch('outcome', state)
    }

    /** Lets a link leave the frame that the page is in, if it is in one: our site and others refuse to be framed. */
    #leave(event: Event, { href, protocol }: HTMLAnchorElement) {
      if (!inFrame() || !protocol.startsWith('http')) return
      event.preventDefault()
      const root = this.#root()
      const path = href.startsWith(root) && href.slice(root.length)
      leave(href, path ? root + framePath(this.#guidance(), path) : undefined)
    }

    #showTitle() {
      const title = this.#view.querySelector<HTMLElement>('.title')
      title?.focus({ preventScroll: true })
      // moves the page only if the title is out of view
      title?.scrollIntoView({ block: 'nearest' })
    }

    #announce({ trail }: WizardState) {
      const { locale, answers, words } = this.#guidance()
      const last = trail[trail.length - 1]
      this.#status.lang = locale
      this.#status.textContent =
        (last ? fill(words.chosen, { answer: answers[last.answer]?.label }) : words.restart) ?? null
    }

    #dispatch(what: (typeof EVENTS)[number], state: WizardState) {
      const answers = answersOf(state.trail)
      const detail: WegwijzerDetail = {
        answers,
        ...(state.kind === 'outcome' && { outcome: state.outcome }),
        url: this.#root() + statePath(this.#guidance(), answers),
      }
      this.dispatchEvent(new CustomEvent(`wegwijzer-${what}`, { bubbles: true, composed: true, detail }))
    }
  }
}
