import { ActionIcon, useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSearch, IconSunHigh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useRouterState } from '@tanstack/react-router'
import { api } from '../api.ts'
import { places } from './rail.tsx'
import classes from './shell.module.css'
import { targetWords } from './target-words.ts'

/** Where I am, what I prepare for, the commands and the theme. */
export function TopLine() {
  const path = useRouterState({ select: (state) => state.location.pathname })
  const here = places.find(({ to }) => (to === '/' ? path === '/' : path.startsWith(to)))
  return (
    <header className={classes.top}>
      <span className={classes.here}>{here?.title ?? ''}</span>
      <Target />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label="Search and commands"
        aria-keyshortcuts="Control+K"
        onClick={() => window.dispatchEvent(new Event('interviewnode:commands'))}
      >
        <IconSearch size={18} stroke={1.5} />
      </ActionIcon>
      <Scheme />
    </header>
  )
}

function Target() {
  const profile = useQuery(api.accounts.get.queryOptions())
  const companies = useQuery(api.roadmap.companies.queryOptions({ staleTime: Number.POSITIVE_INFINITY }))
  const roles = useQuery(api.roadmap.roles.queryOptions({ staleTime: Number.POSITIVE_INFINITY }))
  const words = profile.data ? targetWords(profile.data.profile, companies.data ?? [], roles.data ?? [], new Date()) : ''
  return (
    <Link to="/welcome" className={classes.target} aria-label={words ? `Target: ${words}. Change it` : 'Set a target'}>
      {words || 'Set a target'}
    </Link>
  )
}

const next = { light: 'dark', dark: 'auto', auto: 'light' } as const
const icons = { light: IconSunHigh, dark: IconMoon, auto: IconDeviceDesktop }

function Scheme() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const Icon = icons[colorScheme]
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={`Theme: ${colorScheme === 'auto' ? 'as the system' : colorScheme}. Switch to ${next[colorScheme] === 'auto' ? 'the system’s' : next[colorScheme]}`}
      onClick={() => setColorScheme(next[colorScheme])}
    >
      <Icon size={18} stroke={1.5} />
    </ActionIcon>
  )
}
