import { IconClock } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import classes from './problem.module.css'
import { useDeviceChoice } from './use-device-choice.ts'

/** Counts up from when this problem was opened in this tab; says quietly when the problem's minutes are over. It can be hidden. */
export function PracticeTimer({ sessionId, minutes }: { sessionId: string; minutes: number }) {
  const [shown, setShown] = useDeviceChoice<'yes' | 'no'>('timer', 'yes')
  const [openedAt] = useState(() => loadOpening(sessionId))
  const [now, setNow] = useState(openedAt)
  useEffect(() => {
    if (shown === 'no') return
    setNow(Date.now())
    const timer = window.setInterval(() => setNow(Date.now()), 1000)
    return () => window.clearInterval(timer)
  }, [shown])
  const seconds = Math.max(0, Math.floor((now - openedAt) / 1000))
  const over = seconds > minutes * 60
  if (shown === 'no')
    return (
      <button type="button" className={classes.quietButton} onClick={() => setShown('yes')}>
        <IconClock size={16} stroke={1.5} aria-hidden="true" /> Show the timer
      </button>
    )
  return (
    <span className={classes.timer} data-over={over}>
      <IconClock size={16} stroke={1.5} aria-hidden="true" />
      <span role="timer" aria-label={`Time on this problem: ${timeText(seconds)} of ${minutes} minutes`}>
        {timeText(seconds)} of {minutes} min{over ? ', over the target' : ''}
      </span>
      <button type="button" className={classes.quietButton} onClick={() => setShown('no')} aria-label="Hide the timer">
        Hide
      </button>
    </span>
  )
}

const timeText = (seconds: number) =>
  `${seconds >= 3600 ? `${Math.floor(seconds / 3600)}:${String(Math.floor((seconds % 3600) / 60)).padStart(2, '0')}` : Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** A reload goes on counting; another tab starts anew. */
function loadOpening(sessionId: string): number {
  const name = `interviewnode-opened ${sessionId}`
  try {
    const before = Number(sessionStorage.getItem(name))
    if (before > 0) return before
    sessionStorage.setItem(name, String(Date.now()))
  } catch {
    // Without storage a reload starts anew.
  }
  return Date.now()
}
