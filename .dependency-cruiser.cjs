/** Who may import whom. The order of the rooms is the order of the list: a room opens only doors of rooms before it. */
const rooms = ['catalog', 'accounts', 'sessions', 'skills', 'judge', 'grading', 'assessment', 'practice', 'interview', 'report', 'roadmap']
const anyRoom = `(${rooms.join('|')})`
const test = '\\.test\\.tsx?$'

/** A room's own files, without its tests and its builders for tests. */
const room = (name) => `^src/${name}/`

const orderRules = rooms.slice(0, -1).map((name, index) => ({
  name: `order-of-rooms-${name}`,
  comment: `${name} stands before these rooms; state a port and let server/wire.ts supply it`,
  severity: 'error',
  from: { path: room(name), pathNot: test },
  to: { path: `^src/(${rooms.slice(index + 1).join('|')})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-rings',
      comment: 'modules that need each other are one idea or have a third one hidden between them',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'by-the-door',
      comment: 'enter another room by its door: index.ts, or web/index.ts from a page',
      severity: 'error',
      from: { path: `^src/${anyRoom}/` },
      to: {
        path: `^src/${anyRoom}/`,
        pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$', '^src/[^/]+/web/index\\.tsx?$', '^src/[^/]+/testing\\.ts$'],
      },
    },
    ...orderRules,
    {
      name: 'ui-doors-for-pages-only',
      comment: 'a page may open another UI door; services, cores and edges may not',
      severity: 'error',
      from: { path: `^src/${anyRoom}/`, pathNot: '^src/[^/]+/web/' },
      to: { path: '^src/[^/]+/web/' },
    },
    {
      name: 'pure-core',
      comment: 'the core decides: no clock, no randomness, no input or output, so it imports no edge, service, page or Node module',
      severity: 'error',
      from: { path: '^src/[^/]+/core/', pathNot: test },
      to: { path: ['^src/[^/]+/(edge|web)/', '^src/[^/]+/(service|ports|testing)\\.ts$', '^src/(server|cli|web)/'] },
    },
    {
      name: 'pure-core-libraries',
      comment:
        'a core uses only libraries that compute: zod for types, temporal-polyfill for dates, yjs for texts, lezer for syntax trees, ts-fsrs for memory',
      severity: 'error',
      from: { path: ['^src/[^/]+/core/', '^src/kit/'], pathNot: test },
      to: {
        dependencyTypesNot: ['local', 'type-only'],
        pathNot: ['^src/', 'node_modules/(zod|temporal-polyfill|yjs|ts-fsrs|@lezer/(python|common|lr))/'],
      },
    },
    {
      name: 'kit-knows-nobody',
      comment: 'the kit is below everything',
      severity: 'error',
      from: { path: '^src/kit/', pathNot: test },
      to: { path: '^src/(?!kit/)' },
    },
    {
      name: 'nouns-are-light',
      comment: 'model, contract and ports are shared with the browser: no edge, service or Node module behind them',
      severity: 'error',
      from: { path: '^src/[^/]+/(model|contract|ports|index)\\.ts$' },
      to: { path: ['^src/[^/]+/(edge|web)/', '^src/(server|cli|web)/'] },
    },
    {
      name: 'nouns-need-no-node',
      comment: 'what the browser shares must not need Node',
      severity: 'error',
      from: { path: '^src/[^/]+/((model|contract|ports|index)\\.ts$|core/|web/)|^src/web/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'services-hold-no-tools',
      comment: 'a service arranges; tables, files and the network are behind its ports',
      severity: 'error',
      from: { path: '^src/[^/]+/service\\.ts$' },
      to: { path: ['^src/[^/]+/(edge|web)/', '^src/(server|cli|web)/'] },
    },
    {
      name: 'edge-is-not-the-server',
      comment: 'the server wires edges together, never the other way round',
      severity: 'error',
      from: { path: '^src/[^/]+/edge/', pathNot: [test, '^src/server/'] },
      to: { path: ['^src/(server|cli|web)/', '^src/[^/]+/web/'] },
    },
    {
      name: 'pages-stay-in-the-browser',
      comment: 'a page reaches the server through the web client only',
      severity: 'error',
      from: { path: ['^src/[^/]+/web/', '^src/web/'], pathNot: test },
      to: { path: ['^src/[^/]+/(edge/|service\\.ts$)', '^src/(server|cli)/'] },
    },
    {
      name: 'builders-in-tests-only',
      comment: 'testing.ts is for tests',
      severity: 'error',
      from: { path: '^src/', pathNot: [test, '/testing\\.ts$'] },
      to: { path: '/testing\\.ts$' },
    },
    {
      name: 'declared-packages',
      comment: 'what is imported stands in package.json',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'resolvable',
      comment: 'an import leads somewhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?|\\.css$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.module\\.css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
    moduleSystems: ['es6'],
  },
}
