import { embedEndpoint, embedPaths } from '../../../site/embed-files.ts'

export const getStaticPaths = () => embedPaths('.d.ts')

export const GET = embedEndpoint
