import { hydrate } from 'preact'
import { Configurator, type ConfiguratorData } from './Configurator.tsx'

const place = document.querySelector<HTMLElement>('#configurator')
if (place)
  hydrate(<Configurator data={JSON.parse(place.dataset.configurator ?? '') as ConfiguratorData} />, place)
