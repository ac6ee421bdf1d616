/** What a new version of the plan changed, and what caused it. */
import type { AreaId, Catalog } from '../../catalog/index.ts'
import type { Abilities, Evidence } from '../../skills/index.ts'
import type { Activity, Plan, PlanChange } from '../model.ts'
import { mondayOf, sayDay } from './dates.ts'

/** Smaller movements of an area (logits, estimate and error alike) are not worth a line. */
const smallestMove = 0.02

/** The differences from one plan to the next, each with a reason and the newest evidence behind it. `cause` says in words what happened in between. */
export function diffPlans(
  before: Plan,
  after: Plan,
  evidence: Evidence[],
  { skills }: Pick<Catalog, 'skills'>,
  cause: string,
): PlanChange[] {
  const old = new Map(activitiesOf(before).map((activity) => [activity.id, activity]))
  const now = new Map(activitiesOf(after).map((activity) => [activity.id, activity]))
  const changes: PlanChange[] = []
  for (const activity of now.values()) {
    const was = old.get(activity.id)
    if (activity.state === 'done' && was?.state !== 'done')
      changes.push(change('done', activity, `Done on ${sayDay(activity.date)}`, 'You did it.'))
    else if (activity.state === 'done' || activity.state === 'missed') continue
    else if (was === undefined)
      changes.push(change('added', activity, `${activity.minutes} min on ${sayDay(activity.date)}`, activity.reason))
    else if (isMove(was, activity)) {
      const why = activity.state === 'moved' ? `It was planned for ${sayDay(was.date)} and not done.` : cause
      changes.push(change('moved', activity, `From ${sayDay(was.date)} to ${sayDay(activity.date)}`, why))
    }
  }
  for (const activity of old.values()) {
    if (!now.has(activity.id) && activity.state !== 'done')
      changes.push(change('removed', activity, `${activity.minutes} min on ${sayDay(activity.date)}`, cause))
  }
  return changes

  function change(kind: PlanChange['kind'], activity: Activity, detail: string, reason: string): PlanChange {
    return { kind, activity: activity.id, title: activity.title, detail, reason, moment: momentFor(activity) }
  }

  /** The newest evidence on the activity's skill, else on its area, else any. */
  function momentFor({ skill, area }: Activity): PlanChange['moment'] {
    const areaOf = (id: string): AreaId | undefined => skills.find((one) => one.id === id)?.area
    const found =
      evidence.findLast((one) => one.skill === skill) ?? evidence.findLast((one) => areaOf(one.skill) === area) ?? evidence.at(-1)
    return found ? { sessionId: found.sessionId, eventId: found.eventId } : null
  }
}

/** Another day of the same week is not worth a line, unless the old day has passed. */
function isMove(was: Activity, now: Activity): boolean {
  return was.date !== now.date && (now.state === 'moved' || mondayOf(was.date) !== mondayOf(now.date))
}

/** The areas whose estimate, or its certainty, moved. */
export function movedAreas(before: Abilities, after: Abilities, { areas }: Pick<Catalog, 'areas'>) {
  return after.areas.flatMap((now) => {
    const was = before.areas.find(({ id }) => id === now.id)
    if (!was || now.evidence === was.evidence) return []
    if (Math.abs(now.ability - was.ability) < smallestMove && Math.abs(now.standardError - was.standardError) < smallestMove) return []
    const part = ({ ability, standardError, evidence }: typeof now) => ({ ability, standardError, evidence })
    return [{ area: now.id, title: areas.find(({ id }) => id === now.id)?.title ?? now.id, before: part(was), after: part(now) }]
  })
}

/** All activities of a plan, in its order. */
export function activitiesOf(plan: Plan): Activity[] {
  return plan.weeks.flatMap(({ activities }) => activities)
}
