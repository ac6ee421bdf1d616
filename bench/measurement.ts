/**
 * What the measurement core costs and how well it does: `node bench/measurement.ts [UPDATES]`. An update of a person's abilities with 10,000 pieces of evidence over
 * 120 skills, from the earlier result and from nothing; and a calibration of thousands of sparse responses, with and without authored difficulties.
 */
import { cpus, loadavg, platform, release, totalmem } from 'node:os'
import { type AreaId, areaIds, type Skill } from '../src/catalog/index.ts'
import { normal, seededRandom } from '../src/kit/random.ts'
import {
  type Abilities,
  authoredPrior,
  calibrate,
  chanceOfSuccess,
  type Evidence,
  estimateAbilities,
  type Pattern,
} from '../src/skills/index.ts'

const updates = Number(process.argv[2] ?? 200)
const promised = { updateMilliseconds: 20, difference: 1e-6, calibrationSeconds: 10 }
const random = seededRandom(2026)
const day = 24 * 3600_000

const verdict = (kept: boolean) => (kept ? 'promise kept' : 'promise NOT KEPT')
const quantile = (values: number[], share: number) =>
  values.toSorted((left, right) => left - right)[Math.floor((values.length - 1) * share)] ?? 0
const ms = (value: number) => `${value.toFixed(1)} ms`

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()}, Node ${process.version}, V8 ${process.versions.v8}, load before ${loadavg()[0]?.toFixed(1)}`,
)

const skills: Skill[] = Array.from({ length: 120 }, (_, index) => ({
  id: `skill-${index}`,
  area: areaIds[index % areaIds.length] as AreaId,
  title: '',
  description: '',
  prerequisites: [],
}))
const areas = areaIds.map((id) => ({ id, title: '', description: '', measuredBy: 'items' as const }))
const truth = skills.map(() => normal(random))

/** One answer, two hours after the one before; every fifth item's parameters are known only roughly. */
function observe(index: number): Evidence {
  const skill = Math.floor(random() * skills.length)
  const known = { a: 0.6 + 1.2 * random(), b: normal(random), c: random() < 0.5 ? 0.25 : 0, d: 1 }
  const parameters = index % 5 === 0 ? { ...known, standardErrors: { a: 0.3, b: 0.5 } } : known
  const moment = { personId: 'one', sessionId: 'session', eventId: `event-${index}`, at: index * 7200_000 }
  const score = random() < chanceOfSuccess(known, truth[skill] ?? 0) ? 1 : 0
  return {
    id: `evidence-${index}`,
    ...moment,
    skill: `skill-${skill}`,
    source: 'item',
    score,
    max: 1,
    parameters,
    reliability: 1,
    content: null,
    misconception: null,
  }
}

function measureUpdates(): boolean {
  const evidence = Array.from({ length: 10_000 }, (_, index) => observe(index - 20))
  const asOf = (10_000 + updates) * 7200_000 + day
  let earlier: Abilities = estimateAbilities(evidence, { skills, areas }, asOf)
  const [warm, cold]: number[][] = [[], []]
  let difference = 0
  let before = process.cpuUsage()
  for (let update = -20; update < updates; update++) {
    if (update === 0) before = process.cpuUsage()
    evidence.push(observe(10_000 + update))
    evidence.shift()
    const started = performance.now()
    earlier = estimateAbilities(evidence, { skills, areas }, asOf, earlier)
    const between = performance.now()
    const anew = estimateAbilities(evidence, { skills, areas }, asOf)
    if (update < 0) continue
    warm?.push(between - started)
    cold?.push(performance.now() - between)
    for (const [index, { ability }] of anew.skills.entries())
      difference = Math.max(difference, Math.abs(ability - (earlier.skills[index]?.ability ?? 9)))
  }
  const processor = process.cpuUsage(before)
  const show = (name: string, times: number[]) =>
    console.log(`  ${name}: p50 ${ms(quantile(times, 0.5))}, p95 ${ms(quantile(times, 0.95))}`)
  console.log(`${updates} updates of 10,000 pieces of evidence over 120 skills`)
  show('from the earlier result', warm ?? [])
  show('from nothing (comparison)', cold ?? [])
  console.log(`  processor time of both and what lies between: ${ms((processor.user + processor.system) / 1000 / updates)} an update`)
  const fast = quantile(warm ?? [], 0.95) < promised.updateMilliseconds
  const same = difference < promised.difference
  console.log(`  promised: p95 under ${promised.updateMilliseconds} ms: ${verdict(fast)}`)
  console.log(`  largest difference between the two ${difference.toExponential(1)} logits; promised: under 1e-6: ${verdict(same)}`)
  return fast && same
}

function measureCalibration(): boolean {
  const items = Array.from({ length: 360 }, () => ({ a: Math.exp(0.3 * normal(random)), b: normal(random), c: 0, d: 1 }))
  const patterns: Pattern[] = Array.from({ length: 5000 }, () => {
    const ability = normal(random)
    const responses = new Array<0 | 1 | null>(items.length).fill(null)
    for (let k = 0; k < 30; k++) {
      const at = Math.floor(random() * items.length)
      responses[at] = random() < chanceOfSuccess(items[at] ?? { a: 1, b: 0, c: 0, d: 1 }, ability) ? 1 : 0
    }
    return { responses, frequency: 1 }
  })
  const authored = items.map(({ b }) => authoredPrior({ a: 1, b: b + 0.5 * normal(random), c: 0, d: 1 }))
  console.log('5,000 people, each with up to 30 of 360 items, calibrated by the 2PL')
  const authors = Math.sqrt(authored.reduce((sum, { b }, index) => sum + (b.mean - (items[index]?.b ?? 0)) ** 2, 0) / items.length)
  console.log(`  authored difficulties (comparison): root mean square error ${authors.toFixed(3)}`)
  const kept = ([undefined, authored] as const).map((priors) => {
    const started = performance.now()
    const result = calibrate(patterns, '2pl', priors)
    const seconds = (performance.now() - started) / 1000
    if (result.kind === 'refused') return false
    const misses = result.items.map(({ b }, index) => b - (items[index]?.b ?? 0))
    const inside = misses.filter((miss, index) => Math.abs(miss) < 1.645 * (result.items[index]?.standardErrors.b ?? 0)).length
    const error = Math.sqrt(misses.reduce((sum, miss) => sum + miss * miss, 0) / misses.length)
    console.log(
      `  ${priors ? 'with' : 'without'} authored priors: ${seconds.toFixed(1)} s, ${result.iterations} iterations, difficulties off by ${error.toFixed(3)}, 90 % intervals cover ${((100 * inside) / misses.length).toFixed(0)} %; promised: under ${promised.calibrationSeconds} s: ${verdict(seconds < promised.calibrationSeconds)}`,
    )
    return seconds < promised.calibrationSeconds
  })
  return kept.every(Boolean)
}

const kept = [measureUpdates(), measureCalibration()]
process.exit(kept.every(Boolean) ? 0 : 1)
