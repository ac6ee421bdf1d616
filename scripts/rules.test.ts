/** Each rule of the house catches a planted violation, and says so when it had nothing to read. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = path.dirname(import.meta.dirname)
const tool = (...parts: string[]) => path.join(root, 'node_modules', ...parts)
const trees: string[] = []

afterAll(() => {
  for (const tree of trees) rmSync(tree, { recursive: true, force: true })
})

type Files = Record<string, string>

const clean: Files = {
  'src/kit/result.ts': "export const ok = 'ok'\n",
  'src/catalog/model.ts': "export type Item = { id: string }\nexport const kind = 'items'\n",
  'src/catalog/index.ts': "export * from './model.ts'\n",
  'src/skills/core/estimate.ts': "import { kind } from '../../catalog/index.ts'\n\nexport const estimate = kind.length\n",
  'src/skills/index.ts': "export { estimate } from './core/estimate.ts'\n",
}

/** Lays a small project with the real rules and the given files into a temporary folder. */
function plant(files: Files): string {
  const tree = mkdtempSync(path.join(tmpdir(), 'interviewnode-rules-'))
  trees.push(tree)
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'tsconfig.core.json', 'biome.json', 'package.json']) {
    copyFileSync(path.join(root, name), path.join(tree, name))
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'), 'dir')
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true })
    writeFileSync(path.join(tree, file), text)
  }
  return tree
}

function run(tree: string, script: string, args: string[] = []) {
  const result = spawnSync(process.execPath, [script, ...args], { cwd: tree, encoding: 'utf8' })
  return { status: result.status, output: `${result.stdout}${result.stderr}` }
}

const boundaries = (files: Files) => {
  const tree = plant(files)
  return run(tree, path.join(root, 'scripts', 'boundaries.mjs'), [tree])
}

describe('import boundaries', () => {
  it('accept a tree that keeps the rules, and count what they read', () => {
    expect(boundaries(clean)).toMatchObject({ status: 0, output: expect.stringContaining('5 modules read, 5 written, 0 violations') })
  })

  it('fail when there is nothing to read', () => {
    expect(boundaries({ 'src/readme.md': 'empty' }).status).toBe(1)
  })

  it.each([
    [
      'no-rings',
      {
        'src/kit/a.ts': "import { b } from './b.ts'\nexport const a = () => b\n",
        'src/kit/b.ts': "import { a } from './a.ts'\nexport const b = () => a\n",
      },
    ],
    [
      'no-rings',
      {
        'src/kit/a.ts': "import type { B } from './b.ts'\nexport type A = B[]\n",
        'src/kit/b.ts': "import type { A } from './a.ts'\nexport type B = { a: A }\n",
      },
    ],
    ['by-the-door', { 'src/skills/service.ts': "import { kind } from '../catalog/model.ts'\nexport const x = kind\n" }],
    ['by-the-door', { 'src/skills/service.ts': "import type { Item } from '../catalog/model.ts'\nexport type X = Item\n" }],
    ['order-of-rooms-catalog', { 'src/catalog/service.ts': "import { estimate } from '../skills/index.ts'\nexport const x = estimate\n" }],
    [
      'ui-doors-for-pages-only',
      {
        'src/catalog/web/index.ts': 'export const page = 1\n',
        'src/skills/service.ts': "import { page } from '../catalog/web/index.ts'\nexport const x = page\n",
      },
    ],
    [
      'pure-core',
      {
        'src/skills/service.ts': 'export const x = 1\n',
        'src/skills/core/a.ts': "import { x } from '../service.ts'\nexport const a = x\n",
      },
    ],
    ['pure-core-libraries', { 'src/skills/core/a.ts': "import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n" }],
    ['pure-core-libraries', { 'src/skills/core/a.ts': "import { Hono } from 'hono'\nexport const a = new Hono()\n" }],
    ['pure-core-clock', { 'src/skills/core/a.ts': 'export const a = () => Date.now()\n' }],
    ['pure-core-clock', { 'src/kit/a.ts': 'export const a = () => Math.random()\n' }],
    ['kit-knows-nobody', { 'src/kit/a.ts': "import { kind } from '../catalog/index.ts'\nexport const a = kind\n" }],
    [
      'nouns-are-light',
      {
        'src/catalog/edge/store.ts': 'export const x = 1\n',
        'src/catalog/ports.ts': "import { x } from './edge/store.ts'\nexport const a = x\n",
      },
    ],
    ['nouns-need-no-node', { 'src/catalog/ports.ts': "import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n" }],
    [
      'services-hold-no-tools',
      {
        'src/catalog/edge/store.ts': 'export const x = 1\n',
        'src/catalog/service.ts': "import { x } from './edge/store.ts'\nexport const a = x\n",
      },
    ],
    [
      'edge-is-not-the-server',
      {
        'src/server/wire.ts': 'export const x = 1\n',
        'src/catalog/edge/store.ts': "import { x } from '../../server/wire.ts'\nexport const a = x\n",
      },
    ],
    [
      'pages-stay-in-the-browser',
      {
        'src/catalog/service.ts': 'export const x = 1\n',
        'src/catalog/web/page.tsx': "import { x } from '../service.ts'\nexport const a = x\n",
      },
    ],
    [
      'builders-in-tests-only',
      {
        'src/catalog/testing.ts': 'export const x = 1\n',
        'src/catalog/service.ts': "import { x } from './testing.ts'\nexport const a = x\n",
      },
    ],
    ['declared-packages', { 'src/catalog/service.ts': "import { parse } from 'acorn'\nexport const a = parse\n" }],
    ['resolvable', { 'src/catalog/service.ts': "import { x } from './nowhere.ts'\nexport const a = x\n" }],
  ])('%s is caught (%#)', (rule, files) => {
    const { status, output } = boundaries({ ...clean, ...(files as Files) })
    expect(output).toContain(`${rule}: `)
    expect(status).toBe(1)
  })
})

describe('types', () => {
  const types = (files: Files) => {
    const tree = plant(files)
    return run(tree, path.join(root, 'scripts', 'types.mjs'), [tree])
  }

  it('accept a clean tree and count what they read', () => {
    expect(types(clean)).toMatchObject({ status: 0, output: expect.stringContaining('tsconfig.json: 5 files of ours read, 0 errors') })
  })

  it('fail when there is nothing to read', () => {
    expect(types({ 'src/readme.md': 'empty' }).status).toBe(1)
  })

  it.each([
    ['fetch', 'export const a = fetch\n'],
    ['process', 'export const a = process\n'],
    ['crypto', 'export const a = crypto\n'],
    ['setTimeout', 'export const a = setTimeout\n'],
  ])('%s does not exist in a core', (name, text) => {
    const { status, output } = types({ ...clean, 'src/skills/core/a.ts': text })
    expect(output).toMatch(new RegExp(`src/skills/core/a.ts.*'${name}'`))
    expect(status).toBe(1)
  })

  it('an unchecked index and an enum are errors', () => {
    const { output } = types({ ...clean, 'src/skills/a.ts': 'export enum A {\n  B,\n}\nexport const b: string = [""][1]\n' })
    expect(output).toContain('erasableSyntaxOnly')
    expect(output).toContain("Type 'string | undefined' is not assignable")
  })
})

describe('format and lint', () => {
  const lint = (text: string) =>
    run(plant({ 'src/skills/a.test.ts': text }), tool('@biomejs', 'biome', 'bin', 'biome'), ['check', '--vcs-enabled=false', 'src'])

  it('accept clean code', () => {
    expect(lint("export const a = 'a'\n").status).toBe(0)
  })

  it.each([
    ['noExplicitAny', 'export const a = (b: any) => b\n'],
    ['noFocusedTests', "import { it } from 'vitest'\n\nit.only('a', () => {})\n"],
    ['noSkippedTests', "import { it } from 'vitest'\n\nit.skip('a', () => {})\n"],
    ['noUnusedImports', "import { it } from 'vitest'\n\nexport const a = 1\n"],
    ['useNodejsImportProtocol', "import { readFileSync } from 'fs'\n\nexport const a = readFileSync\n"],
    ['format', 'export const a = "a";\n'],
  ])('%s is caught', (rule, text) => {
    const { status, output } = lint(text)
    expect(output).toContain(rule)
    expect(status).not.toBe(0)
  })

  it('process.env outside the configuration is caught', () => {
    const tree = plant({ 'src/skills/a.ts': 'export const a = process.env.HOME\n' })
    expect(run(tree, tool('@biomejs', 'biome', 'bin', 'biome'), ['check', '--vcs-enabled=false', 'src']).output).toContain('noProcessEnv')
  })
})

describe('dead code', () => {
  const knip = (files: Files) =>
    run(plant({ 'knip.json': '{ "entry": ["src/main.ts"], "project": ["src/**/*.ts"] }', ...files }), tool('knip', 'bin', 'knip.js'), [
      '--no-progress',
      '--include',
      'files,exports',
    ])

  it('accepts code that is used', () => {
    expect(knip({ 'src/main.ts': "import { a } from './a.ts'\n\nconsole.log(a)\n", 'src/a.ts': 'export const a = 1\n' }).status).toBe(0)
  })

  it('an unused file and an unused export are caught', () => {
    const { status, output } = knip({
      'src/main.ts': "import { a } from './a.ts'\n\nconsole.log(a)\n",
      'src/a.ts': 'export const a = 1\nexport const forgotten = 2\n',
      'src/orphan.ts': 'export const b = 1\n',
    })
    expect(output).toContain('forgotten')
    expect(output).toContain('src/orphan.ts')
    expect(status).toBe(1)
  })
})

describe('file sizes', () => {
  it('reports a file over 300 lines and how many files it read', () => {
    const tree = plant({ ...clean, 'src/skills/long.ts': 'export {}\n'.repeat(320) })
    const { status, output } = run(tree, path.join(root, 'scripts', 'file-sizes.mjs'), [tree])
    expect(output).toContain('321 lines: src/skills/long.ts')
    expect(output).toContain('6 files read, 1 over 300 lines')
    expect(status).toBe(0)
  })

  it('fails when there is nothing to read', () => {
    const tree = plant({ 'src/readme.md': 'empty' })
    expect(run(tree, path.join(root, 'scripts', 'file-sizes.mjs'), [tree]).status).toBe(1)
  })
})
