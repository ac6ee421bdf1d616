import type { Profile } from '../accounts/index.ts'
import type { Catalog, ContentRef, ItemAnswer } from '../catalog/index.ts'
import type { RunOutput, RunRequest } from '../judge/index.ts'
import type { Clock } from '../kit/clock.ts'
import type { NewId } from '../kit/id.ts'
import type { Result } from '../kit/result.ts'
import type { SessionLog } from '../sessions/index.ts'
import type { Abilities, Evidence } from '../skills/index.ts'
import type { JudgedCode } from './model.ts'

export type CodeAnswer = Extract<ItemAnswer, { kind: 'code' }>

/** What the assessment needs of the judge. */
export type CodeJudge = {
  /** Whether code that imports these packages can run here, on the server or in the person's browser. */
  canRun: (packages: string[]) => Promise<boolean>
  /** What a browser needs to run an answer: inputs only. */
  inputsOf: (answer: CodeAnswer) => RunRequest
  /** Judges an answer; `output` is what a browser made of it, and counts only where no server runner exists. */
  judge: (
    personId: string,
    answer: CodeAnswer,
    code: string,
    output: RunOutput | undefined,
    signal?: AbortSignal,
  ) => Promise<Result<JudgedCode>>
}

/** A doubt about a question: who said it, about which version, and whether its author has settled it. */
export type Flag = {
  id: string
  personId: string
  sessionId: string
  item: string
  content: ContentRef | null
  text: string
  /** Milliseconds since 1970. */
  at: number
  settled: { at: number; note: string } | null
}

/** The store of doubts. Every adapter runs `flagStoreContract` of flag-testing.ts. */
export type FlagStore = {
  /** Adds a doubt; one with an id that is already there is left as it was. */
  add: (flag: Flag) => Promise<void>
  /** The newest doubts of everybody, newest first. */
  list: (most: number) => Promise<Flag[]>
  /** Settles a doubt, or opens it again with null; false when there is none with this id. */
  settle: (id: string, settled: Flag['settled']) => Promise<boolean>
}

/** What the assessment needs from the world. */
export type AssessmentPorts = {
  log: SessionLog
  catalog: () => Catalog
  clock: Clock
  profileOf: (personId: string) => Promise<Profile>
  /** Abilities as of a time, now by default. */
  abilitiesOf: (personId: string, asOf?: number) => Promise<Abilities>
  evidenceOf: (personId: string) => Promise<Evidence[]>
  recordEvidence: (evidence: Evidence[]) => Promise<void>
  codeJudge: CodeJudge
  flags: FlagStore
  newId: NewId
}
