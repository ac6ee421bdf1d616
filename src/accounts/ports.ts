import type { Profile } from './model.ts'

/** The store of people. Every adapter runs `peopleContract` of testing.ts. */
export type People = {
  find(personId: string): Promise<{ profile: Profile; setUp: boolean } | undefined>
  save(personId: string, state: { profile: Profile; setUp: boolean }): Promise<void>
}
