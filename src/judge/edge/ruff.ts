/** Ruff in Node: compiled to WebAssembly, so that it needs no Python and runs nothing. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { RuffDiagnostic } from '../core/habits/from-ruff.ts'
import { ruffSettings } from '../core/habits/ruff-rules.ts'

type Check = (code: string) => RuffDiagnostic[]

let opened: Promise<Check> | undefined
let faults = 0

/** What Ruff says about a file; nothing where the code is too deep for it. */
export async function ruffDiagnostics(code: string): Promise<RuffDiagnostic[]> {
  opened ??= openRuff(faults)
  const check = await opened
  try {
    return check(code)
  } catch {
    // Its memory can no longer be trusted, so the next file gets a fresh one.
    faults++
    opened = undefined
    return []
  }
}

/** A module can hold only one memory, so each generation is a module of its own. */
async function openRuff(generation: number): Promise<Check> {
  const file = createRequire(import.meta.url).resolve('@astral-sh/ruff-wasm-web')
  const ruff = (await import(`${pathToFileURL(file)}?${generation}`)) as typeof import('@astral-sh/ruff-wasm-web')
  ruff.initSync({ module: readFileSync(path.join(path.dirname(file), 'ruff_wasm_bg.wasm')) })
  const utf16 = 1
  const workspaces = ruffSettings.map((settings) => new ruff.Workspace(settings, utf16))
  return (code) => workspaces.flatMap((workspace) => workspace.check(code) as RuffDiagnostic[])
}
