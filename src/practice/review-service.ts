/** Practice by memory: cards of lessons and drills, one at a time. Its state is a fold of one log a person, which never ends. */
import type { Profile } from '../accounts/index.ts'
import { type GivenAnswer, keyOf, markAnswer, showAnswer, showItem, wordsOf } from '../assessment/index.ts'
import {
  type Catalog,
  type ContentRef,
  contentRef,
  type Item,
  type Lesson,
  renderItem,
  variantCount,
  variantRef,
} from '../catalog/index.ts'
import type { Clock } from '../kit/clock.ts'
import { fail, ok, type Result } from '../kit/result.ts'
import { makeTurns } from '../kit/turns.ts'
import type { NewEvent, Session, SessionEvent, SessionLog } from '../sessions/index.ts'
import { type Abilities, type Evidence, targetBars } from '../skills/index.ts'
import { chooseCard } from './core/choose-card.ts'
import { evidenceOfReview } from './core/evidence-of-review.ts'
import { emptyReviews, type FoldedReviews, foldInto, type ShownCard } from './core/fold-reviews.ts'
import { dueAt } from './core/memory.ts'
import { candidatesOf, needOfSkills } from './core/need-of-skills.ts'
import { selfKnowledgeOf } from './core/self-knowledge.ts'
import type { LessonEntry, OpenCard, Recalled, ReviewState, SelfKnowledge } from './review-model.ts'

export type ReviewPorts = {
  log: SessionLog
  catalog: () => Catalog
  clock: Clock
  profileOf: (personId: string) => Promise<Profile>
  abilitiesOf: (personId: string) => Promise<Abilities>
  recordEvidence: (evidence: Evidence[]) => Promise<void>
}

export type ReviewService = ReturnType<typeof reviewService>

/** New cards a day: each brings about seven reviews in its first month. */
const newADay = 15
/** An evening that runs past midnight is one day. */
const dayMilliseconds = 20 * 3600_000

type Known = { session: Session; folded: FoldedReviews }

export function reviewService(ports: ReviewPorts) {
  const { log, catalog, clock } = ports
  const inTurn = makeTurns()
  const loading = makeTurns()
  /** Folds that are carried on from the last event seen; the log stays the truth. */
  const folds = new Map<string, { seq: number; folded: FoldedReviews }>()

  /** The person's log of reviews, begun when it is first needed; of several, which two servers may have begun at once, the oldest. */
  const load = (personId: string): Promise<Known> => loading(personId, () => loadInTurn(personId))

  async function loadInTurn(personId: string): Promise<Known> {
    const session = (await log.list(personId, 'review')).at(-1) ?? (await log.start({ personId, kind: 'review', ref: null }))
    const kept = folds.get(session.id) ?? { seq: 0, folded: emptyReviews() }
    const events = await log.read(session.id, kept.seq)
    foldInto(kept.folded, events, session.startedAt)
    folds.delete(session.id)
    folds.set(session.id, { seq: events.at(-1)?.seq ?? kept.seq, folded: kept.folded })
    const [oldest] = folds.keys()
    if (folds.size > 200 && oldest !== undefined) folds.delete(oldest)
    return { session, folded: kept.folded }
  }

  const append = (session: Session, event: NewEvent) => log.append(session.id, [event])

  /** Where the reviews stand; `skill` narrows them to one. */
  function state(personId: string, skill?: string): Promise<ReviewState> {
    return inTurn(personId, async () => describe(personId, await load(personId), skill))
  }

  /** Opens the next card. The one that is open stays until it is answered, unless one of another skill is asked for: then it comes back later. */
  function next(personId: string, skill?: string): Promise<Result<ReviewState>> {
    return inTurn(personId, async () => {
      const known = await load(personId)
      const now = await describe(personId, known, skill)
      if (known.folded.last?.answered === null && now.card !== null && (skill === undefined || now.card.skill === skill)) return ok(now)
      const card = chooseCard(await deckOf(personId, known, skill))
      if (card === undefined) return ok({ ...now, card: null })
      const ref = await keep(card, known)
      const number = (known.folded.last?.number ?? 0) + 1
      await append(known.session, {
        key: `shown:${number}`,
        by: 'system',
        kind: 'item-shown',
        data: { number, card: card.id, skill: card.skill, content: [ref] },
      })
      return ok(await describe(personId, await load(personId), skill))
    })
  }

  /** Keeps what is about to be shown: of an item the variants in turn, of a lesson the whole. */
  async function keep(card: { id: string; kind: 'flash' | 'drill' }, { folded }: Known): Promise<ContentRef> {
    if (card.kind === 'flash') {
      const lesson = catalog().lessons.find(({ cards }) => cards.some(({ id }) => id === card.id)) as Lesson
      const ref = contentRef(catalog(), 'lessons', lesson.id)
      await log.keepContent(ref, lesson)
      return ref
    }
    const item = catalog().items.find(({ id }) => `item/${id}` === card.id) as Item
    const times = folded.memories.get(card.id)?.reps ?? 0
    const ref = variantRef(catalog(), item, times % variantCount(item))
    await log.keepContent(ref, renderItem(item, times % variantCount(item)))
    return ref
  }

  /** How sure the person is of a card of a lesson; this shows its answer. */
  function reveal(personId: string, number: number, selfScore: number): Promise<Result<ReviewState>> {
    return withOpen(personId, number, 'flash', ({ session }) =>
      append(session, { key: `revealed:${number}`, by: 'candidate', kind: 'note', text: 'revealed', data: { number, selfScore } }),
    )
  }

  /** How the card of a lesson went, by the person's own judgement. */
  function mark(personId: string, number: number, recalled: Recalled): Promise<Result<ReviewState>> {
    return withOpen(personId, number, 'flash', async (known, card) => {
      if (card.selfScore === null) return fail('conflict', 'Say how sure you are first; then the answer is shown.')
      await answered(known, card, recalled, { selfScore: card.selfScore, recalled })
      return undefined
    })
  }

  /** The answer to a drill, and how sure the person is of it. */
  function answer(personId: string, number: number, given: GivenAnswer, selfScore: number): Promise<Result<ReviewState>> {
    return withOpen(personId, number, 'drill', async (known, card) => {
      const item = (await contentOf(card)) as Item
      const { score, misconception } = markAnswer(item, given)
      const words = wordsOf(showAnswer(item), given)
      await answered(known, card, words, { selfScore, given, score, misconception: misconception?.text ?? null })
      return undefined
    })
  }

  async function answered({ session, folded }: Known, { number, card, content }: ShownCard, text: string, data: Record<string, unknown>) {
    const before = folded.memories.get(card)?.last_review?.getTime() ?? null
    const [event] =
      (await append(session, {
        key: `answered:${number}`,
        by: 'candidate',
        kind: 'item-answered',
        text,
        data: { ...data, number, card, content: [content] },
      })) ?? []
    if (event === undefined) return
    const body = await log.loadContent(content)
    await ports.recordEvidence(evidenceOfReview({ session, event, body: body as Item | Lesson, before }))
  }

  /** Does something with the open card; a card that was answered stays as it was, so that a repeated request changes nothing. */
  function withOpen(
    personId: string,
    number: number,
    kind: OpenCard['kind'],
    act: (known: Known, card: ShownCard) => Promise<SessionEvent[] | Result<never> | undefined>,
  ): Promise<Result<ReviewState>> {
    return inTurn(personId, async () => {
      const known = await load(personId)
      const card = known.folded.last
      if (card === null || card.number !== number || kindOf(card.card) !== kind)
        return fail('conflict', 'This is not the card that is open now. Reload the page to see the one that is.')
      if (card.answered === null) {
        const refused = await act(known, card)
        if (refused !== undefined && !Array.isArray(refused)) return refused
      }
      return ok(await describe(personId, await load(personId)))
    })
  }

  async function contentOf({ content }: ShownCard): Promise<Item | Lesson | undefined> {
    return (await log.loadContent(content)) as Item | Lesson | undefined
  }

  async function deckOf(personId: string, { folded }: Known, skill?: string) {
    const [profile, abilities] = await Promise.all([ports.profileOf(personId), ports.abilitiesOf(personId)])
    const need = needOfSkills({ profile, catalog: catalog(), abilities })
    const candidates = candidatesOf({ catalog: catalog(), folded, need, skill })
    const since = clock() - dayMilliseconds
    const begun = [...folded.firstShown.values()].filter((at) => at > since).length
    return {
      candidates,
      memories: folded.memories,
      lastCard: folded.last?.card ?? null,
      newLeft: Math.max(0, newADay - begun),
      doneToday: folded.reviews.filter(({ at }) => at > since).length,
      now: clock(),
    }
  }

  async function describe(personId: string, known: Known, skill?: string): Promise<ReviewState> {
    const { candidates, memories, newLeft, doneToday, now } = await deckOf(personId, known, skill)
    const dates = candidates.flatMap(({ id }) => {
      const memory = memories.get(id)
      return memory ? [dueAt(memory)] : []
    })
    const last = known.folded.last
    const later = dates.filter((date) => date > now)
    const memory = last?.answered ? memories.get(last.card) : undefined
    return {
      sessionId: known.session.id,
      card: last && (await showCard(last)),
      due: dates.filter((date) => date <= now).length,
      newLeft: Math.min(newLeft, candidates.length - dates.length),
      doneToday,
      nextDueAt: later.length > 0 ? Math.min(...later) : null,
      cardDueAt: memory ? dueAt(memory) : null,
    }
  }

  /** The card as the person may see it now: what it hides stays here until the self-score is given. */
  async function showCard(card: ShownCard): Promise<OpenCard | null> {
    const body = await contentOf(card)
    if (body === undefined) return null
    const skill = 'cards' in body ? body.id : body.skill
    const skillTitle = catalog().skills.find(({ id }) => id === skill)?.title ?? skill
    const base = { number: card.number, id: card.card, skill, skillTitle, selfScore: card.selfScore }
    if (!('cards' in body)) {
      const { answered: done } = card
      const result = done && {
        correct: done.outcome === 1,
        key: keyOf(body),
        explanation: body.explanation,
        misconception: done.misconception,
        eventId: done.event.id,
      }
      return { kind: 'drill', ...base, item: showItem(body, skillTitle), given: done?.given ?? null, result }
    }
    const found = body.cards.find(({ id }) => id === card.card)
    if (found === undefined) return null
    const recalled = card.answered?.recalled ?? null
    return { kind: 'flash', ...base, question: found.question, answer: card.selfScore === null ? null : found.answer, recalled }
  }

  /** Every lesson, with what the person has to do with it. */
  async function lessons(personId: string): Promise<LessonEntry[]> {
    const [{ folded }, profile, abilities] = await Promise.all([load(personId), ports.profileOf(personId), ports.abilitiesOf(personId)])
    const { areas, skills, companies, lessons: all } = catalog()
    const bars = targetBars(profile, companies).map(({ bar }) => bar)
    return areas.flatMap((area) =>
      skills
        .filter((skill) => skill.area === area.id)
        .flatMap((skill) => {
          const lesson = all.find(({ id }) => id === skill.id)
          if (lesson === undefined) return []
          const ability = abilities.skills.find(({ id }) => id === skill.id)
          const measured = ability !== undefined && ability.evidence > 0 && bars.length > 0
          return {
            id: lesson.id,
            area: area.id,
            areaTitle: area.title,
            skillTitle: skill.title,
            title: lesson.title,
            read: folded.lessonsRead.has(lesson.id),
            due: lesson.cards.filter(({ id }) => (folded.memories.get(id)?.due.getTime() ?? Number.POSITIVE_INFINITY) <= clock()).length,
            shortfall: measured ? Math.max(...bars) - ability.ability : null,
          }
        }),
    )
  }

  async function lesson(
    personId: string,
    id: string,
  ): Promise<Result<{ lesson: Lesson; skillTitle: string; area: string; read: boolean }>> {
    const found = catalog().lessons.find((one) => one.id === id)
    const skill = catalog().skills.find((one) => one.id === id)
    if (found === undefined || skill === undefined) return fail('not-found', 'There is no lesson with this address.')
    const { folded } = await load(personId)
    return ok({ lesson: found, skillTitle: skill.title, area: skill.area, read: folded.lessonsRead.has(id) })
  }

  /** Notes that a lesson was read: from now on its cards come up in the reviews. */
  async function markRead(personId: string, id: string): Promise<Result<{ read: boolean }>> {
    const known = catalog().lessons.some((one) => one.id === id)
    if (!known) return fail('not-found', 'There is no lesson with this address.')
    await inTurn(personId, async () => {
      const { session } = await load(personId)
      const ref = contentRef(catalog(), 'lessons', id)
      await append(session, { key: `read:${id}`, by: 'candidate', kind: 'note', text: 'read', data: { lesson: id, content: [ref] } })
    })
    return ok({ read: true })
  }

  /** How far what the person believes to know lies from what they know. */
  async function selfKnowledge(personId: string): Promise<SelfKnowledge> {
    return selfKnowledgeOf((await load(personId)).folded.reviews)
  }

  return { state, next, reveal, mark, answer, lessons, lesson, markRead, selfKnowledge }
}

const kindOf = (card: string): OpenCard['kind'] => (card.startsWith('item/') ? 'drill' : 'flash')
