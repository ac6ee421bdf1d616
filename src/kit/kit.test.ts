import { describe, expect, it } from 'vitest'
import { decodeBase64, encodeBase64 } from './base64.ts'
import { clockText } from './clock.ts'
import { uuid7 } from './id.ts'
import { normal, seededRandom, seedFrom } from './random.ts'
import { ExpectedFailure, fail, ok, unwrap } from './result.ts'
import { makeTurns } from './turns.ts'

describe('uuid7', () => {
  it('gives the example of RFC 9562, appendix A.6', () => {
    const random = Uint8Array.from([0, 0, 0, 0, 0, 0, 0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f])
    expect(uuid7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
  })

  it('sorts by time', () => {
    const random = new Uint8Array(16).fill(255)
    expect(uuid7(1_000, random) < uuid7(1_001, new Uint8Array(16))).toBe(true)
  })
})

describe('seeded random numbers', () => {
  it('are the same for the same seed and differ for another', () => {
    const draw = (seed: number) => Array.from({ length: 3 }, seededRandom(seed))
    expect(draw(1)).toEqual(draw(1))
    expect(draw(1)).not.toEqual(draw(2))
  })

  it('are uniform: mean 1/2 and variance 1/12 over 20,000 draws', () => {
    const random = seededRandom(7)
    const draws = Array.from({ length: 20_000 }, random)
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length
    const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length
    expect(mean).toBeCloseTo(0.5, 2)
    expect(variance).toBeCloseTo(1 / 12, 2)
    expect(Math.min(...draws) >= 0 && Math.max(...draws) < 1).toBe(true)
  })

  it('become standard normal: mean 0 and variance 1 over 20,000 draws', () => {
    const random = seededRandom(11)
    const draws = Array.from({ length: 20_000 }, () => normal(random))
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length
    expect(Math.abs(mean)).toBeLessThan(0.03)
    expect(draws.reduce((sum, draw) => sum + draw ** 2, 0) / draws.length).toBeCloseTo(1, 1)
  })

  it('take a text as a seed by FNV-1a, whose published value for "a" is e40c292c', () => {
    expect(seedFrom('a')).toBe(0xe40c292c)
  })
})

describe('unwrap', () => {
  it('gives the value of a success', () => {
    expect(unwrap(ok(3))).toBe(3)
  })

  it('throws an expected failure with its reason', () => {
    expect(() => unwrap(fail('not-found', 'There is no such session.'))).toThrow(ExpectedFailure)
    expect(() => unwrap(fail('not-found', 'There is no such session.'))).toThrow('There is no such session.')
  })
})

describe('base64', () => {
  it.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foobar', 'Zm9vYmFy'],
  ])('gives the vectors of RFC 4648, section 10: "%s"', (plain, encoded) => {
    expect(encodeBase64(new TextEncoder().encode(plain))).toBe(encoded)
    expect(new TextDecoder().decode(decodeBase64(encoded))).toBe(plain)
  })

  it('refuses other text', () => {
    expect(() => decodeBase64('not base64!')).toThrow()
  })
})

it('a duration is minutes and seconds', () => {
  expect([0, 7_400, 247_000, -5].map(clockText)).toEqual(['0:00', '0:07', '4:07', '0:00'])
})

describe('turns', () => {
  it('run one after the other under a key, beside each other under different ones, and go on after a failure', async () => {
    const inTurn = makeTurns()
    const order: string[] = []
    let release = () => {}
    const held = new Promise<void>((done) => (release = done))
    const first = inTurn('a', async () => {
      await held
      order.push('first')
      throw new Error('failed')
    })
    const second = inTurn('a', async () => void order.push('second'))
    await inTurn('b', async () => void order.push('other'))
    release()
    await expect(first).rejects.toThrow('failed')
    await second
    expect(order).toEqual(['other', 'first', 'second'])
  })
})
