import { useEffect, useRef } from 'react'

/** Moves between the panes of the page on F6 and Ctrl or Cmd + `.`, backwards with Shift, and asks for the hints on Ctrl or Cmd + `;`. */
export function usePageKeys(onHints: () => void): void {
  const hints = useRef(onHints)
  hints.current = onHints
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const withControl = event.ctrlKey || event.metaKey
      if (event.key === 'F6' || (withControl && (event.key === '.' || event.key === ':'))) movePane(event.shiftKey ? -1 : 1)
      else if (withControl && event.key === ';') hints.current()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** Takes the focus to the next pane: to its editor, or to its chosen tab. */
function movePane(step: number) {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')]
  const here = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = here === -1 ? 0 : (here + step + panes.length) % panes.length
  const target = panes[next]?.querySelector<HTMLElement>('.cm-content, [role="tab"][aria-selected="true"]')
  target?.focus()
  target?.scrollIntoView({ block: 'nearest' })
}
