/** The procedures over HTTP: the browser's own protocol at /api/rpc, the same ones as REST at /api, with one mapping of failures. */
import { OpenAPIGenerator } from '@orpc/openapi'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { ORPCError, ValidationError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fetch'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import type { Permission, RouteMeta } from '../kit/permission.ts'
import { ExpectedFailure, type FailureKind } from '../kit/result.ts'
import { isDiskFull } from './database.ts'
import { factsOf, type Log } from './logs.ts'
import type { Router } from './wire.ts'

/** What a procedure knows of a request; `seen` takes the pattern of the path, which a log may hold while the path itself may not. */
export type ApiContext = { personId: string; permissions: readonly Permission[]; requestId: string; seen: (pattern: string) => void }

/** The one place in which kinds of expected failure become HTTP statuses. */
export const statusOf: Record<FailureKind, number> = {
  invalid: 400,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  expired: 410,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
}

/** The handlers of all procedures; each gives undefined when it has no procedure at this path. */
export function apiHandlers(router: Router, log: Log) {
  type Step = {
    context: ApiContext
    path: readonly string[]
    procedure: { '~orpc': { meta: object; route: { path?: string } } }
    next: () => Promise<unknown>
  }
  const guarded = async ({ context, path, procedure, next }: Step) => {
    const { meta, route } = procedure['~orpc']
    context.seen(route.path === undefined ? path.join('.') : `${path.join('.')} ${route.path}`)
    const { permission } = meta as Partial<RouteMeta>
    if (permission === undefined || !context.permissions.includes(permission)) {
      throw new ORPCError('FORBIDDEN', { status: 403, message: 'You may not do this here.' })
    }
    try {
      const output = await next()
      return isStream(output) ? answered(output, (error) => toAnswer(error, context.requestId, log)) : output
    } catch (error) {
      throw toAnswer(error, context.requestId, log)
    }
  }
  const options = { clientInterceptors: [guarded] }
  const rpc = new RPCHandler<ApiContext>(router as never, options as never)
  const rest = new OpenAPIHandler<ApiContext>(router as never, options as never)

  return async (request: Request, context: ApiContext): Promise<Response | undefined> => {
    const call = new URL(request.url).pathname.startsWith('/api/rpc/')
      ? rpc.handle(request, { prefix: '/api/rpc', context })
      : rest.handle(request, { prefix: '/api', context })
    return (await call).response
  }
}

const isStream = (output: unknown): output is AsyncIterable<unknown> =>
  typeof output === 'object' && output !== null && Symbol.asyncIterator in output

/** The same events, with the same answer to a failure as outside a stream. */
async function* answered(events: AsyncIterable<unknown>, answer: (error: unknown) => Error) {
  try {
    yield* events
  } catch (error) {
    throw answer(error)
  }
}

/** Turns what a procedure threw into what the caller is told. */
export function toAnswer(error: unknown, requestId: string, log: Log): ORPCError<string, unknown> {
  if (error instanceof ExpectedFailure) {
    const { kind, reason } = error.failure
    return new ORPCError(kind.replace('-', '_').toUpperCase(), { status: statusOf[kind], message: reason, data: { kind, requestId } })
  }
  if (error instanceof ORPCError && error.cause instanceof ValidationError && error.status === 400) {
    const fields = error.cause.issues.map(({ path = [], message }) => ({ field: path.map(nameOf).join('.'), reason: message }))
    const words = fields.map(({ field, reason }) => (field === '' ? reason : `${field}: ${reason}`)).join('; ')
    return new ORPCError('BAD_REQUEST', {
      status: 400,
      message: `The request does not fit: ${words}`,
      data: { kind: 'invalid', fields, requestId },
    })
  }
  if (error instanceof ORPCError && error.status < 500) return error
  if (isDiskFull(error)) {
    log('error', 'disk full', { requestId })
    const message = 'The disk is full, so this could not be saved; what was saved before is not lost. Free some space and send it again.'
    return new ORPCError('UNAVAILABLE', { status: 503, message, data: { kind: 'unavailable', requestId } })
  }
  log('error', 'unexpected', { requestId, ...factsOf(error) })
  return new ORPCError('INTERNAL_SERVER_ERROR', {
    status: 500,
    message: `Something went wrong here, and nothing that was saved before is lost. Try again; the details are in the log under ${requestId}.`,
    data: { requestId },
  })
}

const nameOf = (part: PropertyKey | { key: PropertyKey }) => String(typeof part === 'object' ? part.key : part)

/** The OpenAPI 3.1 document of all procedures. */
export async function openApiDocument(router: Router, version: string) {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  return generator.generate(router as never, {
    info: { title: 'InterviewNode', version, description: 'Everything that the pages do, for scripts. Failures carry a message in words.' },
    servers: [{ url: '/api' }],
  })
}
