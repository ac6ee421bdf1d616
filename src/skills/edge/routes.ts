import { implement } from '@orpc/server'
import type { RequestContext } from '../../accounts/index.ts'
import { unwrap } from '../../kit/result.ts'
import type { CalibrationService } from '../calibration.ts'
import { skillsContract } from '../contract.ts'
import type { SkillsService } from '../service.ts'

/** The procedures about skills on the server. */
export function skillsRoutes(service: SkillsService, calibrations: CalibrationService) {
  const route = implement(skillsContract).$context<RequestContext>()
  return route.router({
    overview: route.overview.handler(({ context }) => service.overview(context.personId)),
    history: route.history.handler(async ({ input, context }) => unwrap(await service.history(context.personId, input.id))),
    evidence: route.evidence.handler(async ({ input, context }) => unwrap(await service.evidence(context.personId, input.id, input.after))),
    calibration: route.calibration.handler(() => calibrations.overview()),
    proposeCalibration: route.proposeCalibration.handler(({ input }) => calibrations.propose(input.area)),
    useCalibration: route.useCalibration.handler(({ input }) => calibrations.use(input.area)),
    withdrawCalibration: route.withdrawCalibration.handler(({ input }) => calibrations.withdraw(input.area)),
  })
}
