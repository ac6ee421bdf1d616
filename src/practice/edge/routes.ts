import { implement } from '@orpc/server'
import type { RequestContext } from '../../accounts/index.ts'
import { unwrap } from '../../kit/result.ts'
import { practiceContract, reviewContract } from '../contract.ts'
import type { ReviewService } from '../review-service.ts'
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

/** The procedures of lessons and reviews on the server. */
export function reviewRoutes(service: ReviewService) {
  const route = implement(reviewContract).$context<RequestContext>()
  return route.router({
    lessons: route.lessons.handler(({ context }) => service.lessons(context.personId)),
    lesson: route.lesson.handler(async ({ input, context }) => unwrap(await service.lesson(context.personId, input.id))),
    markRead: route.markRead.handler(async ({ input, context }) => unwrap(await service.markRead(context.personId, input.id))),
    state: route.state.handler(({ input, context }) => service.state(context.personId, input.skill)),
    next: route.next.handler(async ({ input, context }) => unwrap(await service.next(context.personId, input.skill))),
    reveal: route.reveal.handler(async ({ input, context }) =>
      unwrap(await service.reveal(context.personId, input.number, input.selfScore)),
    ),
    mark: route.mark.handler(async ({ input, context }) => unwrap(await service.mark(context.personId, input.number, input.recalled))),
    answer: route.answer.handler(async ({ input, context }) =>
      unwrap(await service.answer(context.personId, input.number, input.answer, input.selfScore)),
    ),
    selfKnowledge: route.selfKnowledge.handler(({ context }) => service.selfKnowledge(context.personId)),
  })
}
