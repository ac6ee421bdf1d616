import { useEffect, useState } from 'react'

/** Which dialog the keyboard or the search button asks for: commands on Ctrl or Cmd + K, the keys on `?`. */
export function useCommandKeys(): { open: 'commands' | 'keys' | undefined; close: () => void } {
  const [open, setOpen] = useState<'commands' | 'keys' | undefined>()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        setOpen('commands')
      } else if (event.key === '?' && !isTyping(event.target)) setOpen('keys')
    }
    const onAsk = () => setOpen('commands')
    window.addEventListener('keydown', onKey)
    window.addEventListener('interviewnode:commands', onAsk)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('interviewnode:commands', onAsk)
    }
  }, [])
  return { open, close: () => setOpen(undefined) }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
}
