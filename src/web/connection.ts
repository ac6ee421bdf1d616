/** Whether the server answers, as seen by the last request and by a quiet check while it does not. */

let reachable = true
let timer: number | undefined
const listeners = new Set<() => void>()

/** Tells what the last request saw. While the server is away, it is asked every two seconds. */
export function reportReach(ok: boolean): void {
  if (ok === reachable) return
  reachable = ok
  window.clearInterval(timer)
  if (!ok) timer = window.setInterval(check, 2000)
  for (const listener of listeners) listener()
}

async function check() {
  try {
    const response = await fetch('/api/health', { cache: 'no-store' })
    if (response.ok) reportReach(true)
  } catch {
    // Still away; the next check is due.
  }
}

/** For useSyncExternalStore. */
export const connection = {
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  isReachable: () => reachable,
}
