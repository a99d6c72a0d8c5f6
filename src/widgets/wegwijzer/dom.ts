// What the bundler writes for the tags in the views (src/site/widget-file.ts). On the site they are Preact's; here each
// becomes an element straight away: a state is drawn once and then replaced by the next, so there is nothing to compare,
// and what a translator or a plugin did to the last one does not matter.

import { PARTS } from './contract.ts'

type Child = Node | string | number | boolean | null | undefined | readonly Child[]

type Props = { readonly children?: Child; readonly [name: string]: unknown }

type Component = (props: Props) => Child

/** Several elements without one around them. */
export const Fragment: Component = ({ children }) => children

/** An element with its attributes and children, or whatever a component makes of them. */
export const h = (type: string | Component, props: Props | null, ...children: readonly Child[]): Child => {
  const { children: own, ...rest } = props ?? {}
  const inside = children.length > 0 ? children : own
  if (typeof type === 'function') return type({ ...rest, children: inside })
  const element = document.createElement(type)
  for (const [name, value] of Object.entries(rest))
    if (value !== undefined) element.setAttribute(name, value as string)
  // a page may style these, as ::part(title): a part is called as its class
  if ((PARTS as readonly unknown[]).includes(rest.class)) element.part.add(rest.class as string)
  element.append(...nodes(inside))
  return element
}

/** The nodes and texts among what a view gave; conditions that were not met leave nothing. */
export const nodes = (child: Child): (Node | string)[] =>
  Array.isArray(child)
    ? child.flatMap(nodes)
    : (child ?? false) === false
      ? []
      : // a number too is written out
        [child as Node | string]
