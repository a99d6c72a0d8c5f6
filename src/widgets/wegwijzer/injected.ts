// What the bundler puts into the widget by itself (src/site/partners/widget-file.ts): what JSX becomes, and an object in
// place of every `globalThis`, so that packages put no names on the page: nanostores would leave `nanostoresGlobal`.
const scope = {}
export { scope as globalThis }
export { Fragment, h } from 'preact'
