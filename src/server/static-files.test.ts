import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileResponse } from './static-files.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'interviewnode-files-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, text = 'x'): string {
  const place = path.join(folder, name)
  writeFileSync(place, text)
  return place
}

describe('fileResponse', () => {
  it('lets a worker of ours compile WebAssembly, and no other script', () => {
    const policyOf = (name: string) => fileResponse(file(name), { gzip: false, forEver: true }).headers.get('content-security-policy')
    expect(policyOf('habit-worker-Ab_1-xyz.js')).toContain("script-src 'self' 'wasm-unsafe-eval'")
    for (const name of ['main-1a2b3c4d.js', 'habit-worker.js', 'habit-worker-Ab_1-xyz.css', 'worker-kit-1a2b3c4d.mjs']) {
      expect(policyOf(name), name).toBeNull()
    }
  })

  it('packs WebAssembly on the way, where the browser takes it', async () => {
    const text = 'wasm '.repeat(1000)
    const place = file('ruff-1a2b3c4d.wasm', text)
    const packed = fileResponse(place, { gzip: true, forEver: true })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(packed.headers.get('content-length')).toBeNull()
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(text)
    const plain = fileResponse(place, { gzip: false, forEver: true })
    expect(plain.headers.get('content-type')).toBe('application/wasm')
    expect(await plain.text()).toBe(text)
  })
})
