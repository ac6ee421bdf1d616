import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
const kept = new Map<string, string>()

/** A choice about the look of practice, remembered on this device and the same on all its pages. */
export function useDeviceChoice<T extends string>(name: string, fallback: T): [T, (next: T) => void] {
  const key = `interviewnode-choice ${name}`
  const choice = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => (kept.get(key) ?? load(key) ?? fallback) as T,
  )
  const choose = (next: T) => {
    kept.set(key, next)
    try {
      localStorage.setItem(key, next)
    } catch {
      // Without storage the choice lasts until the page is closed.
    }
    for (const listener of listeners) listener()
  }
  return [choice, choose]
}

function load(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}
