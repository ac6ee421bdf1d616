/** Item response theory on the command line: the reference tables through it, and every fault of a file with its line. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const main = path.join(import.meta.dirname, 'main.ts')
const fixture = (name: string) => path.join(import.meta.dirname, '..', 'skills', 'core', 'fixtures', `${name}.csv`)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'interviewnode-irt-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, ...lines: string[]): string {
  const file = path.join(folder, name)
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the test is about
type Out = { status: number; out: any; words: string }

function irt(...args: string[]): Promise<Out> {
  return new Promise((done) => {
    execFile(process.execPath, [main, 'irt', ...args, '--json'], { maxBuffer: 1e8 }, (error, stdout, stderr) => {
      done({ status: error === null ? 0 : Number(error.code), out: stdout === '' ? undefined : JSON.parse(stdout), words: stderr })
    })
  })
}

const faultsOf = ({ status, out }: Out): string[] => {
  expect(status).toBe(1)
  return out.errors.map(({ file, field, reason }: Record<string, string>) => `${path.basename(file ?? '')}: ${field}: ${reason}`)
}

const table = (name: string) => {
  const [head = '', ...lines] = readFileSync(fixture(name), 'utf8').trim().split('\n')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [head.split(',')[index] ?? '', cell])))
}

describe('scores on the command line', () => {
  it.each(['eap', 'map', 'ml', 'wl'])('are those of the reference by %s, to 1e-4', async (method) => {
    const { out } = await irt('score', '--items', fixture('bank50-items'), '--responses', fixture('bank50-responses'), '--method', method)
    table('bank50-scores').forEach((row, index) => {
      expect(out[index].id).toBe(row.id)
      expect(Math.abs(out[index].ability - Number(row[method]))).toBeLessThan(1e-4)
      expect(Math.abs(out[index].standardError - Number(row[`${method}StandardError`]))).toBeLessThan(1e-4)
    })
  })

  it('are numbered by row where a freq column stands in place of the id, and null where they do not exist', async () => {
    const { out } = await irt('score', '--items', fixture('lsat6-items'), '--responses', fixture('lsat6-responses'), '--method', 'ml')
    expect(out[0]).toEqual({ id: '1', ability: null, standardError: null })
    expect(out.at(-1)).toEqual({ id: '30', ability: null, standardError: null })
  })

  it('name every fault of the responses with its line', async () => {
    const items = write('items.csv', 'id,a,b', 'x,1,0', 'y,1,0')
    const responses = write('responses.csv', 'id,x,z,y', 'ada,1,0,2', 'bob,yes,0,1', 'ada,1,1,-1', ',0,0,0', 'eve,1')
    expect(faultsOf(await irt('score', '--items', items, '--responses', responses, '--method', 'eap'))).toEqual([
      'responses.csv: line 6: has 2 cells, and the header 4',
      'responses.csv: line 4, id: "ada" stands on line 2 already',
      'responses.csv: line 5, id: is empty',
      'responses.csv: line 1, z: is not the id of an item in the item file',
      'responses.csv: line 2, y: must be 0, 1 or empty, and is "2"',
      'responses.csv: line 3, x: must be 0, 1 or empty, and is "yes"',
      'responses.csv: line 4, y: must be 0, 1 or empty, and is "-1"',
    ])
  })

  it('name every fault of the items with its line', async () => {
    const items = write('items.csv', 'id,a,b,c,e', 'x,0,0,0,1', 'y,1,q,1.2,1', 'x,1,1,0,2', ',1,1,0.2,0')
    const responses = write('responses.csv', 'id,x', 'ada,1')
    expect(faultsOf(await irt('score', '--items', items, '--responses', responses, '--method', 'eap'))).toEqual([
      'items.csv: line 1, e: is not a column of an item file (id,a,b,c,d)',
      'items.csv: line 4, id: "x" stands on line 2 already',
      'items.csv: line 5, id: is empty',
      'items.csv: line 2, a: must be greater than 0, and is "0"',
      'items.csv: line 3, b: must be a number, and is "q"',
      'items.csv: line 3, c: must be at least 0 and less than 1, and is "1.2"',
    ])
  })

  it('name steps that fall, gaps between steps and categories that do not exist', async () => {
    const items = write('items.csv', 'id,model,a,b1,b2', '1,GRM,1,0,-1', '2,XYZ,1,0,', '3,GPCM,1,,1')
    const responses = write('responses.csv', '1,2,3,freq', '3,1,0,-2', '0,0,0,1.5')
    expect(faultsOf(await irt('score', '--items', items, '--responses', responses, '--method', 'eap'))).toEqual([
      'items.csv: line 2, b2: must be greater than b1 (0), and is "-1"',
      'items.csv: line 3, model: must be GRM or GPCM, and is "XYZ"',
      'items.csv: line 4, b1: must be a number, and is ""',
      'responses.csv: line 2, freq: must be a whole number of at least 0, and is "-2"',
      'responses.csv: line 3, freq: must be a whole number of at least 0, and is "1.5"',
      'responses.csv: line 2, 1: must be a whole number from 0 to 2 or empty, and is "3"',
    ])
  })

  it.each([
    ['nothing', [''], ['responses.csv: line 1: needs a header with at least two columns']],
    ['no people', ['id,x'], ['responses.csv: : has no rows under its header']],
    [
      'neither ids nor frequencies',
      ['name,x', 'ada,1'],
      ['responses.csv: line 1, id: this column is missing (a freq column may stand in its place); the first is "name"'],
    ],
    ['a column twice', ['id,x,x', 'ada,1,0'], ['responses.csv: line 1, x: this column stands twice']],
  ])('refuse a response file with %s', async (_, lines, faults) => {
    const items = write('items.csv', 'id,a,b', 'x,1,0')
    expect(
      faultsOf(await irt('score', '--items', items, '--responses', write('responses.csv', ...lines), '--method', 'eap')).slice(0, 2),
    ).toEqual(faults)
  })
})

describe('a calibration on the command line', () => {
  it('has the shape and the numbers of LSAT6', async () => {
    const { status, out } = await irt('calibrate', '--responses', fixture('lsat6-responses'), '--model', '2pl')
    expect(status).toBe(0)
    expect(Math.abs(out.logLikelihood + 2466.653385)).toBeLessThan(1e-3)
    expect(out.items[2]).toEqual({
      id: '3',
      a: expect.closeTo(0.8905, 2),
      b: expect.closeTo(-0.2799, 2),
      standardErrors: { a: expect.closeTo(0.2326, 2), b: expect.closeTo(0.0997, 2) },
      answers: 1000,
    })
  })

  it('takes authored difficulties as priors, and says which items have none', async () => {
    const priors = write('priors.csv', 'id,a,b', ...['1', '2', '3', '4'].map((id) => `${id},1,3`), 'unused,1,0')
    const args = ['calibrate', '--responses', fixture('lsat6-responses'), '--model', '2pl']
    const [without, withPriors] = [await irt(...args), await irt(...args, '--prior-from', priors)]
    expect(withPriors.out.items[0].b).toBeGreaterThan(without.out.items[0].b)
    expect(withPriors.out.items[0].authored).toEqual({ a: 1, b: 3 })
    expect(withPriors.out.items[4].authored).toBeUndefined()
    expect(withPriors.out.warnings).toEqual(expect.arrayContaining([{ item: '5', reason: expect.stringContaining('it has no prior') }]))
  })

  it('says in words why too few answers give no numbers', async () => {
    const responses = write('responses.csv', 'id,x,y,z', 'ada,1,0,1', 'bob,1,1,0', 'eve,1,0,0')
    expect(faultsOf(await irt('calibrate', '--responses', responses, '--model', '2pl'))).toEqual([
      'responses.csv: x: too few answers: 3, and the 2pl model needs 50 or a prior',
      'responses.csv: x: everybody answered it right, so its difficulty has no finite estimate: give a prior',
      'responses.csv: y: too few answers: 3, and the 2pl model needs 50 or a prior',
      'responses.csv: z: too few answers: 3, and the 2pl model needs 50 or a prior',
    ])
  })

  it('says that separation is perfect', async () => {
    const responses = write('responses.csv', 'x,y,z,freq', '0,0,0,40', '1,0,0,40', '1,1,0,40', '1,1,1,40')
    const faults = faultsOf(await irt('calibrate', '--responses', responses, '--model', '2pl'))
    expect(faults.join()).toContain('separate people perfectly')
  })

  it('refuses impossible answers and ordered items as priors, all together', async () => {
    const responses = write('responses.csv', 'id,x', 'ada,2', 'ada,0.5')
    const priors = write('priors.csv', 'id,model,a,b1', 'x,GRM,1,0')
    expect(faultsOf(await irt('calibrate', '--responses', responses, '--model', '1pl', '--prior-from', priors))).toHaveLength(4)
  })
})

describe('an adaptive trace on the command line', () => {
  it.each([...new Set(table('cat-traces').map(({ trueAbility }) => trueAbility ?? ''))])(
    'is the reference for ability %s',
    async (ability) => {
      const rows = table('cat-traces').filter(({ trueAbility }) => trueAbility === ability)
      const { out } = await irt(
        'simulate-cat',
        '--items',
        fixture('bank50-items'),
        '--ability',
        ability,
        '--start',
        '0',
        '--steps',
        String(rows.length),
      )
      expect(out.map(({ item }: { item: string }) => item)).toEqual(rows.map(({ item }) => item))
      rows.forEach((row, index) => {
        expect(Math.abs(out[index].ability - Number(row.ability))).toBeLessThan(1e-4)
        expect(Math.abs(out[index].standardError - Number(row.standardError))).toBeLessThan(1e-4)
      })
    },
  )
})
