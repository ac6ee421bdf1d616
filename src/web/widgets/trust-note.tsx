import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './small.module.css'

/** What made a judgement and how far it can be trusted. */
export function TrustNote({ made, agreement, dispute }: { made: string; agreement: string; dispute?: ReactNode }) {
  return (
    <p className={classes.trust}>
      <IconInfoCircle size={16} stroke={1.5} aria-hidden="true" />
      <span>
        {made} {agreement} {dispute}
      </span>
    </p>
  )
}
