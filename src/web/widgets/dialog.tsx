import { CloseButton, Drawer, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './small.module.css'

type Props = { opened: boolean; onClose: () => void; title: string; closeLabel: string; size?: string; children: ReactNode }

/** Locking the scroll would need a style without a nonce, which the policy refuses; the overlay alone is enough. */
const quiet = { withCloseButton: false, lockScroll: false } as const

/** A dialog with a heading of its own; for what cannot be undone, and for commands. */
export function Dialog({ opened, onClose, title, closeLabel, size = 'md', children }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} size={size} {...quiet} attributes={{ content: { 'aria-label': title } }}>
      <Head title={title} closeLabel={closeLabel} onClose={onClose} />
      {children}
    </Modal>
  )
}

/** A panel at the right edge, beside what it explains. */
export function SidePanel({ opened, onClose, title, closeLabel, size = 'md', children }: Props) {
  return (
    <Drawer opened={opened} onClose={onClose} position="right" size={size} {...quiet} attributes={{ content: { 'aria-label': title } }}>
      <Head title={title} closeLabel={closeLabel} onClose={onClose} />
      {children}
    </Drawer>
  )
}

function Head({ title, closeLabel, onClose }: Pick<Props, 'title' | 'closeLabel' | 'onClose'>) {
  return (
    <div className={classes.dialogHead}>
      <h2>{title}</h2>
      <CloseButton aria-label={closeLabel} onClick={onClose} />
    </div>
  )
}
