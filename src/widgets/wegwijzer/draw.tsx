import { nodes } from './dom.ts'
import { Dated } from './views/Dated.tsx'
import type { Shown } from './views/shown.ts'
import { Wizard } from './views/Wizard.tsx'
import type { WizardState } from './wizard-state.ts'

type Drawn = Shown & {
  readonly state: WizardState
  /** The day of the questions, where newer ones may well exist. */
  readonly dated: string | undefined
}

/** The wizard in one state, as nodes: in the widget's bundle the views make nodes, whatever their types say (dom.ts). */
export const draw = ({ dated, ...shown }: Drawn): readonly (Node | string)[] =>
  nodes((<Wizard {...shown}>{dated && <Dated {...shown} day={dated} />}</Wizard>) as unknown as Node)
