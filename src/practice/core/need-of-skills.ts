/** Which cards could be shown to a person, and how much each is needed. */
import type { Profile } from '../../accounts/index.ts'
import type { Catalog } from '../../catalog/index.ts'
import { type Abilities, targetBars } from '../../skills/index.ts'
import type { Candidate } from './choose-card.ts'
import type { FoldedReviews } from './fold-reviews.ts'

/** Where no target is set, the bar of a candidate in the middle. */
const usualBar = 0.5
/** What is not known yet counts as some shortfall, in standard errors. */
const doubtCounts = 0.3
/** Cards of a skill already begun that halve the wish for another new one, so that skills take turns. */
const halvedBy = 4

/** How much each skill is needed: the area's weight for the role, times how far the skill may lie below the highest bar (logits). */
export function needOfSkills({
  profile,
  catalog,
  abilities,
}: {
  profile: Profile
  catalog: Catalog
  abilities: Abilities
}): Map<string, number> {
  const bars = targetBars(profile, catalog.companies).map(({ bar }) => bar)
  const bar = bars.length > 0 ? Math.max(...bars) : usualBar
  const weights = catalog.roles.find(({ id }) => id === profile.role)?.weights
  const found = new Map(abilities.skills.map((one) => [one.id, one]))
  return new Map(
    catalog.skills.map(({ id, area }) => {
      const { ability = 0, standardError = 1 } = found.get(id) ?? {}
      return [id, (weights?.[area] ?? 0.1) * Math.max(0, bar - ability + doubtCounts * standardError)]
    }),
  )
}

/** The cards of lessons that were read, and every item but those that ask for code, which are practised as problems. `skill` narrows them to one. */
export function candidatesOf({
  catalog,
  folded,
  need,
  skill,
}: {
  catalog: Catalog
  folded: FoldedReviews
  need: Map<string, number>
  skill?: string | undefined
}): Candidate[] {
  const flash = catalog.lessons
    .filter(({ id }) => folded.lessonsRead.has(id))
    .flatMap((lesson) => lesson.cards.map(({ id }) => ({ id, kind: 'flash' as const, skill: lesson.id })))
  const drills = catalog.items
    .filter(({ answer }) => answer.kind !== 'code')
    .map((item) => ({ id: `item/${item.id}`, kind: 'drill' as const, skill: item.skill }))
  const cards = [...flash, ...drills].filter((card) => skill === undefined || card.skill === skill)
  const begun = new Map<string, number>()
  for (const { id, skill: of } of cards) if (folded.memories.has(id)) begun.set(of, (begun.get(of) ?? 0) + 1)
  return cards.map((card) => ({ ...card, need: (need.get(card.skill) ?? 0) / (1 + (begun.get(card.skill) ?? 0) / halvedBy) }))
}
