// The bundler replaces every `globalThis` in the widget with this object (src/site/partners/widget-file.ts), so that packages put
// no names on the page: nanostores would leave `nanostoresGlobal`.
const scope = {}
export { scope as globalThis }
