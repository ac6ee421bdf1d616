/**
 * Who may call a route. `public`: whoever reaches the server. `self`: the person whose data it is.
 * `owner`: the one who runs this installation. Every procedure names one in its meta.
 */
export type Permission = 'public' | 'self' | 'owner'

export type RouteMeta = { permission: Permission }
