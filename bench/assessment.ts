/**
 * What the adaptive assessment costs and how well it measures: `node bench/assessment.ts [LEARNERS]`. Choosing the next of 1,000 items over the shipped skills, beside
 * plain maximum information; and simulated learners on the shipped bank, where the model is right and where it is not, beside fixed forms.
 */
import { cpus, loadavg, platform, release, totalmem } from 'node:os'
import path from 'node:path'
import { emptyProfile } from '../src/accounts/index.ts'
import { selectItem } from '../src/assessment/core/select-item.ts'
import { fullAim } from '../src/assessment/core/stop-rule.ts'
import { misfits, type SimulationOutcome, simulateAssessment } from '../src/assessment/index.ts'
import { anAuthoredBank } from '../src/assessment/testing.ts'
import { loadCatalog } from '../src/catalog/edge/load-catalog.ts'
import type { AreaId, Item } from '../src/catalog/index.ts'
import { areaKnowledge, areaWeights, type Evidence, estimateAbilities, itemInformation } from '../src/skills/index.ts'

const learners = Number(process.argv[2] ?? 1000)
const promised = {
  milliseconds: 2,
  ofRandom: 0.6,
  ofBest: 1,
  exposure: 0.4,
  covers: [0.87, 0.93],
  coversWithWrongDifficulties: 0.85,
} as const
const { catalog } = loadCatalog(path.join(import.meta.dirname, '..', 'content'))
const weights = areaWeights({ ...emptyProfile, role: 'ml-engineer' }, catalog)
const verdict = (kept: boolean) => (kept ? 'promise kept' : 'promise NOT KEPT')
const quantile = (values: number[], share: number) =>
  values.toSorted((left, right) => left - right)[Math.floor((values.length - 1) * share)] ?? 0

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()}, Node ${process.version}, V8 ${process.versions.v8}, load before ${loadavg()[0]?.toFixed(1)}`,
)

/** Choosing each of thirty items of many sittings, with all that it needs of the evidence. */
function measureSelection(): boolean {
  const measured = catalog.areas.filter(({ measuredBy }) => measuredBy === 'items').map(({ id }) => id)
  const items = anAuthoredBank(catalog.skills, Object.fromEntries(measured.map((area): [AreaId, number] => [area, 1000 / measured.length])))
  const [own, plain]: [number[], number[]] = [[], []]
  let processorMicroseconds = 0
  for (let sitting = 0; sitting < 20; sitting++) {
    const [shown, evidence]: [Item[], Evidence[]] = [[], []]
    for (let step = 0; step < 30; step++) {
      const abilities = estimateAbilities(evidence, catalog, 0)
      const [started, before] = [performance.now(), process.cpuUsage()]
      const knowledge = areaKnowledge(evidence, catalog, abilities)
      const interest = new Map(measured.map((area) => [area, weights.get(area) ?? 0]))
      const { item } = selectItem({
        items,
        shown,
        met: new Set(),
        knowledge,
        interest,
        aim: fullAim,
        millisecondsLeft: fullAim.milliseconds,
        sitting: `bench ${sitting}`,
      })
      own.push(performance.now() - started)
      const { user, system } = process.cpuUsage(before)
      processorMicroseconds += user + system
      plain.push(plainSelection(items, shown, abilities))
      if (item === undefined) break
      shown.push(item)
      evidence.push(anAnswer(item, step % 2))
    }
  }
  const processor = processorMicroseconds / 1000 / own.length
  const kept = quantile(own, 0.5) < promised.milliseconds && processor < promised.milliseconds
  const show = (name: string, times: number[]) =>
    console.log(`  ${name}: p50 ${quantile(times, 0.5).toFixed(2)} ms, p95 ${quantile(times, 0.95).toFixed(2)} ms`)
  console.log(`Choosing the next of ${items.length} items over ${catalog.skills.length} skills, ${own.length} times`)
  show('the assessment', own)
  show('maximum information (comparison)', plain)
  console.log(`  processor time of a choice: ${processor.toFixed(2)} ms`)
  console.log(`  promised: median and processor time under ${promised.milliseconds} ms: ${verdict(kept)}`)
  return kept
}

function plainSelection(items: Item[], shown: Item[], abilities: ReturnType<typeof estimateAbilities>): number {
  const started = performance.now()
  const found = new Map(abilities.skills.map(({ id, ability }) => [id, ability]))
  let best = { item: items[0], worth: -1 }
  for (const item of items) {
    const worth = shown.includes(item) ? -1 : itemInformation(item.parameters, found.get(item.skill) ?? 0)
    if (worth > best.worth) best = { item, worth }
  }
  return performance.now() - started
}

function anAnswer({ id, skill, parameters }: Item, score: number): Evidence {
  const moment = { personId: 'bench', sessionId: 'bench', eventId: id, at: 0 }
  return { id, ...moment, skill, source: 'item', score, max: 1, parameters, reliability: 1, content: null, misconception: null }
}

function measureAccuracy(): boolean {
  const { items, skills, areas } = catalog
  console.log(`${learners} simulated ML engineers on the shipped bank of ${items.length} items, no target, seed 1`)
  return misfits
    .map((misfit) => keeps(simulateAssessment({ items, skills, areas, weights, bars: [], learners, seed: 1, misfit })))
    .every(Boolean)
}

function keeps({ misfit, items, minutes, rmse, bias, coverage90, byArea, exposure, fixedForm, deepLook }: SimulationOutcome): boolean {
  const two = (value: number) => value.toFixed(2)
  console.log(
    `${misfit}: ${items.mean.toFixed(1)} items, ${minutes.mean.toFixed(1)} min, RMSE ${rmse.toFixed(3)}, bias ${two(bias)}, 90 % intervals cover ${(100 * coverage90).toFixed(1)} %`,
  )
  const byCoverage = Object.entries(byArea).map(
    ([area, one]) =>
      `${area} RMSE ${two(one.rmse)} bias ${two(one.bias)} covers ${(100 * one.coverage90).toFixed(1)} % with ${one.items.toFixed(1)} items`,
  )
  console.log(`  ${byCoverage.join('\n  ')}`)
  console.log(
    `  deep look: ${deepLook.items.toFixed(1)} items, standard error ${two(deepLook.before.standardError)} -> ${two(deepLook.after.standardError)}, RMSE ${two(deepLook.before.rmse)} -> ${two(deepLook.after.rmse)}, covers ${(100 * deepLook.after.coverage90).toFixed(1)} %`,
  )
  if (misfit === 'difficulty') return promise('cover at least 85 %', coverage90 >= promised.coversWithWrongDifficulties)
  if (misfit !== 'none') return true
  const { randomStratified, best, bestUnderExposure } = fixedForm
  console.log(
    `  the same RMSE takes ${randomStratified} items in a random stratified form, ${best} in the best fixed form, ${bestUnderExposure} in the best that keeps the exposure`,
  )
  console.log(
    `  most used: ${exposure.item} in ${two(exposure.max)} of the sittings; ${two(exposure.beyond)} of the questions beyond those drawn`,
  )
  const [low, high] = promised.covers
  return [
    promise('cover 87 to 93 %', coverage90 >= low && coverage90 <= high),
    promise('at most 60 % of a random stratified form', items.mean <= promised.ofRandom * (randomStratified ?? Number.POSITIVE_INFINITY)),
    promise('no more than the best fixed form', items.mean <= promised.ofBest * (best ?? Number.POSITIVE_INFINITY)),
    promise('no item in 40 % of the sittings', exposure.max < promised.exposure),
  ].every(Boolean)
}

function promise(what: string, kept: boolean): boolean {
  console.log(`  promised: ${what}: ${verdict(kept)}`)
  return kept
}

const kept = [measureSelection(), measureAccuracy()]
process.exit(kept.every(Boolean) ? 0 : 1)
