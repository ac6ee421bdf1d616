import {
  IconBook,
  IconBooks,
  IconBuilding,
  IconChartLine,
  IconCode,
  IconDatabase,
  IconMap2,
  IconMessages,
  IconRulerMeasure,
  IconSun,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import classes from './shell.module.css'

/** The places of the app, in the order of the loop. */
export const places = [
  { to: '/', title: 'Today', Icon: IconSun },
  { to: '/assess', title: 'Assess', Icon: IconRulerMeasure },
  { to: '/practise', title: 'Practise', Icon: IconCode },
  { to: '/learn', title: 'Learn', Icon: IconBook },
  { to: '/interview', title: 'Interview', Icon: IconMessages },
  { to: '/roadmap', title: 'Roadmap', Icon: IconMap2 },
  { to: '/progress', title: 'Progress', Icon: IconChartLine },
  { to: '/companies', title: 'Companies', Icon: IconBuilding },
  { to: '/bank', title: 'Question bank', Icon: IconBooks },
  { to: '/data', title: 'Your data', Icon: IconDatabase },
] as const

/** Links to all places: a rail on wide screens, icons on narrower ones, a bar at the bottom of a phone. */
export function Rail() {
  return (
    <nav className={classes.rail} aria-label="Places">
      <span className={classes.brand} aria-hidden="true">
        <img src="/icon.svg" width="24" height="24" alt="" /> <span>InterviewNode</span>
      </span>
      <ul>
        {places.map(({ to, title, Icon }) => (
          <li key={to} data-place={title}>
            <Link to={to} activeOptions={{ exact: to === '/' }} activeProps={{ 'aria-current': 'page' }} aria-label={title}>
              <Icon size={18} stroke={1.5} aria-hidden="true" />
              <span>{title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
