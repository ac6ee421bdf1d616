/** What could be done, what each would be worth, and why. */
import type { Profile } from '../../accounts/index.ts'
import type { AreaId, Catalog, Skill } from '../../catalog/index.ts'
import type { Abilities, Evidence } from '../../skills/index.ts'
import type { Activity } from '../model.ts'

export type Proposal = { kind: Activity['kind']; ref: string; minutes: number; skill: string; reason: string; sessionId: string }

export type Situation = {
  profile: Profile
  abilities: Abilities
  evidence: Evidence[]
  catalog: Catalog
  /** `kind:ref` of what was finished, with how often. */
  finished: ReadonlyMap<string, number>
  proposals: Proposal[]
}

/** An activity without its place in the calendar. */
export type Candidate = Omit<Activity, 'date' | 'state'> & { worth: number }

/** An ability is worth improving up to this much above the bar, in logits: nobody aims exactly at it. */
const margin = 0.3

/** Every activity that the bank offers this person, with its worth a minute and a reason that names numbers. */
export function candidatesFor(situation: Situation): Candidate[] {
  return [...assessments(situation), ...problems(situation), ...reviews(situation), ...proposed(situation)]
}

/** How far an area is below what is asked, in logits, with half of its uncertainty on top: what is not known may be low. */
export function gapOf(area: AreaId, { abilities, profile, catalog }: Pick<Situation, 'abilities' | 'profile' | 'catalog'>): number {
  const found = abilities.areas.find(({ id }) => id === area)
  const { bar } = highestBar(profile, catalog)
  return Math.max(0.05, bar + margin - (found?.ability ?? 0) + 0.5 * (found?.standardError ?? 1))
}

/** The highest bar among the targets, with its name; without targets the middle of all candidates. */
export function highestBar({ targets }: Profile, { companies }: Catalog): { bar: number; label: string | null } {
  const bars = targets.flatMap(({ company, level }) => {
    const found = companies.find(({ id }) => id === company)
    const step = found?.levels.find(({ id }) => id === level)
    return found && step ? [{ bar: step.bar, label: `${found.title} ${step.title}` }] : []
  })
  return bars.reduce<{ bar: number; label: string | null }>((top, one) => (top.label === null || one.bar > top.bar ? one : top), { bar: 0, label: null })
}

/** The weight of an area for the role, 0..1; without a role all areas count the same. */
export function weightOf(area: AreaId, { role }: Profile, { roles, areas }: Catalog): number {
  return roles.find(({ id }) => id === role)?.weights[area] ?? 1 / Math.max(1, areas.length)
}

function assessments(situation: Situation): Candidate[] {
  const { abilities, catalog, profile } = situation
  const measurable = catalog.areas.filter(({ id }) => catalog.items.some(({ area }) => area === id))
  const unmeasured = measurable.filter(({ id }) => (abilities.areas.find((area) => area.id === id)?.evidence ?? 0) === 0)
  const rough = measurable.filter(({ id }) => (abilities.areas.find((area) => area.id === id)?.standardError ?? 1) > 0.6)
  const [area] = unmeasured.length > 0 ? unmeasured : rough
  const skill = catalog.skills.find((one) => one.area === area?.id)
  if (area === undefined || skill === undefined) return []
  const names = (unmeasured.length > 0 ? unmeasured : rough).map(({ title }) => title).join(', ')
  const reason = unmeasured.length > 0 ? `Not measured yet: ${names}. Without it the rest of this plan is a guess.` : `Still known only roughly: ${names}. Some more answers narrow the interval.`
  const worth = unmeasured.length > 0 ? 100 : weightOf(area.id, profile, catalog) * 0.5
  return [{ id: `assessment:${situation.finished.get('assessment:') ?? 0}`, kind: 'assessment', ref: area.id, title: 'Assessment', minutes: 25, skill: skill.id, area: area.id, reason, worth }]
}

function problems(situation: Situation): Candidate[] {
  return situation.catalog.problems
    .filter(({ id }) => !situation.finished.has(`problem:${id}`))
    .flatMap((problem) => {
      const skill = situation.catalog.skills.find(({ id }) => id === problem.skills[0])
      if (skill === undefined) return []
      const worth = (worthOf(skill, situation) * difficultyFit(problem.difficulty, skill, situation)) / problem.minutes
      return [{ id: `problem:${problem.id}`, kind: 'problem' as const, ref: problem.id, title: problem.title, minutes: problem.minutes + 10, skill: skill.id, area: skill.area, reason: reasonFor(skill, situation), worth }]
    })
}

/** Skills in which answers were missed: their explanations, misconceptions first. */
function reviews(situation: Situation): Candidate[] {
  const missed = Map.groupBy(
    situation.evidence.filter(({ source, score, max }) => source === 'item' && score < max),
    ({ skill }) => skill,
  )
  return [...missed].flatMap(([id, list]) => {
    const skill = situation.catalog.skills.find((one) => one.id === id)
    if (skill === undefined || situation.finished.has(`review:${id}`)) return []
    const misconception = list.findLast((one) => one.misconception !== null)?.misconception?.text
    const count = `${list.length} ${list.length === 1 ? 'answer' : 'answers'} missed in ${skill.title.toLowerCase()}`
    const reason = misconception ? `${count}. One showed this: ${misconception}` : `${count}. The explanations say what was overlooked.`
    return [{ id: `review:${id}`, kind: 'review' as const, ref: id, title: `Review: ${skill.title}`, minutes: 15, skill: id, area: skill.area, reason, worth: (worthOf(skill, situation) * 1.2) / 15 }]
  })
}

/** Next steps that a report proposed and that have not been done since; they come first, because they rest on what was just seen. */
function proposed(situation: Situation): Candidate[] {
  const { catalog, finished } = situation
  return situation.proposals.flatMap(({ kind, ref, minutes, skill: skillId, reason }) => {
    const skill = catalog.skills.find(({ id }) => id === skillId)
    if (skill === undefined || kind !== 'problem' || finished.has(`problem:${ref}`)) return []
    const problem = catalog.problems.find(({ id }) => id === ref)
    if (problem === undefined) return []
    return [{ id: `problem:${ref}`, kind, ref, title: problem.title, minutes: minutes + 10, skill: skillId, area: skill.area, reason: `From your last report: ${reason}`, worth: 50 }]
  })
}

function worthOf(skill: Skill, situation: Situation): number {
  return (0.03 + weightOf(skill.area, situation.profile, situation.catalog)) * gapOf(skill.area, situation) * 10
}

/** A problem teaches most a little above the present ability. */
function difficultyFit(difficulty: number, skill: Skill, { abilities }: Situation): number {
  const ability = abilities.skills.find(({ id }) => id === skill.id)?.ability ?? 0
  const wanted = Math.min(5, Math.max(1, 2.5 + ability * 1.4))
  return 1 / (1 + 0.4 * Math.abs(difficulty - wanted))
}

function reasonFor(skill: Skill, { abilities, profile, catalog }: Situation): string {
  const area = catalog.areas.find(({ id }) => id === skill.area)
  const found = abilities.areas.find(({ id }) => id === skill.area)
  const role = catalog.roles.find(({ id }) => id === profile.role)
  const counts = role ? `${area?.title ?? skill.area} counts ${Math.round(role.weights[skill.area] * 100)} % for the role of ${role.title.toLowerCase()}` : `it trains ${skill.title.toLowerCase()}`
  const { bar, label } = highestBar(profile, catalog)
  if (found === undefined || found.evidence === 0) return `${area?.title ?? skill.area} has not been measured yet, and ${counts}. Solving this shows where you stand.`
  const distance = found.ability - bar
  const against = label ?? 'the middle of all candidates'
  const where = Math.abs(distance) < 0.15 ? `at the bar of ${against}` : `${Math.abs(distance).toFixed(1)} ${distance < 0 ? 'below' : 'above'} the bar of ${against}`
  return `Your estimate in ${(area?.title ?? skill.area).toLowerCase()} is ${where}, and ${counts}.`
}
