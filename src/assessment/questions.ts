/** The items of an assessment: which can be asked here, in which variant one is asked, and what is shown of it. */
import { type ContentRef, type Item, renderItem, variantCount, variantRef } from '../catalog/index.ts'
import { seededRandom, seedFrom } from '../kit/random.ts'
import type { Session } from '../sessions/index.ts'
import { chooseVariant } from './core/choose-variant.ts'
import type { Shown } from './core/fold-log.ts'
import { showItem } from './core/say-answer.ts'
import type { ShownItem } from './model.ts'
import type { AssessmentPorts } from './ports.ts'

export type Questions = ReturnType<typeof questionsOf>

export function questionsOf({
  log,
  catalog,
  evidenceOf,
  codeJudge,
}: Pick<AssessmentPorts, 'log' | 'catalog' | 'evidenceOf' | 'codeJudge'>) {
  const find = (id: string) => catalog().items.find((item) => item.id === id)

  /** The items that can be asked here: code only where something can run it. */
  async function askable(): Promise<Item[]> {
    const { items } = catalog()
    const able = await Promise.all(items.map((item) => canAsk(item)))
    return items.filter((_, index) => able[index])
  }

  async function canAsk({ answer, variants }: Item): Promise<boolean> {
    if (answer.kind !== 'code') return true
    return codeJudge.canRun(
      [answer, ...variants.map((variant) => variant.answer)].flatMap((one) => (one.kind === 'code' ? one.packages : [])),
    )
  }

  /** Puts the variant of an item that the person has met least into the log, as the one after so many and at this certainty; gives that variant. */
  async function ask(session: Session, already: number, item: Item, certainty: number): Promise<Item> {
    const refs = Array.from({ length: variantCount(item) }, (_, number) => variantRef(catalog(), item, number))
    const hashes = refs.map(({ hash }) => hash)
    const met = (await evidenceOf(session.personId)).flatMap(({ content }) => (content?.id === item.id ? [content.hash] : []))
    const variant = chooseVariant(hashes, met, seededRandom(seedFrom(`${session.id} ${already} variant`)))
    const ref = refs[variant] as ContentRef
    const rendered = renderItem(item, variant)
    await log.keepContent(ref, rendered)
    await log.append(session.id, [
      { key: `shown:${already + 1}`, by: 'system', kind: 'item-shown', data: { item: item.id, variant, certainty, content: [ref] } },
    ])
    return rendered
  }

  /** An item as it was shown: the variant that was kept. */
  async function shown({ item, content }: Shown): Promise<Item | undefined> {
    const kept = content && ((await log.loadContent(content)) as Item | undefined)
    const found = find(item)
    return kept ?? (found && renderItem(found, 0))
  }

  /** What the person sees of an item: no key, no explanation. */
  function show(item: Item): ShownItem {
    return showItem(item, catalog().skills.find(({ id }) => id === item.skill)?.title ?? item.skill)
  }

  return { find, askable, ask, shown, show }
}
