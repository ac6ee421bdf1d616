/** Keeps the plan: makes a new version when what it rests on has changed, and says what changed and why. */

import { seedFrom } from '../kit/random.ts'
import { fail, ok, type Result } from '../kit/result.ts'
import { makeTurns } from '../kit/turns.ts'
import type { NextStep } from '../report/index.ts'
import type { Session } from '../sessions/index.ts'
import type { AdoptedStep } from './core/candidates.ts'
import { addDays, daysBetween, localDate, mondayOf } from './core/dates.ts'
import { activitiesOf, diffPlans, movedAreas } from './core/diff-plans.ts'
import { finishedWork } from './core/finished-work.ts'
import { planRoadmap } from './core/plan-roadmap.ts'
import { planToIcs } from './core/to-ics.ts'
import { causeOf, fingerprintOf, type Grounds } from './core/versions.ts'
import type { Activity, Plan } from './model.ts'
import type { RoadmapPorts, StoredPlan } from './ports.ts'

export type RoadmapService = ReturnType<typeof roadmapService>

export function roadmapService(ports: RoadmapPorts) {
  const { store, catalog, clock } = ports
  /** One planning at a time for each person, so that two tabs do not make two versions. */
  const inTurn = makeTurns()

  /** The present version; null until the person has chosen something or left evidence. */
  const current = (personId: string): Promise<StoredPlan | null> => inTurn(personId, () => refresh(personId))

  async function refresh(personId: string): Promise<StoredPlan | null> {
    const [{ profile, setUp }, evidence, marks, sessions, solved, [last]] = await Promise.all([
      ports.profileOf(personId),
      ports.evidenceOf(personId),
      store.marks(personId),
      ports.sessionsOf(personId),
      ports.solvedProblems(personId),
      store.latest(personId, 1),
    ])
    if (!setUp && evidence.length === 0) return null
    const today = localDate(clock(), profile.timeZone)
    const done = finishedWork({ sessions, solved, marks, evidence, skills: catalog().skills, timeZone: profile.timeZone })
    const passed = profile.interviewDate !== null && profile.interviewDate < today
    const grounds: Grounds = {
      profile: print(profile),
      evidence: print(evidence.map(({ id }) => id)),
      done: print(done.map(({ kind, ref }) => [kind, ref])),
      proposals: print(marks.filter(({ kind }) => kind === 'proposal').map(({ id }) => id)),
      content: print(catalog().hashes),
      week: `${mondayOf(today)}${passed ? ', interview passed' : ''}`,
    }
    if (last?.fingerprint === fingerprintOf(grounds)) return last
    const abilities = await ports.abilitiesOf(personId)
    const adopted = marks.flatMap(({ kind, data, at }) => (kind === 'proposal' ? [{ ...data, at } as AdoptedStep] : []))
    const plan = planRoadmap({ profile, abilities, catalog: catalog(), today, done, adopted, previous: last?.plan ?? null })
    const next: StoredPlan = {
      version: (last?.version ?? 0) + 1,
      madeAt: clock(),
      fingerprint: fingerprintOf(grounds),
      cause: causeOf(last, grounds, evidence, sessions),
      plan,
      abilities,
    }
    await store.add(personId, next)
    return next
  }

  async function get(personId: string) {
    const found = await current(personId)
    if (found === null) return null
    const { profile } = await ports.profileOf(personId)
    const plan = withMissed(found.plan, localDate(clock(), profile.timeZone))
    return { version: found.version, madeAt: found.madeAt, plan, changed: found.version > 1, interviewDate: profile.interviewDate }
  }

  /** The differences from the version before, with the evidence that caused them. */
  async function changes(personId: string) {
    await current(personId)
    const [now, before] = await store.latest(personId, 2)
    if (now === undefined) return { version: 0, since: null, cause: 'There is no plan yet.', changes: [], moved: [] }
    if (before === undefined) return { version: now.version, since: null, cause: now.cause, changes: [], moved: [] }
    const fresh = (await ports.evidenceOf(personId)).filter(({ at }) => at > before.madeAt && at <= now.madeAt)
    return {
      version: now.version,
      since: before.madeAt,
      cause: now.cause,
      changes: diffPlans(before.plan, now.plan, fresh, catalog(), now.cause),
      moved: movedAreas(before.abilities, now.abilities, catalog()),
    }
  }

  /** What to do today: the first activity that is due, what else is, and the week. */
  async function today(personId: string) {
    const { profile, setUp } = await ports.profileOf(personId)
    const found = await current(personId)
    const date = localDate(clock(), profile.timeZone)
    const all = found ? activitiesOf(found.plan) : []
    const open = all.filter(({ state }) => state === 'planned' || state === 'moved')
    const due = open.filter((activity) => activity.date <= date)
    const [next = open[0] ?? null, ...rest] = due
    const monday = mondayOf(date)
    return {
      setUp,
      resume: await resumable(personId),
      next,
      rest,
      week: Array.from({ length: 7 }, (_, day) => summary(addDays(monday, day), all)),
      readiness: found?.plan.readiness ?? null,
      changedSince: found && found.version > 1 ? found.madeAt : null,
      daysLeft: profile.interviewDate === null ? null : daysBetween(date, profile.interviewDate),
    }
  }

  /** A sitting that is still open, to be gone on with. */
  async function resumable(personId: string) {
    const open = (await ports.sessionsOf(personId)).filter(({ endedAt }) => endedAt === null)
    const session: Session | undefined = open.find(({ kind }) => kind === 'interview') ?? open.find(({ kind }) => kind === 'assessment')
    if (session === undefined) return null
    const interview = catalog().interviews.find(({ id }) => id === session.ref?.id)
    return session.kind === 'interview'
      ? { kind: 'interview' as const, sessionId: session.id, title: interview?.title ?? 'Interview' }
      : { kind: 'assessment' as const, sessionId: session.id, title: 'Assessment' }
  }

  /** Ticks an activity off, or takes the tick back. */
  async function markDone(personId: string, id: string, done: boolean): Promise<Result<{ ok: boolean }>> {
    const found = await current(personId)
    const activity = found && activitiesOf(found.plan).find((one) => one.id === id)
    if (!activity) return fail('not-found', 'This activity is not in the plan.')
    if (done) await store.mark(personId, { id, kind: 'done', at: clock(), data: { kind: activity.kind, ref: activity.ref } })
    else await store.unmark(personId, 'done', id)
    return ok({ ok: true })
  }

  /** Takes the next steps of a report into the plan; the same step of the same session counts once. */
  async function adoptNextSteps(personId: string, sessionId: string, steps: NextStep[]): Promise<void> {
    for (const step of steps) {
      await store.mark(personId, {
        id: `${sessionId}:${step.kind}:${step.ref}`,
        kind: 'proposal',
        at: clock(),
        data: { ...step, sessionId },
      })
    }
    await current(personId)
  }

  /** The plan for a calendar program. */
  async function ics(personId: string): Promise<Result<string>> {
    const found = await current(personId)
    if (found === null) return fail('not-found', 'There is no plan yet. Choose a target or take the assessment first.')
    const { profile } = await ports.profileOf(personId)
    return ok(planToIcs(found.plan, profile.interviewDate, clock()))
  }

  return { get, changes, today, markDone, adoptNextSteps, ics, companies: () => catalog().companies, roles: () => catalog().roles }
}

const print = (value: unknown) => seedFrom(JSON.stringify(value)).toString(16)

/** A day that went by without the work is shown as missed until the next version moves it. */
function withMissed(plan: Plan, today: string): Plan {
  const mark = (activity: Activity): Activity =>
    (activity.state === 'planned' || activity.state === 'moved') && activity.date < today ? { ...activity, state: 'missed' } : activity
  return { ...plan, weeks: plan.weeks.map((week) => ({ ...week, activities: week.activities.map(mark) })) }
}

function summary(date: string, all: Activity[]) {
  const own = all.filter((activity) => activity.date === date)
  const minutes = (list: Activity[]) => list.reduce((sum, activity) => sum + activity.minutes, 0)
  return { date, minutes: minutes(own), done: minutes(own.filter(({ state }) => state === 'done')) }
}
