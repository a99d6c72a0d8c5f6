import { embedEndpoint, embedPaths } from '../../../site/embed-files.ts'

export const getStaticPaths = () => embedPaths('.js')

export const GET = embedEndpoint
