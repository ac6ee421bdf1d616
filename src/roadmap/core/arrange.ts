/** Puts candidates into weeks and onto days. */
import type { Catalog } from '../../catalog/index.ts'
import type { Activity } from '../model.ts'
import type { Candidate } from './candidates.ts'
import type { Week } from './weeks.ts'

/** An activity in the week with this index. */
export type Placed = { week: number; activity: Activity }

/** What may lie on the day before the interview: nothing new. */
const calmKinds: Activity['kind'][] = ['review', 'question']
/** A skill that others wait for is worth nearly as much as what waits. */
const waitingWorth = 0.9

/** `doneThisWeek`: `kind ref` of what was done in the first week already. `fixed` is placed beforehand. */
type Task = { weeks: Week[]; candidates: Candidate[]; skills: Catalog['skills']; fixed: Placed[]; doneThisWeek: string[] }

/**
 * Week by week, takes the candidate with the largest expected gain a minute that still fits, prerequisites first: an activity waits until each skill that its skill
 * needs has had its turn. Mocks join many skills and wait for none. The same thing comes at most once a week.
 */
export function arrange({ weeks, candidates, skills, fixed, doneThisWeek }: Task): Placed[] {
  const room = weeks.map((week, index) => week.minutes - minutesOf(fixed.filter((one) => one.week === index)))
  const largest = Math.max(0, ...room)
  const needs = transitivePrerequisites(skills)
  const largestCalm = Math.max(0, ...weeks.map(({ calmMinutes }) => calmMinutes))
  const open = candidates.filter(({ kind, minutes }) => minutes <= largest || (calmKinds.includes(kind) && minutes <= largestCalm))
  const ordered = withWaiting(open, needs).sort(
    (left, right) => right.gain - left.gain || left.n - right.n || (left.id < right.id ? -1 : 1),
  )
  const offered = new Set(open.filter(({ kind }) => kind !== 'interview').map(({ skill }) => skill))
  const started = new Set<string>()
  const left = new Set(ordered)
  const placed: Placed[] = []

  weeks.forEach((week, index) => {
    const chosen: Candidate[] = []
    const fixedHere = fixed.filter((one) => one.week === index).map(({ activity }) => `${activity.kind} ${activity.ref}`)
    const busy = new Set([...fixedHere, ...(index === 0 ? doneThisWeek : [])])
    for (let next = pick(room[index] ?? 0, busy); next; next = pick((room[index] ?? 0) - minutesOf(chosen), busy)) {
      chosen.push(next)
      take(next, busy)
    }
    placed.push(...onDays(chosen, week, index))
    const calm: Candidate[] = []
    const calmBusy = new Set(busy)
    if (week.calmDay !== null) {
      for (
        let next = pick(week.calmMinutes, calmBusy, calmKinds);
        next;
        next = pick(week.calmMinutes - minutesOf(calm), calmBusy, calmKinds)
      ) {
        calm.push(next)
        take(next, calmBusy)
      }
      placed.push(...calm.map((candidate) => ({ week: index, activity: dated(candidate, week.calmDay ?? '') })))
    }
  })
  return [...placed, ...fixed]

  function take(candidate: Candidate, busy: Set<string>) {
    left.delete(candidate)
    busy.add(`${candidate.kind} ${candidate.ref}`)
    if (candidate.kind !== 'interview') started.add(candidate.skill)
  }

  function pick(minutes: number, busy: Set<string>, kinds?: Activity['kind'][]): Candidate | undefined {
    for (const candidate of left) {
      if (candidate.minutes > minutes || busy.has(`${candidate.kind} ${candidate.ref}`)) continue
      if (kinds && !kinds.includes(candidate.kind)) continue
      if (hasEarlier(candidate)) continue
      if (candidate.kind === 'interview' || isReady(candidate)) return candidate
    }
    return undefined
  }

  /** A second time waits for the first. */
  function hasEarlier({ kind, ref, n }: Candidate): boolean {
    for (const other of left) if (other.kind === kind && other.ref === ref && other.n < n) return true
    return false
  }

  function isReady({ skill }: Candidate): boolean {
    for (const need of needs.get(skill) ?? []) if (offered.has(need) && !started.has(need)) return false
    return true
  }
}

/** Deals a week's work over its days in order, each day its share. */
function onDays(chosen: Candidate[], { days }: Week, index: number): Placed[] {
  const whole = minutesOf(chosen)
  let before = 0
  return chosen.map((candidate) => {
    const day = Math.min(days.length - 1, Math.floor((before / whole) * days.length))
    before += candidate.minutes
    return { week: index, activity: dated(candidate, days[day] ?? '') }
  })
}

function withWaiting(candidates: Candidate[], needs: Map<string, Set<string>>): Candidate[] {
  const waiting = new Map<string, number>()
  for (const { skill, kind, gain } of candidates) {
    if (kind === 'interview') continue
    for (const need of needs.get(skill) ?? []) waiting.set(need, Math.max(waiting.get(need) ?? 0, gain * waitingWorth))
  }
  return candidates.map((candidate) =>
    candidate.kind === 'interview' || candidate.n > 1
      ? candidate
      : { ...candidate, gain: Math.max(candidate.gain, waiting.get(candidate.skill) ?? 0) },
  )
}

/** Every skill that must come before a skill, directly or through others. */
export function transitivePrerequisites(skills: Catalog['skills']): Map<string, Set<string>> {
  const direct = new Map(skills.map(({ id, prerequisites }) => [id, prerequisites]))
  return new Map(
    skills.map(({ id }) => {
      const all = new Set<string>()
      const open = [...(direct.get(id) ?? [])]
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (all.has(next)) continue
        all.add(next)
        open.push(...(direct.get(next) ?? []))
      }
      return [id, all]
    }),
  )
}

function dated({ id, kind, ref, title, minutes, skill, area, reason }: Candidate, date: string): Activity {
  return { id, kind, ref, title, minutes, skill, area, reason, date, state: 'planned' }
}

const minutesOf = (list: (Candidate | Placed)[]) =>
  list.reduce((sum, one) => sum + ('activity' in one ? one.activity.minutes : one.minutes), 0)
