/** What many people's answers say about the questions, and whether that is used in place of their authors' words. */
import { type AreaId, type Catalog, type Item, variantCount, variantRef } from '../catalog/index.ts'
import type { Clock } from '../kit/clock.ts'
import { proposeCalibration } from './core/propose-calibration.ts'
import type { CalibrationStore } from './ports.ts'

export type CalibrationService = ReturnType<typeof calibrationService>

/** An area is fitted from at most so many of its newest answers, which takes under a second. */
const mostAnswers = 20_000

export function calibrationService({ store, catalog, clock }: { store: CalibrationStore; catalog: () => Catalog; clock: Clock }) {
  const itemsOf = (area: AreaId) => catalog().items.filter((item) => item.area === area)
  const hashesOf = (item: Item) => Array.from({ length: variantCount(item) }, (_, number) => variantRef(catalog(), item, number).hash)

  async function overview() {
    const { areas, items } = catalog()
    const inUse = await store.inUse()
    return {
      areas: areas.map(({ id, title }) => ({ id, title, items: itemsOf(id).length })).filter((area) => area.items > 0),
      inUse: inUse.map((one) => {
        const item = items.find(({ id }) => id === one.item)
        const hashes = item ? hashesOf(item) : []
        return {
          ...one,
          title: item?.title ?? one.item,
          area: item?.area ?? null,
          current: one.hashes.some((hash) => hashes.includes(hash)),
        }
      }),
    }
  }

  /** Only answers to the versions in the bank count: an answer to another text says nothing about this one. Of a person's answers to one question the first counts. */
  async function propose(area: AreaId) {
    const items = itemsOf(area)
    const current = new Map(items.map((item) => [item.id, new Set(hashesOf(item))]))
    const skills = catalog().skills.filter((skill) => skill.area === area)
    const all = await store.responses(
      skills.map(({ id }) => id),
      mostAnswers,
    )
    const responses = firstOfEach(all.filter(({ item, hash }) => current.get(item)?.has(hash)))
    const titles = new Map(items.map(({ id, title }) => [id, title]))
    return {
      people: new Set(responses.map(({ person }) => person)).size,
      answers: responses.length,
      leftOut: all.filter(({ item, hash }) => !current.get(item)?.has(hash)).length,
      newestOnly: all.length === mostAnswers,
      items: proposeCalibration(items, responses).map((one) => ({ ...one, title: titles.get(one.item) ?? one.item })),
    }
  }

  /** Never takes numbers from outside: what is used is computed here, from the answers there are now. */
  async function use(area: AreaId) {
    const { items } = await propose(area)
    const at = clock()
    const calibrations = items.flatMap(({ item: id, verdict, found, answers }) => {
      const item = itemsOf(area).find((one) => one.id === id)
      return item && found && verdict !== 'refused' ? [{ item: id, hashes: hashesOf(item), ...found, answers, at }] : []
    })
    await store.adopt(calibrations, at)
    return { used: calibrations.length }
  }

  async function withdraw(area: AreaId) {
    const items = itemsOf(area).map(({ id }) => id)
    return { withdrawn: await store.withdraw(items, clock()) }
  }

  return { overview, propose, use, withdraw }
}

function firstOfEach<T extends { person: string; item: string }>(responses: T[]): T[] {
  const seen = new Set<string>()
  return responses.filter(({ person, item }) => {
    const key = `${person} ${item}`
    return !seen.has(key) && seen.add(key)
  })
}
