import { hydrate } from 'preact'
import { Configurator, type ConfiguratorData } from './Configurator.tsx'

/** Lets the examples on the page follow what is chosen. */
const follow = (recipes: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(recipes))
    document.querySelector(`[data-example=${name}] code`)?.replaceChildren(text)
}

const place = document.querySelector<HTMLElement>('#configurator')
if (place)
  hydrate(
    <Configurator data={JSON.parse(place.dataset.configurator ?? '') as ConfiguratorData} tell={follow} />,
    place,
  )
