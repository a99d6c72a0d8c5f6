/** A station: a step of a guide. */
export type Stop = { readonly id: string; readonly title: string }

/** The place of a route on the map: on its own line, or as part of the line of another route. */
export type Place =
  | { readonly as: 'line' }
  /** Returns to the end of the other line, again and again. */
  | { readonly as: 'loop'; readonly guide: string }
  /** Avoids one station of the other line. */
  | { readonly as: 'detour'; readonly guide: string; readonly around: string }

/** A change from a station to the first station of another route. */
export type Change = { readonly at: string; readonly to: string; readonly label: string }

/** A route as the map shows it. */
export type Route = {
  readonly id: string
  /** Name of its colour. */
  readonly line: string
  readonly title: string
  /** The readers of its guide; shown after the title of the line. */
  readonly audience: string
  readonly stops: readonly Stop[]
  readonly place: Place
  readonly changes: readonly Change[]
  /** Whether its last station recurs. */
  readonly recurs: boolean
}

/** A route with its own line, and the routes that are part of that line. */
export type Line = {
  readonly route: Route
  readonly loop: Route | undefined
  readonly detour: { readonly route: Route; readonly around: string } | undefined
}

/** The lines of the map, in the order of their routes. */
export const linesOf = (routes: readonly Route[]): readonly Line[] =>
  routes
    .filter(({ place }) => place.as === 'line')
    .map((route) => {
      const loop = routes.find(({ place }) => place.as === 'loop' && place.guide === route.id)
      const detour = routes.find(({ place }) => place.as === 'detour' && place.guide === route.id)
      return {
        route,
        loop,
        detour: detour?.place.as === 'detour' ? { route: detour, around: detour.place.around } : undefined,
      }
    })
