import type { Element, Preview, PreviewComponent } from './elements.ts'
import { whenRead } from './store.ts'

/** A component of React, as far as it is used here. */
type Live = {
  readonly props: Preview
  readonly forceUpdate: (then: () => void) => void
  stop: () => void
}

type CreateClass = (methods: Readonly<Record<string, (this: Live) => unknown>>) => PreviewComponent

/**
 * Returns a preview that is drawn again when the content was read again.
 *
 * @param view What it shows; it calls `onStyled` once its styles apply.
 * @param show Brings what the form is about into view.
 */
export const livePreview = (
  view: (props: Preview, onStyled: () => void) => Element,
  show: (props: Preview) => void,
): PreviewComponent =>
  // Sveltia CMS gives this function to everybody
  (window as unknown as { readonly createClass: CreateClass }).createClass({
    componentDidMount() {
      this.stop = whenRead(() => {
        this.forceUpdate(() => {
          show(this.props)
        })
      })
    },
    componentWillUnmount() {
      this.stop()
    },
    render() {
      return view(this.props, () => {
        show(this.props)
      })
    },
  })
