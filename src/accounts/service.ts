/** Who prepares, and for what. */
import type { Catalog } from '../catalog/index.ts'
import type { Clock } from '../kit/clock.ts'
import { fail, ok, type Result } from '../kit/result.ts'
import { checkProfile } from './core/check-profile.ts'
import { emptyProfile, type Profile } from './model.ts'
import type { People } from './ports.ts'

export type AccountsService = ReturnType<typeof accountsService>

export function accountsService({ people, catalog, clock }: { people: People; catalog: () => Catalog; clock: Clock }) {
  /** The profile; everybody has one, empty until something is chosen. */
  async function get(personId: string): Promise<{ profile: Profile; setUp: boolean }> {
    return (await people.find(personId)) ?? { profile: emptyProfile, setUp: false }
  }

  /** Saves the profile whole; what it names must exist. */
  async function save(personId: string, profile: Profile): Promise<Result<{ profile: Profile; setUp: boolean }>> {
    const reason = checkProfile(profile, catalog(), clock())
    if (reason !== undefined) return fail('invalid', reason)
    const state = { profile, setUp: true }
    await people.save(personId, state)
    return ok(state)
  }

  return { get, save }
}
