import { implement } from '@orpc/server'
import { unwrap } from '../../kit/result.ts'
import { accountsContract } from '../contract.ts'
import type { RequestContext } from '../model.ts'
import type { AccountsService } from '../service.ts'

/** The procedures about the person on the server. */
export function accountsRoutes(service: AccountsService) {
  const route = implement(accountsContract).$context<RequestContext>()
  return route.router({
    get: route.get.handler(({ context }) => service.get(context.personId)),
    save: route.save.handler(async ({ input, context }) => unwrap(await service.save(context.personId, input))),
  })
}
