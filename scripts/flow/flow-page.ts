import { readFileSync } from 'node:fs'
import type { Version } from '../../src/engine/compare.ts'
import { drawFlow, listFlow, toHtml } from '../../src/diagram/flow-drawing.ts'
import { layoutFlow } from '../../src/diagram/flow-layout.ts'
import { flowView } from '../../src/diagram/flow-view.ts'
import { lineStyles } from '../../src/site/partners/line-styles.ts'
import { measure } from '../../src/site/parts/map/measure-text.ts'
import { described } from '../../src/editor/describe-changes.ts'
import { LANGUAGE, messages } from '../../src/model/messages/changes.ts'

const STYLES = ['src/widgets/wegwijzer/palette.css', 'src/diagram/flow.css']

const PAGE = `
:root { color-scheme: light dark; --paper: light-dark(#fbfaf6, #10172a); --marked: light-dark(#ffe9a8, #5a4708); }
body { margin: 1.5rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 Overpass, system-ui, sans-serif; }
a { color: inherit; }
.drawing { overflow: auto; border: 1px solid var(--rule); padding: 0.5rem; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
@page { size: landscape; margin: 1cm; }
@media print { :root { color-scheme: light; } .drawing { overflow: visible; border: 0; break-after: page; } }
`

/**
 * A complete page with the drawing of the flow, and the same flow as a list.
 *
 * @param was An earlier version with its name; changes since that version are marked.
 */
export const flowPage = (is: Version, was?: { readonly version: Version; readonly name: string }): string => {
  const boxes = flowView(described(is), was && described(was.version))
  const title = was ? `${messages.map}, ${messages.since(was.name)}` : messages.map
  const styles = [...STYLES.map((file) => readFileSync(file, 'utf8')), PAGE, lineStyles()].join('\n')
  const element = (name: string, attributes: Record<string, string>, ...children: readonly string[]) =>
    toHtml({ name, attributes, children })
  return [
    '<!doctype html>',
    `<html lang="${LANGUAGE}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    '<meta name="robots" content="noindex">',
    element('title', {}, title),
    `<style>${styles}</style></head><body>`,
    element('h1', {}, title),
    ...(was ? [element('p', {}, messages.legend)] : []),
    `<div class="drawing" role="region" tabindex="0" aria-label="${messages.map}">`,
    toHtml(drawFlow(layoutFlow(boxes, measure), messages)),
    '</div>',
    element('h2', {}, messages.list),
    `<div class="flow-list">${toHtml(listFlow(boxes, messages))}</div>`,
    '</body></html>',
  ].join('\n')
}
