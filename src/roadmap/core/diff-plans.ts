import type { Activity, Plan, PlanChange } from '../model.ts'

/** What differs between two plans, each with a reason; `moment` is the latest evidence that caused the new one. */
export function diffPlans(before: Plan, after: Plan, moment: PlanChange['moment']): PlanChange[] {
  const [old, fresh] = [activitiesOf(before), activitiesOf(after)]
  const oldById = new Map(old.map((activity) => [activity.id, activity]))
  const freshById = new Map(fresh.map((activity) => [activity.id, activity]))
  const done = fresh.filter(({ id, state }) => state === 'done' && oldById.get(id)?.state !== 'done').map((one) => change('done', one, `Done on ${one.date}.`, one.reason))
  const added = fresh.filter(({ id, state }) => state !== 'done' && !oldById.has(id)).map((one) => change('added', one, `On ${one.date}, ${one.minutes} min.`, one.reason))
  const removed = old
    .filter(({ id, state }) => state !== 'done' && !freshById.has(id))
    .map((one) => change('removed', one, `It stood on ${one.date}.`, 'Other activities are worth more of your hours now.'))
  const moved = fresh.flatMap((one) => {
    const earlier = oldById.get(one.id)
    return earlier && one.state !== 'done' && earlier.date !== one.date ? [change('moved', one, `From ${earlier.date} to ${one.date}.`, one.reason)] : []
  })
  return [...done, ...added, ...removed, ...moved]

  function change(kind: PlanChange['kind'], { id, title }: Activity, detail: string, reason: string): PlanChange {
    return { kind, activity: id, title, detail, reason, moment }
  }
}

/** All activities of a plan, in order. */
export function activitiesOf({ weeks }: Plan): Activity[] {
  return weeks.flatMap(({ activities }) => activities)
}
