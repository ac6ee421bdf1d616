/** Ruff in the browser. It is large (11 MB, about 4 MB on the way), so it is fetched in a worker, and only where code is edited. */
import start, { Workspace } from '@astral-sh/ruff-wasm-web'
import wasm from '@astral-sh/ruff-wasm-web/ruff_wasm_bg.wasm?url'
import type { RuffDiagnostic } from '../core/habits/from-ruff.ts'
import { ruffSettings } from '../core/habits/ruff-rules.ts'

/** Loads Ruff and gives its check, which throws on code that is too deep for it and must not be used after that. */
export async function loadRuff(): Promise<(code: string) => RuffDiagnostic[]> {
  await start({ module_or_path: wasm })
  const utf16 = 1
  const workspaces = ruffSettings.map((settings) => new Workspace(settings, utf16))
  return (code) => workspaces.flatMap((workspace) => workspace.check(code) as RuffDiagnostic[])
}
