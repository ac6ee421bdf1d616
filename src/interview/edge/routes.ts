import { implement } from '@orpc/server'
import type { RequestContext } from '../../accounts/index.ts'
import { unwrap } from '../../kit/result.ts'
import { interviewContract } from '../contract.ts'
import type { InterviewService } from '../service.ts'

/** The procedures of interviews on the server. */
export function interviewRoutes(service: InterviewService) {
  const route = implement(interviewContract).$context<RequestContext>()
  return route.router({
    list: route.list.handler(({ context }) => service.list(context.personId)),
    start: route.start.handler(async ({ input, context }) => unwrap(await service.start(context.personId, input.interview))),
    state: route.state.handler(async ({ input, context }) => unwrap(await service.state(context.personId, input.sessionId))),
    say: route.say.handler(async ({ input, context }) =>
      unwrap(await service.say(context.personId, input.sessionId, input.key, input.text)),
    ),
    hint: route.hint.handler(async ({ input, context }) => unwrap(await service.hint(context.personId, input.sessionId, input.key))),
    next: route.next.handler(async ({ input, context }) =>
      unwrap(await service.next(context.personId, input.sessionId, input.key, input.phase)),
    ),
    leave: route.leave.handler(async ({ input, context }) => unwrap(await service.leave(context.personId, input.sessionId))),
  })
}
