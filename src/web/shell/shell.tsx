import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { ConnectionLine } from './connection-line.tsx'
import { Rail } from './rail.tsx'
import classes from './shell.module.css'
import { TopLine } from './top-line.tsx'
import { useCommandKeys } from './use-command-keys.ts'

const CommandPalette = lazy(() => import('./command-palette.tsx').then(({ CommandPalette: component }) => ({ default: component })))

/** The frame around every page; an interview gets a quiet one without the rail. */
export function Shell() {
  const path = useRouterState({ select: (state) => state.location.pathname })
  const { open, close } = useCommandKeys()
  const quiet = /^\/interview\/[^/]+$/.test(path)
  return (
    <div className={classes.shell} data-quiet={quiet}>
      <a href="#main" className={classes.skip}>
        Skip to the content
      </a>
      {!quiet && <Rail />}
      <div className={classes.column}>
        {!quiet && <TopLine />}
        <ConnectionLine />
        <main id="main" tabIndex={-1} className={classes.main}>
          <Outlet />
        </main>
      </div>
      {open && (
        <Suspense fallback={null}>
          <CommandPalette open={open} onClose={close} />
        </Suspense>
      )}
    </div>
  )
}
