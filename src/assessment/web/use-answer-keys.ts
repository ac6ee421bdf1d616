import { useEffect, useRef } from 'react'

/** Hears plain keys on the page while nobody types and no dialog is open; `onKey` gets the key in lower case and says whether it was meant for it. */
export function useAnswerKeys(onKey: (key: string, target: HTMLElement) => boolean): void {
  const latest = useRef(onKey)
  latest.current = onKey
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      const isTyping = ['INPUT', 'TEXTAREA'].includes(target.tagName) && !['radio', 'checkbox'].includes((target as HTMLInputElement).type)
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping || target.isContentEditable || target.closest('[role="dialog"]'))
        return
      if (latest.current(event.key.toLowerCase(), target)) event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
