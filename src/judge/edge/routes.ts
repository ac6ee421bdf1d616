import { implement } from '@orpc/server'
import type { RequestContext } from '../../accounts/index.ts'
import { unwrap } from '../../kit/result.ts'
import { judgeContract } from '../contract.ts'
import type { JudgeService } from '../service.ts'

/** The judge's procedures on the server. */
export function judgeRoutes(service: JudgeService) {
  const route = implement(judgeContract).$context<RequestContext>()
  return route.router({
    runner: route.runner.handler(() => service.state()),
    run: route.run.handler(async function* ({ input, context, signal }) {
      unwrap(yield* service.run(context.personId, input.sessionId, input.problem, input.key, input.code, signal))
    }),
    prepare: route.prepare.handler(async ({ input, context }) =>
      unwrap(await service.prepare(context.personId, input.sessionId, input.problem)),
    ),
    submit: route.submit.handler(async ({ input, context }) =>
      unwrap(await service.submit(context.personId, input.sessionId, input.problem, input.key, input.code, input.output)),
    ),
    generator: route.generator.handler(async ({ input, context }) =>
      unwrap(await service.generator(context.personId, input.sessionId, input.problem)),
    ),
    complexity: route.complexity.handler(async ({ input, context }) =>
      unwrap(await service.complexity(context.personId, input.sessionId, input.problem, input.code, input.claim, input.points)),
    ),
  })
}
