/** What a new version of the plan changed, and what caused it. */
import type { AreaId, Catalog } from '../../catalog/index.ts'
import type { Abilities, Evidence } from '../../skills/index.ts'
import type { Activity, Plan, PlanChange } from '../model.ts'

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
      changes.push(change('done', activity, `Done on ${activity.date}`, 'You did it.'))
    else if (activity.state === 'done' || activity.state === 'missed') continue
    else if (was === undefined) changes.push(change('added', activity, `${activity.minutes} min on ${activity.date}`, activity.reason))
    else if (was.date !== activity.date) {
      const why = activity.state === 'moved' ? `It was planned for ${was.date} and not done.` : cause
      changes.push(change('moved', activity, `From ${was.date} to ${activity.date}`, why))
    }
  }
  for (const activity of old.values()) {
    if (!now.has(activity.id) && activity.state !== 'done')
      changes.push(change('removed', activity, `${activity.minutes} min on ${activity.date}`, cause))
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
