/** The page in which candidates' Python runs: what it contains, and the policy it is served with. */
import { readFileSync } from 'node:fs'
import path from 'node:path'

const read = (name: string) => readFileSync(path.join(import.meta.dirname, name), 'utf8')

/** The HTML of the sandbox; `runtime` is the absolute address of the folder with Pyodide, ending in a slash. */
export function sandboxPage(runtime: string): string {
  const settings = JSON.stringify({ runtime, harness: read('harness.py') }).replaceAll('<', '\\u003c')
  return `<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Sandbox</title>\n<script>window.sandboxSettings = ${settings}</script>\n<script>${read('sandbox-frame.js')}</script></html>\n`
}

/**
 * Its policy: nothing by default; scripts inline, from blobs and from the runtime; workers from blobs; requests to the runtime alone. The page is only ever shown in a frame with
 * `sandbox="allow-scripts"`, so its origin is opaque and it has neither storage nor a way to its parent.
 */
export function sandboxPolicy(runtime: string): string {
  return [
    "default-src 'none'",
    `script-src 'unsafe-inline' blob: ${runtime} 'wasm-unsafe-eval'`,
    'worker-src blob:',
    `connect-src ${runtime}`,
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    'sandbox allow-scripts',
  ].join('; ')
}
