/** Files for the browser: the web app, and the Python runtime for the sandbox. */
import { randomBytes } from 'node:crypto'
import { createReadStream, existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { pagePolicy, workerPolicy } from './security.ts'

export { pythonRuntime } from '../judge/edge/browser-packages.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.zip': 'application/zip',
  '.whl': 'application/zip',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
}

/** A worker of ours, as the build names it. */
const workerFile = /^[\w-]*worker-[\w-]{8}\.js$/

const packed = new Map<string, { modified: number; body: Buffer }>()

/** Finds a file below a folder; a name that leads out of it finds nothing. */
export function findFile(folder: string, name: string): string | undefined {
  let decoded: string
  try {
    decoded = decodeURIComponent(name)
  } catch {
    return undefined
  }
  if (decoded.includes('\0')) return undefined
  const file = path.join(folder, decoded)
  if (!existsSync(file) || !statSync(file).isFile()) return undefined
  const inside = path.relative(realpathSync(folder), realpathSync(file))
  return inside.startsWith('..') || path.isAbsolute(inside) ? undefined : file
}

/** Answers with a file: text packed where the browser takes it, and kept for ever when its name carries its hash or version. */
export function fileResponse(
  file: string,
  { gzip, forEver, headers = {} }: { gzip: boolean; forEver: boolean; headers?: Record<string, string> },
): Response {
  const type = types[path.extname(file)] ?? 'application/octet-stream'
  const all: Record<string, string> = {
    'content-type': type,
    'cache-control': forEver ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(workerFile.test(path.basename(file)) ? { 'content-security-policy': workerPolicy } : {}),
    ...headers,
  }
  if (gzip && /^(text|application\/json|image\/svg)/.test(type)) {
    return new Response(new Uint8Array(pack(file)), { headers: { ...all, 'content-encoding': 'gzip', vary: 'accept-encoding' } })
  }
  const body = Readable.toWeb(createReadStream(file)) as ReadableStream
  // Packed while it is sent: packing megabytes in one go would keep everybody else waiting.
  if (gzip && type === 'application/wasm') {
    const stream = body.pipeThrough(new CompressionStream('gzip'))
    return new Response(stream, { headers: { ...all, 'content-encoding': 'gzip', vary: 'accept-encoding' } })
  }
  return new Response(body, { headers: { ...all, 'content-length': String(statSync(file).size) } })
}

function pack(file: string): Buffer {
  const modified = statSync(file).mtimeMs
  const known = packed.get(file)
  if (known?.modified === modified) return known.body
  const body = gzipSync(readFileSync(file))
  packed.set(file, { modified, body })
  return body
}

/** The app's page with a fresh nonce for its style elements; undefined while the app is not built. */
export function appPage(webFolder: string): Response | undefined {
  const file = path.join(webFolder, 'index.html')
  if (!existsSync(file)) return undefined
  const nonce = randomBytes(18).toString('base64')
  const html = readFileSync(file, 'utf8').replaceAll('__CSP_NONCE__', nonce)
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': pagePolicy(nonce),
      'x-frame-options': 'DENY',
    },
  })
}
