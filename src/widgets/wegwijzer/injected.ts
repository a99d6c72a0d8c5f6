// The bundler puts these exports into the widget by itself (src/site/partners/widget-file.ts): the functions for JSX,
// and an object in place of every `globalThis`, so that packages add no names to the page, such as `nanostoresGlobal`.
const scope = {}
export { scope as globalThis }
export { Fragment, h } from 'preact'
