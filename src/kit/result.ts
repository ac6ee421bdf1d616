/** An expected outcome of something that can fail: a value, or a failure that says its kind and, in words, the reason. */
export type Result<T, F extends Failure = Failure> = { ok: true; value: T } | { ok: false; failure: F }

/** The kinds of expected failure; one place (`server/http.ts`) maps them to HTTP statuses. */
export type FailureKind = 'not-found' | 'invalid' | 'conflict' | 'expired' | 'forbidden' | 'too-large' | 'too-many' | 'unavailable'

export type Failure = { kind: FailureKind; reason: string }

/** Wraps a value as a success. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

/** Wraps an expected failure: what kind, and a sentence for the person who reads it. */
export function fail(kind: FailureKind, reason: string): { ok: false; failure: Failure } {
  return { ok: false, failure: { kind, reason } }
}

/** Carries an expected failure to the edge of the server, which maps its kind to a status. Thrown only by `unwrap`. */
export class ExpectedFailure extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.reason)
    this.failure = failure
  }
}

/** Gives the value of a success; throws `ExpectedFailure` for a failure. For routes and the command line only. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new ExpectedFailure(result.failure)
}
