import { describe, expect, it } from 'vitest'
import { aCatalog } from '../catalog/testing.ts'
import { emptyProfile, type Profile } from './index.ts'
import { accountsService } from './service.ts'
import { aProfile, memoryPeople } from './testing.ts'

const now = Date.parse('2026-11-24T20:00:00Z')
const aService = () => accountsService({ people: memoryPeople(), catalog: () => aCatalog(), clock: () => now })

describe('a profile', () => {
  it('is empty, in no particular time zone, until it is saved; saving it sets the person up', async () => {
    const service = aService()
    expect(await service.get('local')).toEqual({ profile: emptyProfile, setUp: false })
    expect(await service.save('local', aProfile())).toEqual({ ok: true, value: { profile: aProfile(), setUp: true } })
    expect(await service.get('local')).toEqual({ profile: aProfile(), setUp: true })
  })

  it('may skip everything', async () => {
    expect((await aService().save('local', emptyProfile)).ok).toBe(true)
  })

  const refused: [what: string, differs: Partial<Profile>, reason: string][] = [
    ['an unknown role', { role: 'wizard' }, 'There is no role "wizard".'],
    ['an unknown company', { targets: [{ company: 'acme', level: 'e4' }] }, 'There is no company "acme".'],
    ['an unknown level', { targets: [{ company: 'meta', level: 'e99' }] }, 'Meta has no level "e99".'],
    ['an unknown time zone', { timeZone: 'Mars/Base' }, '"Mars/Base" is not a known time zone.'],
    [
      'a date that has passed',
      { interviewDate: '2026-11-23' },
      'The interview date 2026-11-23 has passed. Choose a later day, or leave it open.',
    ],
    [
      'a date that has passed where the person is',
      { interviewDate: '2026-11-24', timeZone: 'Asia/Tokyo' },
      'The interview date 2026-11-24 has passed. Choose a later day, or leave it open.',
    ],
  ]

  it.each(refused)('with %s is refused in a sentence, and nothing is saved', async (_, differs, reason) => {
    const service = aService()
    expect(await service.save('local', aProfile(differs))).toEqual({ ok: false, failure: { kind: 'invalid', reason } })
    expect((await service.get('local')).setUp).toBe(false)
  })

  it('may have an interview today', async () => {
    expect((await aService().save('local', aProfile({ interviewDate: '2026-11-24' }))).ok).toBe(true)
  })
})
