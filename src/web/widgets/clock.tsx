import { useEffect, useState } from 'react'

/** Counts down between two states of the server, whose clock decides. */
export function Clock({ millisecondsLeft, label }: { millisecondsLeft: number; label?: string }) {
  const [left, setLeft] = useState(millisecondsLeft)
  useEffect(() => {
    const end = performance.now() + millisecondsLeft
    setLeft(millisecondsLeft)
    const timer = window.setInterval(() => setLeft(Math.max(0, end - performance.now())), 500)
    return () => window.clearInterval(timer)
  }, [millisecondsLeft])
  const seconds = Math.ceil(left / 1000)
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <span role="timer" aria-label={`${label ?? 'Time left'}: ${text}`} style={{ fontVariantNumeric: 'tabular-nums' }}>
      {label ? `${label}, ` : ''}
      {text} left
    </span>
  )
}
