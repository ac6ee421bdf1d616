import { implement } from '@orpc/server'
import type { RequestContext } from '../../accounts/index.ts'
import { unwrap } from '../../kit/result.ts'
import { assessmentContract } from '../contract.ts'
import type { AssessmentService } from '../service.ts'

/** The assessment's procedures on the server. */
export function assessmentRoutes(service: AssessmentService) {
  const route = implement(assessmentContract).$context<RequestContext>()
  return route.router({
    start: route.start.handler(async ({ input, context }) => unwrap(await service.start(context.personId, input))),
    open: route.open.handler(({ context }) => service.open(context.personId)),
    state: route.state.handler(async ({ input, context }) => unwrap(await service.state(context.personId, input.sessionId))),
    answer: route.answer.handler(async ({ input: { sessionId, item, answer, output }, context, signal }) =>
      unwrap(await service.answer(context.personId, sessionId, item, answer, { output, signal })),
    ),
    codeInputs: route.codeInputs.handler(async ({ input, context }) =>
      unwrap(await service.codeInputs(context.personId, input.sessionId, input.item)),
    ),
    pause: route.pause.handler(async ({ input, context }) => unwrap(await service.pause(context.personId, input.sessionId, input.paused))),
    finish: route.finish.handler(async ({ input, context }) => unwrap(await service.finish(context.personId, input.sessionId))),
    review: route.review.handler(async ({ input, context }) => unwrap(await service.review(context.personId, input.sessionId))),
    answered: route.answered.handler(async ({ input, context }) =>
      unwrap(await service.answered(context.personId, input.sessionId, input.eventId)),
    ),
    flag: route.flag.handler(async ({ input, context }) =>
      unwrap(await service.flag(context.personId, input.sessionId, input.item, input.text)),
    ),
    flags: route.flags.handler(() => service.flags()),
    settleFlag: route.settleFlag.handler(async ({ input }) => unwrap(await service.settleFlag(input.id, input.note))),
  })
}
