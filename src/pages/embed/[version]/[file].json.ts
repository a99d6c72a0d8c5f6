import { embedEndpoint, embedPaths } from '../../../site/partners/embed-files.ts'

export const getStaticPaths = () => embedPaths('.json')

export const GET = embedEndpoint('application/json')
