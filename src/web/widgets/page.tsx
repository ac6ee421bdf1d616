import { type ReactNode, useEffect, useRef } from 'react'
import classes from './page.module.css'

type Props = { title: string; lead?: ReactNode; actions?: ReactNode; width?: 'reading' | 'tool' | 'wide'; children: ReactNode }

/** A page with its heading; sets the document's title and takes the focus to the heading when the page opens. */
export function Page({ title, lead, actions, width = 'reading', children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · InterviewNode`
  }, [title])
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={classes.page} data-width={width}>
      <header className={classes.head}>
        <div>
          <h1 ref={heading} tabIndex={-1} className={classes.title}>
            {title}
          </h1>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}
