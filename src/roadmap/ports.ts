import type { Profile } from '../accounts/index.ts'
import type { Catalog } from '../catalog/index.ts'
import type { Clock } from '../kit/clock.ts'
import type { Session } from '../sessions/index.ts'
import type { Abilities, Evidence } from '../skills/index.ts'
import type { Plan } from './model.ts'

export type StoredPlan = { version: number; madeAt: number; fingerprint: string; cause: string; plan: Plan; abilities: Abilities }
export type Mark = { id: string; kind: 'done' | 'proposal'; at: number; data: Record<string, unknown> }

/** The store of plans and of what was ticked off or proposed. Every adapter runs `planStoreContract` of testing.ts. */
export type PlanStore = {
  /** The newest versions, newest first. */
  latest(personId: string, count: number): Promise<StoredPlan[]>
  /** Adds a version; one that is already there is left as it was. */
  add(personId: string, plan: StoredPlan): Promise<void>
  marks(personId: string): Promise<Mark[]>
  mark(personId: string, mark: Mark): Promise<void>
  unmark(personId: string, kind: Mark['kind'], id: string): Promise<void>
}

/** What the roadmap needs from the world. */
export type RoadmapPorts = {
  store: PlanStore
  catalog: () => Catalog
  clock: Clock
  profileOf: (personId: string) => Promise<{ profile: Profile; setUp: boolean }>
  abilitiesOf: (personId: string) => Promise<Abilities>
  evidenceOf: (personId: string) => Promise<Evidence[]>
  sessionsOf: (personId: string) => Promise<Session[]>
  /** Ids of the problems that the person has solved. */
  solvedProblems: (personId: string) => Promise<string[]>
}
