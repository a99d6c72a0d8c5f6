import { embedEndpoint, embedPaths } from '../../../site/partners/embed-files.ts'

export const getStaticPaths = () => embedPaths('.js')

export const GET = embedEndpoint('text/javascript')
