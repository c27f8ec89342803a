/**
 * `npm run prove -- NAME|all`: the full counts of the property tests. A proof that was cut off goes on with
 * the files that are missing at this commit, one of seeds with the seeds that are missing, also at a later commit: each
 * leg says at which it was run. docs/proofs/NAME.json is written after each leg and tells how many there are in all.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build/paths.mjs';
import { proveSimulation } from './prove/simulation.mjs';

const USUAL_RUNS = 100;
const LEG_MS = 60 * 60 * 1000;

/** Folders whose property tests make the proof, and how many runs each property gets; `ends` adds other tests. */
const PROOFS = {
  money: { folders: ['packages/base'], runs: 100_000 },
  checks: { folders: ['packages/domain'], runs: 5_000 },
  merging: { folders: ['packages/sync/src/core'], runs: 100_000 },
  printing: { folders: ['packages/devices'], runs: 1_000 },
  // A run is one paper; each leg is 2,000 of them under faults and kills of a seed of its own.
  'print-jobs': {
    folders: ['apps/pos/src/core/printing/soak'],
    runs: 2_000,
    seeds: [1, 2, 3, 4, 5],
  },
  // A run is a thousand bytes: ten million for each parser.
  'print-fuzz': { folders: ['packages/devices/src/testing/fuzz'], runs: 10_000 },
  // A run is a recorded order with nested choices: all of the file, through the commands of a register.
  modifiers: {
    folders: ['apps/pos/src/core/replay'],
    runs: 4_000,
    ends: ['modifier-orders.test.ts'],
  },
  // A run is one request, and each store gets all of them.
  fuzz: {
    folders: ['packages/sync/src/hub/fuzz'],
    runs: 100_000,
    ends: ['.property.test.ts', '.pg.test.ts'],
  },
  // Each leg is two minutes under faults of a seed of its own.
  chaos: {
    folders: ['e2e'],
    runs: 200,
    ends: ['e2e/chaos.e2e.ts'],
    seeds: [101, 102, 103, 104, 105],
  },
  // Each leg is the whole Friday evening of a seed: 240 minutes, 190 parties, six registers.
  friday: {
    folders: ['simulation/src/friday'],
    runs: 100,
    ends: ['friday/friday.simulation.test.ts'],
    seeds: [1, 2],
  },
  // Each leg is a service of 300 tickets at four stations and three screens, cut off, killed and with clocks that differ.
  kitchen: {
    folders: ['simulation/src/kitchen'],
    runs: 500,
    ends: ['kitchen/kitchen.simulation.test.ts'],
    seeds: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  },
  // All recorded sales of a takeaway through register and kitchen, with a Z for every day.
  takeaway: {
    folders: ['scripts/galley'],
    runs: 200,
    ends: ['galley/takeaway-replay.pg.test.ts'],
  },
  // Every planted defect; the test run plants every third.
  defects: {
    folders: ['simulation/src/mutations'],
    runs: 200,
    ends: ['mutations/mutations.simulation.test.ts'],
  },
  'friday-defects': {
    folders: ['simulation/src/friday'],
    runs: 200,
    ends: ['friday/small-friday.simulation.test.ts'],
  },
  // Every screen of the register at three sizes, in every theme; the test run looks at every sixth, smallest.
  screens: { folders: ['e2e'], runs: 200, ends: ['e2e/register-screens.e2e.ts'] },
  // Each leg is ten histories of the simulation, from its seed on, replayed through both stores.
  histories: {
    folders: ['scripts'],
    runs: 500,
    ends: ['scripts/simulation-replay.pg.test.ts'],
    seeds: [1, 11, 21, 31, 41, 51, 61, 71, 81, 91],
  },
};

const PROJECTS = {
  '.pg.test.ts': 'pg',
  '.e2e.ts': 'e2e',
  '.simulation.test.ts': 'simulation',
};
const projectOf = (file) =>
  Object.entries(PROJECTS).find(([end]) => file.endsWith(end))?.[1] ?? 'unit';

const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
const commit = git('rev-parse', 'HEAD');
const stateFile = (name) => join(root, '.cache', 'proofs', `${name}.json`);

const startedProof = (name) => {
  const fresh = {
    name,
    commit,
    runsPerProperty: PROOFS[name].runs,
    seconds: 0,
    failures: 0,
    files: {},
  };
  if (!existsSync(stateFile(name))) return fresh;
  const kept = JSON.parse(readFileSync(stateFile(name), 'utf8'));
  const goesOn = PROOFS[name].seeds !== undefined || kept.commit === commit;
  return goesOn ? { ...kept, commit } : fresh;
};

/** What a test says of itself beyond passing: requests by status, memory. */
const figuresIn = (file) =>
  existsSync(file) ? { figures: JSON.parse(readFileSync(file, 'utf8')) } : {};

/** What failed, in the test's own words: a leg that fails once in a while must not take its reason with it. */
const reasonsIn = ({ testResults }) => {
  const reasons = testResults
    .flatMap(({ assertionResults, message }) => [
      message,
      ...assertionResults.flatMap(({ failureMessages }) => failureMessages ?? []),
    ])
    .filter((reason) => typeof reason === 'string' && reason !== '');
  return reasons.length === 0
    ? {}
    : { reasons: reasons.map((reason) => reason.split('\n    at ')[0]) };
};

const runFile = ({ file, seed }, runs) => {
  const report = join(root, '.cache', 'proofs', 'vitest.json');
  const figures = join(root, '.cache', 'proofs', 'figures.json');
  rmSync(figures, { force: true });
  const began = Date.now();
  spawnSync(
    'vitest',
    ['run', '--project', projectOf(file), '--reporter=json', `--outputFile=${report}`, file],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        GALLEY_TEST_SCALE: String(runs / USUAL_RUNS),
        GALLEY_TEST_SEED: process.env.GALLEY_TEST_SEED ?? 'random',
        GALLEY_TEST_TIMEOUT: String(LEG_MS),
        GALLEY_PROOF_FIGURES: figures,
        ...(seed === undefined
          ? {}
          : {
              GALLEY_CHAOS_SEED: String(seed),
              GALLEY_HISTORY_SEED: String(seed),
              GALLEY_FRIDAY_SEED: String(seed),
              GALLEY_KITCHEN_SEED: String(seed),
            }),
      },
      shell: process.platform === 'win32',
    },
  );
  const said = JSON.parse(readFileSync(report, 'utf8'));
  const { numPassedTests: passed, numFailedTests } = said;
  // A file that could not be run at all has proved nothing.
  const failed = passed + numFailedTests === 0 ? 1 : numFailedTests;
  const seconds = Math.round((Date.now() - began) / 1000);
  return { commit, passed, failed, seconds, ...reasonsIn(said), ...figuresIn(figures) };
};

/** A leg that failed is run again, and counts as it went last. */
const write = (name, proof, legs) => {
  const done = Object.values(proof.files);
  proof.legs = { done: done.length, of: legs };
  proof.seconds = done.reduce((sum, { seconds }) => sum + seconds, 0);
  proof.failures = done.reduce((sum, { failed }) => sum + failed, 0);
  const text = `${JSON.stringify(proof, null, 2)}\n`;
  writeFileSync(stateFile(name), text);
  writeFileSync(join(root, 'docs', 'proofs', `${name}.json`), text);
};

const prove = (name, until) => {
  const { folders, runs, ends = ['.property.test.ts'], seeds = [undefined] } = PROOFS[name];
  const proof = startedProof(name);
  const files = git('ls-files', '-co', '--exclude-standard', '--', ...folders)
    .split('\n')
    .filter((file) => ends.some((end) => file.endsWith(end)));
  const legs = files.flatMap((file) => seeds.map((seed) => ({ file, seed })));
  for (const leg of legs) {
    const title = leg.seed === undefined ? leg.file : `${leg.file} seed ${leg.seed}`;
    if (proof.files[title]?.failed === 0) continue;
    if (Date.now() > until) return false;
    console.log(`${name}: ${title}, ${runs} runs of each property …`);
    const outcome = runFile(leg, runs);
    proof.files[title] = outcome;
    write(name, proof, legs.length);
  }
  write(name, proof, legs.length);
  console.log(`${name}: ${legs.length} legs, ${proof.failures} failures, ${proof.seconds} s`);
  return proof.failures === 0;
};

const wanted = process.argv[2] ?? 'list';
const known = [...Object.keys(PROOFS), 'simulation'];
const names = wanted === 'all' ? known : [wanted];
const unknown = names.find((name) => !known.includes(name));
if (unknown !== undefined) {
  console.log(`Proofs: ${known.join(', ')}. Run one with npm run prove -- NAME, or all.`);
  process.exitCode = unknown === 'list' ? 0 : 1;
} else {
  mkdirSync(join(root, '.cache', 'proofs'), { recursive: true });
  mkdirSync(join(root, 'docs', 'proofs'), { recursive: true });
  const until = Date.now() + LEG_MS;
  const outcomes = [];
  for (const name of names) {
    outcomes.push(
      name === 'simulation' ? await proveSimulation(process.argv.slice(3)) : prove(name, until),
    );
  }
  process.exitCode = outcomes.every(Boolean) ? 0 : 1;
}
