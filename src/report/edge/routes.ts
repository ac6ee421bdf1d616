import { implement } from '@orpc/server'
import type { RequestContext } from '../../accounts/index.ts'
import { unwrap } from '../../kit/result.ts'
import { reportContract } from '../contract.ts'
import type { ReportService } from '../service.ts'

/** The report's procedures on the server. */
export function reportRoutes(service: ReportService) {
  const route = implement(reportContract).$context<RequestContext>()
  return route.router({
    get: route.get.handler(async ({ input, context }) => unwrap(await service.find(context.personId, input.sessionId))),
    sample: route.sample.handler(() => unwrap(service.sample())),
  })
}
