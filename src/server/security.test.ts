import { describe, expect, it } from 'vitest'
import { isOwnHost, isOwnOrigin, pagePolicy } from './security.ts'

describe('the Host header', () => {
  it.each([
    ['localhost:4600', true],
    ['127.0.0.1:4600', true],
    ['[::1]:4600', true],
    ['LOCALHOST:4600', true],
    ['localhost', false],
    ['localhost:4601', false],
    ['evil.example:4600', false],
    ['localhost.evil.example:4600', false],
    ['127.0.0.1.evil.example:4600', false],
    ['localhost:4600@evil.example', false],
    ['192.168.1.7:4600', false],
    ['', false],
  ])('"%s" is this server’s: %s', (header, own) => {
    expect(isOwnHost(header, { host: '127.0.0.1', port: 4600 })).toBe(own)
  })

  it('may be the configured name', () => {
    expect(isOwnHost('prep.example:4600', { host: 'prep.example', port: 4600 })).toBe(true)
    expect(isOwnHost('other.example:4600', { host: 'prep.example', port: 4600 })).toBe(false)
  })

  it('may be any literal address, and no other name, when the server listens on every address', () => {
    const everywhere = { host: '0.0.0.0', port: 4600 }
    expect(isOwnHost('192.168.1.7:8080', everywhere)).toBe(true)
    expect(isOwnHost('[fd00::7]:4600', everywhere)).toBe(true)
    expect(isOwnHost('evil.example:4600', everywhere)).toBe(false)
  })

  it('must be there', () => {
    expect(isOwnHost(undefined, { host: '127.0.0.1', port: 4600 })).toBe(false)
  })
})

describe('the origin of a request', () => {
  const host = 'localhost:4600'
  it.each([
    ['a page of ours', { origin: 'http://localhost:4600', secFetchSite: 'same-origin' }, true, true],
    ['a script outside any browser', {}, true, true],
    ['the address bar', { secFetchSite: 'none' }, true, false],
    ['another site', { origin: 'https://evil.example', secFetchSite: 'cross-site' }, false, false],
    ['another port of this machine', { origin: 'http://localhost:3000', secFetchSite: 'same-site' }, false, false],
    ['the sandbox, whose origin is opaque', { origin: 'null', secFetchSite: 'cross-site' }, false, false],
    ['a picture on another site', { secFetchSite: 'cross-site' }, false, false],
  ])('of %s', (_who, headers, mayRead, mayWrite) => {
    expect(isOwnOrigin({ host, ...headers }, false)).toBe(mayRead)
    expect(isOwnOrigin({ host, ...headers }, true)).toBe(mayWrite)
  })
})

it('lets pages run our own scripts only, and be framed by nobody', () => {
  const policy = pagePolicy('abc')
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("style-src 'self' 'nonce-abc'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe|\*/)
})
