import { nodes } from './dom.ts'
import type { WizardState } from './store.ts'
import type { Shown } from './views/shown.ts'
import { Wizard } from './views/Wizard.tsx'

/** The wizard in one state, as nodes: in the widget's bundle the views make nodes, whatever their types say (dom.ts). */
export const draw = (shown: Shown & { readonly state: WizardState }): readonly (Node | string)[] =>
  nodes((<Wizard {...shown} />) as unknown as Node)
