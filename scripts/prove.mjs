/**
 * `npm run prove -- NAME|all`: the full counts of the property tests. A proof that was cut off goes on with
 * the files that are missing at this commit; each writes docs/proofs/NAME.json.
 */
import { execFileSync, spawnSync } from 'node:child_process';
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

const wanted = process.argv[2] ?? 'list';
const names = wanted === 'all' ? Object.keys(PROOFS) : [wanted];
const unknown = names.find((name) => PROOFS[name] === undefined);
if (unknown !== undefined) {
  console.log(
    `Proofs: ${Object.keys(PROOFS).join(', ')}. Run one with npm run prove -- NAME, or all.`,
  );
  process.exitCode = unknown === 'list' ? 0 : 1;
} else {
  mkdirSync(join(root, '.cache', 'proofs'), { recursive: true });
  mkdirSync(join(root, 'docs', 'proofs'), { recursive: true });
  const until = Date.now() + LEG_MS;
  process.exitCode = names.map((name) => prove(name, until)).every(Boolean) ? 0 : 1;
}
