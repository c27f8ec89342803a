/**
 * `npm run prove -- NAME|all`: the full counts of the property tests. A proof that was cut off goes on with
 * the files that are missing at this commit; each writes docs/proofs/NAME.json.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build/paths.mjs';

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
};

const PROJECTS = { '.pg.test.ts': 'pg', '.e2e.ts': 'e2e' };
const projectOf = (file) =>
  Object.entries(PROJECTS).find(([end]) => file.endsWith(end))?.[1] ?? 'unit';

/** Seeds of the whole-shop simulation, and how many are one part that is not played again after a cut. */
const SEEDS = 10_000;
const SEEDS_A_PART = 50;
const PARTS_AT_ONCE = 2;

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
  return kept.commit === commit ? kept : fresh;
};

/** What a test says of itself beyond passing: requests by status, memory. */
const figuresIn = (file) =>
  existsSync(file) ? { figures: JSON.parse(readFileSync(file, 'utf8')) } : {};

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
        GALLEY_TEST_TIMEOUT: String(LEG_MS),
        GALLEY_PROOF_FIGURES: figures,
        ...(seed === undefined ? {} : { GALLEY_CHAOS_SEED: String(seed) }),
      },
      shell: process.platform === 'win32',
    },
  );
  const { numPassedTests: passed, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  // A file that could not be run at all has proved nothing.
  const failed = passed + numFailedTests === 0 ? 1 : numFailedTests;
  const seconds = Math.round((Date.now() - began) / 1000);
  return { passed, failed, seconds, ...figuresIn(figures) };
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
    if (proof.files[title] !== undefined) continue;
    if (Date.now() > until) return false;
    console.log(`${name}: ${title}, ${runs} runs of each property …`);
    const outcome = runFile(leg, runs);
    proof.files[title] = outcome;
    proof.seconds += outcome.seconds;
    proof.failures += outcome.failed;
    writeFileSync(stateFile(name), JSON.stringify(proof, null, 2));
  }
  writeFileSync(
    join(root, 'docs', 'proofs', `${name}.json`),
    `${JSON.stringify(proof, null, 2)}\n`,
  );
  console.log(`${name}: ${legs.length} legs, ${proof.failures} failures, ${proof.seconds} s`);
  return proof.failures === 0;
};

/** Plays the seeds of one part in a process of its own; what it says of them. */
const playPart = (part) =>
  new Promise((resolve) => {
    const report = join(root, '.cache', 'proofs', `simulation-${part}.json`);
    rmSync(report, { force: true });
    const args = ['--seeds', `${SEEDS_A_PART}`, '--seed', `${part * SEEDS_A_PART + 1}`];
    const script = join(root, 'scripts', 'simulate.mjs');
    const child = spawn(process.execPath, [script, ...args, '--report', report], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('exit', () =>
      resolve(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined),
    );
  });

const summed = (parts) => {
  const told = Object.values(parts);
  const faults = {};
  for (const part of told) {
    for (const [name, count] of Object.entries(part.faults)) {
      faults[name] = (faults[name] ?? 0) + count;
    }
  }
  const failed = told.flatMap((part) => part.failed);
  return {
    seeds: told.reduce((sum, part) => sum + part.seeds, 0),
    commands: told.reduce((sum, part) => sum + part.commands, 0),
    faults,
    failures: failed.length,
    failedSeeds: failed,
  };
};

const startedSimulation = () => {
  const fresh = { name: 'simulation', commit, seconds: 0, parts: {} };
  if (!existsSync(stateFile('simulation'))) return fresh;
  const kept = JSON.parse(readFileSync(stateFile('simulation'), 'utf8'));
  return kept.commit === commit ? kept : fresh;
};

const proveSimulation = async (until) => {
  const proof = startedSimulation();
  const count = SEEDS / SEEDS_A_PART;
  const waiting = Array.from({ length: count }, (_, part) => part).filter(
    (part) => proof.parts[part] === undefined,
  );
  while (waiting.length > 0 && Date.now() < until) {
    const began = Date.now();
    const now = waiting.splice(0, PARTS_AT_ONCE);
    const results = await Promise.all(now.map(playPart));
    // A part that could not be played has proved nothing.
    now.forEach((part, at) => {
      const none = { seeds: 0, commands: 0, faults: {}, failed: [`part ${part} was not played`] };
      proof.parts[part] = results[at] ?? none;
    });
    proof.seconds += Math.round((Date.now() - began) / 1000);
    writeFileSync(stateFile('simulation'), JSON.stringify(proof));
    const { seeds, failures } = summed(proof.parts);
    console.log(`simulation: ${seeds} of ${SEEDS} seeds, ${failures} failures, ${proof.seconds} s`);
  }
  const { parts, ...about } = proof;
  const told = { ...about, ...summed(parts) };
  writeFileSync(
    join(root, 'docs', 'proofs', 'simulation.json'),
    `${JSON.stringify(told, null, 2)}\n`,
  );
  return waiting.length === 0 && told.failures === 0;
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
    outcomes.push(name === 'simulation' ? await proveSimulation(until) : prove(name, until));
  }
  process.exitCode = outcomes.every(Boolean) ? 0 : 1;
}
