import { IconCloudOff } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { connection } from '../connection.ts'
import classes from './shell.module.css'

/** One line while the server does not answer: what is kept, and what happens next. */
export function ConnectionLine() {
  const reachable = useSyncExternalStore(connection.subscribe, connection.isReachable)
  return (
    <div role="status" aria-live="polite">
      {!reachable && (
        <p className={classes.offline}>
          <IconCloudOff size={16} stroke={1.5} aria-hidden="true" /> The server does not answer. What you type is kept in this browser and
          sent when it is back; asking again every two seconds.
        </p>
      )}
    </div>
  )
}
