/** Everything the bank offers that could help this person, each with its expected gain a minute and the reason in words. */
import type { Catalog } from '../../catalog/index.ts'
import type { Activity } from '../model.ts'
import type { Demand } from './demand.ts'
import { reasonFor } from './reason.ts'

type Kind = Activity['kind']

/** `gain`: expected benefit a minute, comparable between activities only. `n` counts the times; the first is 1. */
export type Candidate = Omit<Activity, 'date' | 'state'> & { n: number; gain: number }

/** What was done, oldest first. `at` in milliseconds since 1970, `date` on the person's calendar. */
export type DoneWork = { kind: Kind; ref: string; at: number; date: string }

/** A step that a report proposed. */
export type AdoptedStep = { kind: Kind; ref: string; minutes: number; skill: string; reason: string; sessionId: string; at: number }

/**
 * Assumed effect of a minute of each kind, relative to practising a problem: a mock joins several skills under time, a review only refreshes. Asking where one
 * stands comes first where nothing is known. Our assumptions until outcomes of real people are known.
 */
export const effects = { problem: 1, interview: 1.2, assessment: 2, question: 0.8, review: 0.6 } satisfies Record<Kind, number>
/** Each repetition of the same thing is worth this much of the one before. */
const repeatWorth = 0.6
/** A step of a report answers what was just seen. */
const adoptedWorth = 3
/** Less than this expected shortfall (logits) is not worth an hour. */
const smallestShortfall = 0.05
const lookMinutes = 10
/** Where something is known, knowing it better is worth this much of a first look. */
const secondLookWorth = 0.3
const reviewMinutes = 10
/** More skills than this at once would be a list, not a plan. */
const mostReviews = 6
/** An area measured to this standard error needs no deeper look. */
const wellMeasured = 0.5

/** The id of an activity: its kind, which time it is, what it is about. */
export function activityId(kind: Kind, ref: string, n: number | 'final'): string {
  return `${kind}-${n}-${ref}`
}

/** All candidates, in no particular order; none that would bring nothing. */
export function candidatesOf(catalog: Catalog, demands: Demand[], done: DoneWork[], adopted: AdoptedStep[]): Candidate[] {
  const timesDone = (kind: Kind, ref: string) => done.filter((work) => work.kind === kind && work.ref === ref).length
  const given = { catalog, demands, timesDone }
  const own = [...looks(given), ...problems(given), ...interviews(given), ...questions(given), ...reviews(given)]
  const open = adopted.filter((step) => !done.some(({ kind, ref, at }) => kind === step.kind && ref === step.ref && at > step.at))
  return open.reduce(
    (list, step) => withAdopted(list, step, given),
    own.filter(({ gain }) => gain > 0),
  )
}

type Given = { catalog: Catalog; demands: Demand[]; timesDone: (kind: Kind, ref: string) => number }

/** A deeper look at each area that items can measure and that is not known well. */
function looks({ catalog, demands, timesDone }: Given): Candidate[] {
  return catalog.areas.flatMap((area) => {
    const items = catalog.items.filter((item) => item.area === area.id)
    const inArea = demands.filter((demand) => demand.area === area.id)
    const deviation = Math.sqrt(inArea.reduce((sum, { standardError }) => sum + standardError ** 2, 0) / Math.max(1, inArea.length))
    const evidence = inArea.reduce((sum, demand) => sum + demand.evidence, 0)
    const demand = inArea.find(({ skill }) => items.some((item) => item.skill === skill))
    if (!demand || (evidence >= 3 && deviation < wellMeasured) || evidence >= items.length) return []
    const n = timesDone('assessment', area.id) + 1
    return make({
      kind: 'assessment',
      ref: area.id,
      title: `Measure: ${area.title}`,
      minutes: lookMinutes,
      needed: [demand],
      n,
      value: demand.areaWeight * deviation * (evidence === 0 ? 1 : secondLookWorth),
    })
  })
}

function problems({ catalog, demands, timesDone }: Given): Candidate[] {
  return catalog.problems.flatMap(({ id, title, minutes, skills, difficulty }) => {
    const needed = demandsOn(skills, demands)
    return timesDone('problem', id) > 0
      ? []
      : make({ kind: 'problem', ref: id, title, minutes, needed, n: 1, value: worth(needed) * suitability(difficulty, needed) })
  })
}

/** The same mock may come back in later weeks: it is a measurement under time, not a riddle. */
function interviews({ catalog, demands, timesDone }: Given): Candidate[] {
  return catalog.interviews.flatMap(({ id, title, minutes }) => {
    const needed = demandsOn(skillsOfInterview(catalog, id), demands)
    const before = timesDone('interview', id)
    return [1, 2, 3].flatMap((time) =>
      make({ kind: 'interview', ref: id, title, minutes, needed, n: before + time, value: worth(needed) * repeatWorth ** (time - 1) }),
    )
  })
}

function questions({ catalog, demands, timesDone }: Given): Candidate[] {
  return catalog.questions.flatMap(({ id, title, minutes, skills }) => {
    const needed = demandsOn(skills, demands)
    return timesDone('question', id) > 0
      ? []
      : make({ kind: 'question', ref: id, title: `Rehearse aloud: ${title}`, minutes, needed, n: 1, value: worth(needed) })
  })
}

/** Only what was measured and found short can be reviewed: the skills that matter most, and the first of them twice. */
function reviews({ demands, timesDone }: Given): Candidate[] {
  const short = demands.filter(({ evidence, ability, bar }) => evidence > 0 && ability < bar)
  const ranked = short.sort((left, right) => worth([right]) - worth([left]) || (left.skill < right.skill ? -1 : 1))
  return ranked.slice(0, mostReviews).flatMap((demand, rank) => {
    const before = timesDone('review', demand.skill)
    const title = `Review: ${demand.title}`
    return (rank < mostReviews / 2 ? [1, 2] : [1]).flatMap((time) => {
      const n = before + time
      return make({
        kind: 'review',
        ref: demand.skill,
        title,
        minutes: reviewMinutes,
        needed: [demand],
        n,
        value: worth([demand]) * repeatWorth ** (n - 1),
      })
    })
  })
}

type Made = { kind: Kind; ref: string; title: string; minutes: number; needed: Demand[]; n: number; value: number }

function make({ kind, ref, title, minutes, needed, n, value }: Made): Candidate[] {
  const [main] = [...needed].sort((left, right) => right.areaWeight * right.shortfall - left.areaWeight * left.shortfall)
  if (!main || (kind !== 'assessment' && needed.every(({ shortfall }) => shortfall < smallestShortfall))) return []
  // A problem is filed under the skill that its author named first.
  const filed = kind === 'problem' ? (needed[0] ?? main) : main
  const gain = effects[kind] * value
  return [
    {
      id: activityId(kind, ref, n),
      kind,
      ref,
      title,
      minutes,
      skill: filed.skill,
      area: filed.area,
      reason: reasonFor(kind, main, n),
      n,
      gain,
    },
  ]
}

function withAdopted(list: Candidate[], step: AdoptedStep, { catalog, demands, timesDone }: Given): Candidate[] {
  const n = timesDone(step.kind, step.ref) + 1
  const id = activityId(step.kind, step.ref, n)
  const known = list.find((candidate) => candidate.id === id)
  const demand = demands.find(({ skill }) => skill === step.skill)
  const title = titleOf(catalog, step)
  if (!demand || title === undefined) return list
  const gain = Math.max(known?.gain ?? 0, effects[step.kind] * worth([demand]), 1e-3) * adoptedWorth
  const own = known ?? { id, kind: step.kind, ref: step.ref, title, minutes: step.minutes, skill: step.skill, area: demand.area, n }
  return [...list.filter((candidate) => candidate.id !== id), { ...own, gain, reason: `From your last report: ${step.reason}` }]
}

/** The skills that an interview shows: those of its problems and questions, and of the criteria it is judged by. */
export function skillsOfInterview(catalog: Catalog, id: string): string[] {
  const phases = catalog.interviews.find((interview) => interview.id === id)?.phases ?? []
  return phases.flatMap((phase) => {
    const criteria = catalog.criteria.find((one) => one.id === phase.criteria)?.criteria.map(({ skill }) => skill) ?? []
    const [list, ref] = phase.kind === 'coding' ? [catalog.problems, phase.problem] : [catalog.questions, phase.question]
    return [...(list.find((one) => one.id === ref)?.skills ?? []), ...criteria]
  })
}

const demandsOn = (skills: string[], demands: Demand[]) =>
  [...new Set(skills)].flatMap((skill) => demands.find((demand) => demand.skill === skill) ?? [])

/** Weighted expected shortfall of the skills exercised. One minute on several skills gives each less, so the sum is divided by the root of their number. */
function worth(needed: Demand[]): number {
  return needed.reduce((total, { areaWeight, shortfall }) => total + areaWeight * shortfall, 0) / Math.sqrt(Math.max(1, needed.length))
}

/** A problem teaches most a little above one's level: normal in the distance, difficulty 1..5 read as -2..2 logits. */
export function suitability(difficulty: number, needed: { ability: number }[]): number {
  const ability = needed.reduce((sum, one) => sum + one.ability, 0) / Math.max(1, needed.length)
  return Math.exp(-((difficulty - 3 - ability - 0.3) ** 2) / 4)
}

function titleOf(catalog: Catalog, { kind, ref }: AdoptedStep): string | undefined {
  const title = (list: { id: string; title: string }[], prefix: string) => {
    const found = list.find(({ id }) => id === ref)?.title
    return found && (prefix === '' ? found : `${prefix} ${found}`)
  }
  switch (kind) {
    case 'problem':
      return title(catalog.problems, '')
    case 'interview':
      return title(catalog.interviews, '')
    case 'question':
      return title(catalog.questions, 'Rehearse aloud:')
    case 'review':
      return title(catalog.skills, 'Review:')
    case 'assessment':
      return title(catalog.areas, 'Measure:')
  }
}
