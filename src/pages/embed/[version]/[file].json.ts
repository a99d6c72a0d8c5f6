import { embedEndpoint, embedPaths } from '../../../site/embed-files.ts'

export const getStaticPaths = () => embedPaths('.json')

export const GET = embedEndpoint
