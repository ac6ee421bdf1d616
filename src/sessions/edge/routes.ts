import { implement } from '@orpc/server'
import type { RequestContext } from '../../accounts/index.ts'
import { unwrap } from '../../kit/result.ts'
import { sessionsContract } from '../contract.ts'
import type { SessionsService } from '../service.ts'

/** The procedures about sessions on the server. */
export function sessionsRoutes(service: SessionsService) {
  const route = implement(sessionsContract).$context<RequestContext>()
  return route.router({
    list: route.list.handler(({ context }) => service.list(context.personId)),
    get: route.get.handler(async ({ input, context }) => unwrap(await service.get(context.personId, input.sessionId))),
    appendText: route.appendText.handler(async ({ input, context }) =>
      unwrap(await service.appendText(context.personId, input.sessionId, input)),
    ),
    readText: route.readText.handler(async ({ input, context }) =>
      unwrap(await service.readText(context.personId, input.sessionId, input.document)),
    ),
    moment: route.moment.handler(async ({ input, context }) =>
      unwrap(await service.moment(context.personId, input.sessionId, input.eventId)),
    ),
  })
}
