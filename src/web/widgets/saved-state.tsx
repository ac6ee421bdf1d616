import { IconCheck, IconCloudOff, IconLoader2 } from '@tabler/icons-react'
import classes from './small.module.css'

const words = {
  saved: 'Saved',
  saving: 'Saving …',
  unsaved: 'Not saved yet',
  offline: 'Kept in this browser; will be sent when the server answers',
}

/** Whether what was typed is committed on the server. */
export function SavedState({ state }: { state: keyof typeof words }) {
  const Icon = state === 'saved' ? IconCheck : state === 'offline' ? IconCloudOff : IconLoader2
  return (
    <span className={classes.saved} data-state={state} role="status">
      <Icon size={14} stroke={1.5} aria-hidden="true" /> {words[state]}
    </span>
  )
}
