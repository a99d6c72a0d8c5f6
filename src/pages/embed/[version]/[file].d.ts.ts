import { embedEndpoint, embedPaths } from '../../../site/partners/embed-files.ts'

export const getStaticPaths = () => embedPaths('.d.ts')

export const GET = embedEndpoint('application/typescript')
