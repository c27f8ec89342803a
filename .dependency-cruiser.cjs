/**
 * The layers of docs/architecture.md as an import graph: imports point down this list, never up; packages of
 * one level do not know each other. scripts/fences/fences.test.ts plants a violation of each rule.
 */
const LEVELS = [
  'packages/base',
  'packages/(?:domain|sync)',
  'packages/devices',
  'packages/(?:shell|ui)',
  'apps',
];
const TEST =
  '\\.(?:test|contract|fixture|e2e)\\.tsx?$|/fixtures/|^packages/testkit/|^simulation/|^e2e/|^bench/|^scripts/|^examples/|^vitest\\.';
/** Pure code: no process, no database, no device. */
const PURE =
  '^packages/(?:base|domain)/src/|^packages/(?:sync|devices)/src/(?:core|protocol)/|^packages/shell/src/contract/|^apps/[^/]+/src/contract/';
const EDGES =
  '^packages/(?:sync/src/(?:replica|hub)|devices/src/(?:node|testing|fonts|preview|escpos-adapter)|shell/src/(?:core|node|electron|preload))/|^apps/[^/]+/src/(?:core|electron)/|node_modules/(?:electron|better-sqlite3|pg|serialport|node-hid|fastify|ws)/';
const SPAWNERS = '^packages/shell/src/(?:node|electron)/|^apps/hub/src/postgres/';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const upward = LEVELS.slice(0, -1).map((level, i) =>
  rule(
    `no-upward-import-${i}`,
    `${level} lies below what it imports`,
    { path: `^${level}/`, pathNot: TEST },
    { path: `^(?:${LEVELS.slice(i + 1).join('|')})/` },
  ),
);

module.exports = {
  forbidden: [
    ...upward,
    rule(
      'domain-and-sync-are-strangers',
      'domain returns facts, sync carries them; the type lives in base',
      { path: '^packages/(domain|sync)/', pathNot: TEST },
      { path: '^packages/(?:domain|sync)/', pathNot: '^packages/$1/' },
    ),
    rule(
      'shell-and-ui-are-strangers',
      'apps wire the host and the look together',
      { path: '^packages/(shell|ui)/', pathNot: TEST },
      { path: '^packages/(?:shell|ui)/', pathNot: '^packages/$1/' },
    ),
    rule(
      'no-cross-app',
      'apps share through packages',
      { path: '^apps/([^/]+)/', pathNot: TEST },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    rule(
      'no-cross-feature',
      'features share through state/ or packages/ui',
      { path: '^(apps/[^/]+/src/renderer/features)/([^/]+)/', pathNot: TEST },
      { path: '^$1/', pathNot: '^$1/$2/' },
    ),
    rule(
      'pure-code-has-no-node',
      'time, randomness and I/O come in as arguments',
      { path: PURE, pathNot: TEST },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'pure-code-has-no-edges',
      'pure code knows no database, process or device',
      { path: PURE, pathNot: TEST },
      { path: EDGES },
    ),
    rule(
      'renderer-is-a-browser',
      'a renderer reaches its core through packages/shell/src/client',
      { path: '^apps/[^/]+/src/renderer/|^packages/(?:ui|shell/src/client)/', pathNot: TEST },
      { path: EDGES },
    ),
    rule(
      'renderer-has-no-node',
      'no node: modules where a window runs',
      { path: '^apps/[^/]+/src/renderer/|^packages/(?:ui|shell/src/client)/', pathNot: TEST },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'only-the-shell-starts-processes',
      'host.spawn in packages/shell; the hub runs the Postgres binaries',
      { path: '^(?:packages|apps)/', pathNot: `${TEST}|${SPAWNERS}` },
      { path: '^(?:node:)?(?:child_process|cluster)$' },
    ),
    rule(
      'only-electron-code-imports-electron',
      'everything else runs without it',
      {
        path: '^(?:packages|apps)/',
        pathNot: `${TEST}|^packages/shell/src/(?:electron|preload|node)/|^apps/[^/]+/src/electron/`,
      },
      { path: 'node_modules/electron/' },
    ),
    rule(
      'only-tests-import-tests',
      'testkit and tests stay out of the build',
      { pathNot: TEST },
      { path: TEST },
    ),
    rule(
      'no-unresolvable',
      'an import that cannot be resolved cannot be checked',
      { pathNot: '\\.css$' },
      { couldNotResolve: true },
    ),
    rule('no-cycles', 'break it by moving the shared part down', {}, { circular: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/|^node_modules/\\.' },
    tsPreCompilationDeps: true,
    // Without these two a subpath import such as '@galley/sync/core' stays unknown and every rule passes in silence.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css'],
    },
  },
};
