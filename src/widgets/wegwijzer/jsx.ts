// what the bundler writes for the tags in the views; see src/site/widget-file.ts
export { Fragment, h } from 'preact'
