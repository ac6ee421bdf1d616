/** Keeps the plan: makes a new version when what it rests on has changed, and says what changed and why. */
import { Temporal } from 'temporal-polyfill'
import { fail, ok, type Result } from '../kit/result.ts'
import { seedFrom } from '../kit/random.ts'
import type { Session } from '../sessions/index.ts'
import type { Abilities, Evidence } from '../skills/index.ts'
import type { Proposal } from './core/candidates.ts'
import { activitiesOf, diffPlans } from './core/diff-plans.ts'
import { planRoadmap } from './core/plan.ts'
import { planToIcs } from './core/to-ics.ts'
import type { Activity, Plan, PlanChange } from './model.ts'
import type { NextStep } from '../report/index.ts'
import type { Mark, RoadmapPorts, StoredPlan } from './ports.ts'

export type RoadmapService = ReturnType<typeof roadmapService>

export function roadmapService(ports: RoadmapPorts) {
  const { store, catalog, clock } = ports
  const turns = new Map<string, Promise<unknown>>()

  /** One planning at a time for each person, so that two tabs do not make two versions. */
  function inTurn<T>(personId: string, work: () => Promise<T>): Promise<T> {
    const turn = (turns.get(personId) ?? Promise.resolve()).then(work, work)
    const settled = turn.catch(() => undefined).finally(() => turns.get(personId) === settled && turns.delete(personId))
    turns.set(personId, settled)
    return turn
  }

  const todayOf = (timeZone: string) => Temporal.Instant.fromEpochMilliseconds(clock()).toZonedDateTimeISO(timeZone).toPlainDate().toString()

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
    const today = todayOf(profile.timeZone)
    const ended = sessions.filter(({ endedAt }) => endedAt !== null)
    const print = {
      profile: print32(profile),
      evidence: print32(evidence.map(({ id }) => id)),
      marks: print32(marks),
      done: print32([solved, ended.map(({ id }) => id)]),
      content: print32(catalog().hashes),
      today,
    }
    const fingerprint = JSON.stringify(print)
    if (last?.fingerprint === fingerprint) return last
    const abilities = await ports.abilitiesOf(personId)
    const finished = finishedOf(ended, solved, marks)
    const done = doneActivities(last?.plan, finished, marks, today)
    const proposals = marks.filter(({ kind }) => kind === 'proposal').map(({ data }) => data as Proposal)
    const plan = planRoadmap({ profile, abilities, evidence, catalog: catalog(), finished, proposals, today, done })
    const next: StoredPlan = { version: (last?.version ?? 0) + 1, madeAt: clock(), fingerprint, cause: causeOf(last, print, evidence, sessions), plan, abilities }
    await store.add(personId, next)
    return next
  }

  async function get(personId: string) {
    const found = await current(personId)
    if (found === null) return null
    const { profile } = await ports.profileOf(personId)
    return { version: found.version, madeAt: found.madeAt, plan: found.plan, changed: found.version > 1, interviewDate: profile.interviewDate }
  }

  /** The differences from the version before, with the evidence that caused them. */
  async function changes(personId: string) {
    await current(personId)
    const [now, before] = await store.latest(personId, 2)
    if (now === undefined) return { version: 0, since: null, cause: 'There is no plan yet.', changes: [], moved: [] }
    if (before === undefined) return { version: now.version, since: null, cause: now.cause, changes: [], moved: [] }
    const fresh = (await ports.evidenceOf(personId)).filter(({ at }) => at > before.madeAt)
    const last = fresh.at(-1)
    const moment: PlanChange['moment'] = last ? { sessionId: last.sessionId, eventId: last.eventId } : null
    return { version: now.version, since: before.madeAt, cause: now.cause, changes: diffPlans(before.plan, now.plan, moment), moved: movedAreas(before.abilities, now.abilities) }
  }

  function movedAreas(before: Abilities, after: Abilities) {
    return catalog().areas.flatMap(({ id, title }) => {
      const [was, is] = [before.areas.find((area) => area.id === id), after.areas.find((area) => area.id === id)]
      return was && is && was.evidence !== is.evidence ? [{ area: id, title, before: was, after: is }] : []
    })
  }

  /** What to do today: the first activity that is due, what else is, and the week. */
  async function today(personId: string) {
    const { profile, setUp } = await ports.profileOf(personId)
    const found = await current(personId)
    const date = todayOf(profile.timeZone)
    const all = found ? activitiesOf(found.plan) : []
    const planned = all.filter(({ state }) => state !== 'done')
    const due = planned.filter((activity) => activity.date <= date)
    const [next = planned[0] ?? null, ...rest] = due
    const monday = Temporal.PlainDate.from(date).subtract({ days: Temporal.PlainDate.from(date).dayOfWeek - 1 })
    return {
      setUp,
      resume: await resumable(personId),
      next,
      rest,
      week: Array.from({ length: 7 }, (_, day) => summary(monday.add({ days: day }).toString(), all)),
      readiness: found?.plan.readiness ?? null,
      changedSince: found && found.version > 1 ? found.madeAt : null,
      daysLeft: profile.interviewDate === null ? null : Temporal.PlainDate.from(date).until(profile.interviewDate).days,
    }
  }

  /** A sitting that is still open, to be gone on with. */
  async function resumable(personId: string) {
    const open = (await ports.sessionsOf(personId)).filter(({ endedAt }) => endedAt === null)
    const order = { interview: 0, assessment: 1, practice: 2 }
    const [session] = open.filter(({ kind }) => kind !== 'practice').sort((left, right) => order[left.kind] - order[right.kind])
    if (session === undefined) return null
    const title = session.kind === 'interview' ? (catalog().interviews.find(({ id }) => id === session.ref?.id)?.title ?? 'Interview') : 'Assessment'
    return { kind: session.kind, sessionId: session.id, title }
  }

  async function markDone(personId: string, id: string, done: boolean): Promise<Result<{ ok: boolean }>> {
    const found = await current(personId)
    const activity = found && activitiesOf(found.plan).find((one) => one.id === id)
    if (!activity) return fail('not-found', 'This activity is not in the plan.')
    if (done) await store.mark(personId, { id, kind: 'done', at: clock(), data: { ...activity } })
    else await store.unmark(personId, 'done', id)
    return ok({ ok: true })
  }

  /** Takes the next steps of a report into the plan; the same step of the same session counts once. */
  async function adoptNextSteps(personId: string, sessionId: string, steps: NextStep[]): Promise<void> {
    for (const step of steps) await store.mark(personId, { id: `${sessionId}:${step.kind}:${step.ref}`, kind: 'proposal', at: clock(), data: { ...step, sessionId } })
    await current(personId)
  }

  async function ics(personId: string): Promise<Result<string>> {
    const found = await current(personId)
    return found ? ok(planToIcs(found.plan, clock())) : fail('not-found', 'There is no plan yet. Choose a target or take the assessment first.')
  }

  return { get, changes, today, markDone, adoptNextSteps, ics, companies: () => catalog().companies, roles: () => catalog().roles }
}

const print32 = (value: unknown) => seedFrom(JSON.stringify(value)).toString(16)

/** `kind:ref` of everything finished, with how often. */
function finishedOf(ended: Session[], solved: string[], marks: Mark[]): Map<string, number> {
  const finished = new Map<string, number>()
  const add = (key: string) => finished.set(key, (finished.get(key) ?? 0) + 1)
  for (const id of solved) add(`problem:${id}`)
  for (const { kind, ref } of ended) if (kind !== 'practice') add(`${kind}:${ref?.id ?? ''}`)
  for (const { kind, data } of marks) if (kind === 'done' && data.kind !== 'problem' && data.kind !== 'interview') add(`${String(data.kind)}:${String(data.ref)}`)
  return finished
}

/** Activities of the version before that are finished now, and those ticked off: they stay visible in their week. */
function doneActivities(before: Plan | undefined, finished: ReadonlyMap<string, number>, marks: Mark[], today: string): Activity[] {
  const ticked = new Map(marks.filter(({ kind }) => kind === 'done').map(({ id, data }) => [id, data as unknown as Activity]))
  const earlier = before ? activitiesOf(before) : []
  const isFinished = (activity: Activity) => {
    if (activity.kind === 'problem') return finished.has(`problem:${activity.ref}`)
    if (activity.kind === 'interview') return (finished.get(`interview:${activity.ref}`) ?? 0) >= Number(activity.id.split(':').at(-1))
    return activity.kind === 'assessment' && (finished.get('assessment:') ?? 0) > Number(activity.id.split(':').at(-1))
  }
  const done = earlier.filter((activity) => activity.state === 'done' || isFinished(activity) || ticked.has(activity.id))
  const all = [...done, ...[...ticked.values()].filter(({ id }) => !done.some((one) => one.id === id))]
  return all.map((activity) => ({ ...activity, state: 'done' as const, date: activity.state === 'done' ? activity.date : today }))
}

function causeOf(last: StoredPlan | undefined, print: Record<string, string>, evidence: Evidence[], sessions: Session[]): string {
  if (last === undefined) return 'Your first plan.'
  const before = JSON.parse(last.fingerprint) as Record<string, string>
  if (before.evidence !== print.evidence) {
    const fresh = evidence.filter(({ at }) => at > last.madeAt)
    const kinds = new Set(fresh.map(({ sessionId }) => sessions.find(({ id }) => id === sessionId)?.kind))
    const where = kinds.has('interview') ? 'your interview' : kinds.has('assessment') ? 'your assessment' : 'your practice'
    return `New evidence from ${where}: ${fresh.length} ${fresh.length === 1 ? 'observation' : 'observations'}.`
  }
  if (before.profile !== print.profile) return 'You changed your target, date or hours.'
  if (before.marks !== print.marks) return 'Next steps were adopted from a report, or you ticked something off.'
  if (before.done !== print.done) return 'You finished something.'
  if (before.content !== print.content) return 'The question bank changed.'
  return 'A new day: what was not done has moved.'
}

function summary(date: string, all: Activity[]) {
  const own = all.filter((activity) => activity.date === date)
  const minutes = (list: Activity[]) => list.reduce((sum, activity) => sum + activity.minutes, 0)
  return { date, minutes: minutes(own), done: minutes(own.filter(({ state }) => state === 'done')) }
}
