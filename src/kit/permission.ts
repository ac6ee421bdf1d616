/**
 * Who may call a route. `public`: whoever reaches the server. `self`: the person whose data it is.
 * `author`: who writes the bank. `organiser`: who looks after the people and the measurement of this installation. `owner`: the one who runs it. Every
 * procedure names one in its meta; on a laptop one person has them all.
 */
export type Permission = 'public' | 'self' | 'author' | 'organiser' | 'owner'

export type RouteMeta = { permission: Permission }
