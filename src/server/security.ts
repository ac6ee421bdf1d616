/** Who may talk to this server, and what its pages may do. */
import { isIP } from 'node:net'

const loopback = ['localhost', '127.0.0.1', '[::1]']
const everyAddress = ['0.0.0.0', '::', '[::]']

/**
 * Whether a Host header names this server. A page of another site whose name is pointed at this machine (DNS rebinding) sends its own name. When the
 * server listens on every address, any literal address is its own; a name never is, unless it is the configured one.
 */
export function isOwnHost(header: string | undefined, { host, port }: { host: string; port: number }): boolean {
  const address = header === undefined ? undefined : splitHost(header)
  if (address === undefined) return false
  if (everyAddress.includes(host)) return loopback.includes(address.name) || isIP(address.name.replace(/^\[|\]$/g, '')) !== 0
  return address.port === port && [...loopback, host.toLowerCase()].includes(address.name)
}

function splitHost(header: string): { name: string; port: number } | undefined {
  const found = /^(\[[0-9a-f:.]+\]|[^:[\]]+)(?::(\d{1,5}))?$/i.exec(header.trim())
  return found?.[1] === undefined ? undefined : { name: found[1].toLowerCase(), port: Number(found[2] ?? 80) }
}

/**
 * Whether a request comes from this server's own pages or from no page at all (a person's address bar, a script outside the browser). Another port of
 * the same machine is another site. `write` requests from the address bar do not exist, so they need a page of ours or no browser.
 */
export function isOwnOrigin(headers: { host?: string; origin?: string; secFetchSite?: string }, write: boolean): boolean {
  const { host, origin, secFetchSite } = headers
  if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) return false
  if (secFetchSite === undefined || secFetchSite === 'same-origin') return true
  return secFetchSite === 'none' && !write
}

/** Whether only this machine itself can reach a server on this host. */
export const isLoopback = (host: string) => [...loopback, '::1'].includes(host)

/** The policy of the product's pages. The nonce is for the style elements that the widget library makes; scripts come from our own files only. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * The policy of our own workers: a worker obeys that of its own file, not that of the page. They may compile WebAssembly, which pages may not, and fetch
 * our files; they have no document that could be attacked.
 */
export const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'"

/** The policy of everything that is no page: nothing may be loaded from it. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'"

/** Headers of every answer; a page or the sandbox sets its own policy. */
export const commonHeaders: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(self), geolocation=(), payment=(), usb=()',
}
