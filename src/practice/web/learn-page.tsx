import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../web/api.ts'
import { Empty, Page, QueryView } from '../../web/widgets/index.ts'
import type { LessonEntry } from '../index.ts'
import classes from './learn.module.css'
import { SelfKnowledgeChart } from './self-knowledge-chart.tsx'

/** Lessons by area, the cards that are due, and how well the person knows what they know. */
export function LearnPage() {
  const lessons = useQuery(api.reviews.lessons.queryOptions())
  const reviews = useQuery(api.reviews.state.queryOptions({ input: {}, staleTime: 0 }))
  const knowledge = useQuery(api.reviews.selfKnowledge.queryOptions())
  return (
    <Page title="Learn" lead="One page for each skill, and cards and drills that come back before you forget them." width="tool">
      <QueryView query={reviews}>
        {({ due, newLeft, doneToday, nextDueAt }) => (
          <section className={classes.today} aria-label="Reviews">
            <div>
              <p className={classes.count}>
                {due > 0 ? `${due} ${due === 1 ? 'card is' : 'cards are'} due` : newLeft > 0 ? 'Nothing is due' : 'All done for today'}
              </p>
              <p className={classes.quiet}>{sayRest({ due, newLeft, doneToday, nextDueAt })}</p>
            </div>
            {due + newLeft > 0 && (
              <Button component={Link} to="/learn/review" size="md">
                {due > 0 ? 'Review cards' : 'Begin new cards'}
              </Button>
            )}
          </section>
        )}
      </QueryView>
      <QueryView query={lessons}>
        {(all) =>
          all.length === 0 ? (
            <Empty
              title="No lessons yet"
              text="The bank holds no lessons. Drills work without them."
              action={<Link to="/learn/review">Begin drills</Link>}
            />
          ) : (
            <Lessons all={all} />
          )
        }
      </QueryView>
      <QueryView query={knowledge}>{(known) => <SelfKnowledgeChart knowledge={known} />}</QueryView>
    </Page>
  )
}

function sayRest({ due, newLeft, doneToday, nextDueAt }: { due: number; newLeft: number; doneToday: number; nextDueAt: number | null }) {
  const done = doneToday > 0 ? `${doneToday} answered today.` : ''
  const fresh = newLeft > 0 ? `Up to ${newLeft} new ones for today.` : 'No new ones left for today.'
  const next = due === 0 && nextDueAt !== null ? `The next one comes back ${dayOf(nextDueAt)}.` : ''
  return [fresh, done, next].filter(Boolean).join(' ')
}

/** A time as a person says it: in minutes, at a time today, or on a day. */
export function dayOf(at: number, now = Date.now()): string {
  const minutes = Math.max(1, Math.round((at - now) / 60_000))
  if (minutes < 60) return `in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
  const date = new Date(at)
  if (date.toDateString() === new Date(now).toDateString())
    return `at ${date.toLocaleTimeString(undefined, { hour: 'numeric', minute: '2-digit' })}`
  return `on ${date.toLocaleDateString(undefined, { weekday: 'short', day: 'numeric', month: 'short' })}`
}

function Lessons({ all }: { all: LessonEntry[] }) {
  const first = [...all]
    .filter(({ read, shortfall }) => !read && (shortfall ?? 0) > 0)
    .sort((left, right) => (right.shortfall ?? 0) - (left.shortfall ?? 0))[0]
  const areas = [...Map.groupBy(all, ({ area }) => area).values()]
  return (
    <>
      {first && (
        <p className={classes.first}>
          Furthest below your target, and not read yet:{' '}
          <Link to="/learn/$skill" params={{ skill: first.id }}>
            {first.skillTitle}
          </Link>
          .
        </p>
      )}
      {areas.map((lessons) => {
        const [{ area, areaTitle }] = lessons as [LessonEntry]
        return (
          <section key={area} aria-labelledby={`lessons-${area}`}>
            <h2 id={`lessons-${area}`} className={classes.subhead}>
              {areaTitle}{' '}
              <span className={classes.quiet}>
                {lessons.filter(({ read }) => read).length} of {lessons.length} read
              </span>
            </h2>
            <ul className={classes.list}>
              {lessons.map((lesson) => (
                <li key={lesson.id}>
                  <Link to="/learn/$skill" params={{ skill: lesson.id }} className={classes.row}>
                    <span className={classes.skill}>{lesson.skillTitle}</span>
                    <span className={classes.quiet}>{lesson.title}</span>
                    <span className={classes.state}>
                      {lesson.due > 0 ? `${lesson.due} due` : lesson.read ? 'Read' : (lesson.shortfall ?? 0) > 0 ? 'Below your target' : ''}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
