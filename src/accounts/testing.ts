/** The contract suite of the store of people, and one in memory. */
import { expect, it } from 'vitest'
import { emptyProfile, type People, type Profile } from './index.ts'

/** A profile with a role, one target and some hours, with what differs. */
export function aProfile(differs: Partial<Profile> = {}): Profile {
  return {
    ...emptyProfile,
    role: 'ml-engineer',
    targets: [{ company: 'meta', level: 'e4' }],
    interviewDate: '2026-12-15',
    hoursPerWeek: 6,
    ...differs,
  }
}

/** People in memory. */
export function memoryPeople(): People {
  const all = new Map<string, { profile: Profile; setUp: boolean }>()
  return {
    find: async (personId) => all.get(personId),
    save: async (personId, state) => void all.set(personId, structuredClone(state)),
  }
}

/** What every store of people promises. */
export function peopleContract(make: () => Promise<People>): void {
  it('gives back the profile saved last, and nobody else’s', async () => {
    const people = await make()
    expect(await people.find('ada')).toBeUndefined()
    await people.save('ada', { profile: aProfile(), setUp: false })
    await people.save('ada', { profile: aProfile({ hoursPerWeek: 9 }), setUp: true })
    expect(await people.find('ada')).toEqual({ profile: aProfile({ hoursPerWeek: 9 }), setUp: true })
    expect(await people.find('bob')).toBeUndefined()
  })
}
