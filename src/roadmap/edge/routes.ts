import { implement } from '@orpc/server'
import type { RequestContext } from '../../accounts/index.ts'
import { unwrap } from '../../kit/result.ts'
import { roadmapContract } from '../contract.ts'
import type { RoadmapService } from '../service.ts'

/** The procedures of the roadmap on the server. */
export function roadmapRoutes(service: RoadmapService) {
  const route = implement(roadmapContract).$context<RequestContext>()
  return route.router({
    get: route.get.handler(({ context }) => service.get(context.personId)),
    changes: route.changes.handler(({ context }) => service.changes(context.personId)),
    today: route.today.handler(({ context }) => service.today(context.personId)),
    markDone: route.markDone.handler(async ({ input, context }) => unwrap(await service.markDone(context.personId, input.id, input.done))),
    companies: route.companies.handler(() => service.companies()),
    roles: route.roles.handler(() => service.roles()),
  })
}
