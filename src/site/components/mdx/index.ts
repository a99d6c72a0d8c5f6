import Guide from './Guide.astro'
import Link from './Link.astro'

/** The components a guide may use; the check of the content knows them by these names. */
export default { Guide, Link }
