/** The web client: typed by the contract, whose schemas stay on the server. */
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { contract } from '../contract.ts'
import { reportReach } from './connection.ts'

const link = new RPCLink({
  url: () => `${window.location.origin}/api/rpc`,
  fetch: async (request, init) => {
    try {
      const response = await fetch(request, init)
      reportReach(response.status < 502)
      return response
    } catch (error) {
      reportReach(false)
      throw error
    }
  },
})

/** Calls a procedure and gives its output; rejects with an error whose message can be shown. */
export const client: ContractRouterClient<typeof contract> = createORPCClient(link)

/** The same procedures as query and mutation options. */
export const api = createTanstackQueryUtils(client)
