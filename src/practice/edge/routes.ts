import { implement } from '@orpc/server'
import type { RequestContext } from '../../accounts/index.ts'
import { unwrap } from '../../kit/result.ts'
import { practiceContract } from '../contract.ts'
import type { PracticeService } from '../service.ts'

/** The procedures of practice on the server. */
export function practiceRoutes(service: PracticeService) {
  const route = implement(practiceContract).$context<RequestContext>()
  return route.router({
    problems: route.problems.handler(({ context }) => service.problems(context.personId)),
    open: route.open.handler(async ({ input, context }) => unwrap(await service.open(context.personId, input.problem))),
    state: route.state.handler(async ({ input, context }) => unwrap(await service.state(context.personId, input.sessionId))),
    hint: route.hint.handler(async ({ input, context }) => unwrap(await service.hint(context.personId, input.sessionId))),
    giveUp: route.giveUp.handler(async ({ input, context }) => unwrap(await service.giveUp(context.personId, input.sessionId))),
    restart: route.restart.handler(async ({ input, context }) => unwrap(await service.restart(context.personId, input.sessionId))),
  })
}
