/** The page in which candidates' Python runs: what it contains, and the policy it is served with. */
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Absolute addresses of the folders with Pyodide and with the packages that were fetched for it, each ending in a slash. */
export type SandboxAddresses = { runtime: string; packages: string }

const read = (name: string) => readFileSync(path.join(import.meta.dirname, name), 'utf8')

/** A text of Python; what JSON writes for a text, Python reads as the same text. */
const pythonText = (text: string) => JSON.stringify(text)

/** The HTML of the sandbox. */
export function sandboxPage({ runtime, packages }: SandboxAddresses): string {
  const modules = ['harness', 'budget', 'step_costs', 'step_counters', 'measure'].map(
    (name) => `adopt("${name}", ${pythonText(read(`${name}.py`))})`,
  )
  const prepare = [read('browser-jobs.py'), ...modules].join('\n')
  const settings = JSON.stringify({ runtime, packages, prepare, worker: read('sandbox-worker.js') }).replaceAll('<', '\\u003c')
  const scripts = [`window.sandboxSettings = ${settings}`, read('sandbox-pool.js'), read('sandbox-frame.js')]
  const body = scripts.map((script) => `<script>${script}</script>`).join('\n')
  return `<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Sandbox</title>\n${body}</html>\n`
}

/**
 * Its policy: nothing by default; scripts inline and from blobs; workers from blobs; requests to the runtime and its packages alone. The page is only ever
 * shown in a frame with `sandbox="allow-scripts"`, so its origin is opaque and it has neither storage nor a way to its parent.
 */
export function sandboxPolicy({ runtime, packages }: SandboxAddresses): string {
  return [
    "default-src 'none'",
    "script-src 'unsafe-inline' blob: 'wasm-unsafe-eval'",
    'worker-src blob:',
    `connect-src ${runtime} ${packages}`,
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    'sandbox allow-scripts',
  ].join('; ')
}
