import type { Catalog } from '../catalog/index.ts'
import type { Clock } from '../kit/clock.ts'
import type { Session, SessionLog } from '../sessions/index.ts'
import type { Evidence } from '../skills/index.ts'
import type { CaseOutcome, ComplexityPoint, RunnerState, RunOutput, RunRequest } from './model.ts'

export type OnCase = (outcome: CaseOutcome) => void

export type Mutant = { line: number; operator: string; change: string; code: string }

/** Runs Python out of the candidate's reach. Nothing that it is given may hold an expected value, but for `check`, whose program is its author's. */
export type ServerRunner = {
  id: 'server' | 'own-python'
  /** Runs the cases in order, each with fresh arguments; rejects only when aborted or when there is no runner any more. */
  run: (code: string, request: RunRequest, options: { onCase?: OnCase; signal?: AbortSignal }) => Promise<RunOutput>
  /** One free run of a file. */
  exec: (
    code: string,
    stdin: string,
    limits: { cpuSeconds: number; memoryMiB: number },
  ) => Promise<{ outcome: string; message?: string; line?: number; stdout: string; stderr: string; milliseconds: number; peakMiB: number }>
  /** The cases that an author's cases.py yields, encoded; rejects in words when it fails. */
  authorCases: (code: string) => Promise<{ cases: unknown[]; hasCheck: boolean }>
  /** What an author's check says about each result: true, or a sentence. */
  check: (code: string, pairs: { args: unknown; actual: unknown }[]) => Promise<(true | string)[]>
  /** The encoded results on random inputs, then `{"$done": count}`; the same seed draws the same inputs. */
  inputs: (job: {
    code: string
    entryPoint: string
    generator: string
    seed: number
    count: number
    cpuSeconds: number
  }) => Promise<unknown[]>
  /** Every mutant of a solution. */
  mutants: (code: string) => Promise<Mutant[]>
  /** Points for a statement about complexity, within a budget of CPU. */
  measure: (job: { code: string; entryPoint: string; generator: string; budgetSeconds: number }) => Promise<{
    points: ComplexityPoint[]
    error?: { message: string; line?: number | null } | null
  }>
}

/** Where code runs on this installation. `findRunner` waits until the sandbox has started; there may be none. */
export type Judge = {
  state: () => RunnerState
  findRunner: () => Promise<ServerRunner | undefined>
  /** Waits for a turn of this person, tells the place in the line meanwhile, and counts what the work used. Gives a failure in words when the allowance is used up. */
  takeTurn: <T>(
    personId: string,
    onPosition: (position: number) => void,
    signal: AbortSignal | undefined,
    work: () => Promise<T>,
  ) => Promise<T>
}

/** What the judge needs from the world. */
export type JudgePorts = {
  log: SessionLog
  catalog: () => Catalog
  clock: Clock
  judge: Judge
  /** The problem that is open in a session, with the phase it belongs to; undefined when no code may be run there now. */
  problemOpenFor: (session: Session) => Promise<{ problem: string; phase: string | null } | undefined>
  recordEvidence: (evidence: Evidence[]) => Promise<void>
}
