import type { APIRoute, GetStaticPaths } from 'astro'
import { HOME_SCREEN_ICONS, homeScreenIcon } from '../site/meta/icons.ts'

export const getStaticPaths: GetStaticPaths = () => HOME_SCREEN_ICONS.map((icon) => ({ params: { icon } }))

export const GET: APIRoute = async () => new Response(new Uint8Array(await homeScreenIcon()))
