import { hydrate } from 'preact'
import { Configurator, type ConfiguratorData } from './Configurator.tsx'

/** Updates the examples on the page to the choices. */
const showRecipes = (recipes: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(recipes))
    document.querySelector(`[data-example=${name}] code`)?.replaceChildren(text)
}

const container = document.querySelector<HTMLElement>('#configurator')
if (container)
  hydrate(
    <Configurator
      data={JSON.parse(container.dataset.configurator ?? '') as ConfiguratorData}
      onRecipes={showRecipes}
    />,
    container,
  )
