import type { Element, Preview, PreviewComponent } from './elements.ts'
import { whenRead } from './store.ts'

/** The part of a React component that is used here. */
type Live = {
  readonly props: Preview
  readonly forceUpdate: (then: () => void) => void
  stop: () => void
}

type CreateClass = (methods: Readonly<Record<string, (this: Live) => unknown>>) => PreviewComponent

/**
 * Returns a preview that is drawn again each time the content is read again.
 *
 * @param view Returns the elements of the preview, and calls `onStyled` once their styles apply.
 * @param show Scrolls to the part of the preview that the form edits.
 */
export const livePreview = (
  view: (props: Preview, onStyled: () => void) => Element,
  show: (props: Preview) => void,
): PreviewComponent =>
  // Sveltia CMS makes this function global
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
