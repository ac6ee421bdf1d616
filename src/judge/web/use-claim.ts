import { useSyncExternalStore } from 'react'
import type { ComplexityClass } from '../index.ts'

/** What a person said about the complexity of their own solution before they saw ours. */
export type Claim = ComplexityClass | 'not-sure'

const listeners = new Set<() => void>()
const kept = new Map<string, Claim>()

/** The claim of a session, kept on this device: asked once, whether at the answer or at the measurement. */
export function useClaim(sessionId: string): [Claim | undefined, (claim: Claim) => void] {
  const name = `interviewnode-claim ${sessionId}`
  const claim = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => kept.get(name) ?? load(name),
  )
  const save = (next: Claim) => {
    kept.set(name, next)
    try {
      sessionStorage.setItem(name, next)
    } catch {
      // Without storage it is asked again after a reload.
    }
    for (const listener of listeners) listener()
  }
  return [claim, save]
}

function load(name: string): Claim | undefined {
  try {
    return (sessionStorage.getItem(name) as Claim | null) ?? undefined
  } catch {
    return undefined
  }
}
