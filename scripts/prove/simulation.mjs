/**
 * The seeds of the whole-shop simulation, in parts that are kept: a run that was stopped goes on with those that
 * are missing, also at a later commit, and each part says of which program it is.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../build/paths.mjs';
import { partsOf, rangeOf, summaryOf } from './seed-parts.mjs';

const USAGE = `npm run prove -- simulation [--seeds 1..10000] [--workers N] [--minutes M] [--again] [--fresh]
  --seeds    which seeds (1..10000)
  --workers  processes at once (2)
  --minutes  begins no further part after this time (60); the same command again goes on
  --again    plays parts once more in which a seed failed
  --fresh    forgets all parts that were played`;

const SEEDS = '1..10000';
const SEEDS_A_PART = 25;
const folder = join(root, '.cache', 'proofs', 'simulation');

const wishes = (args) => {
  const { values } = parseArgs({
    args,
    options: {
      seeds: { type: 'string', default: SEEDS },
      workers: { type: 'string', default: '2' },
      minutes: { type: 'string', default: '60' },
      again: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
    },
  });
  const range = rangeOf(values.seeds);
  const [workers, minutes] = [Number(values.workers), Number(values.minutes)];
  const sound = range !== undefined && workers >= 1 && minutes > 0;
  return sound ? { ...values, range, workers, minutes } : undefined;
};

/** Bundled once: what others edit meanwhile is no part of this leg. */
const program = async () => {
  const { bundleNode } = await import('../build/bundle.mjs');
  const file = join(folder, 'simulate.mjs');
  await bundleNode(join(root, 'simulation', 'src', 'main.ts'), file);
  const id = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12);
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' });
  return { file, id, commit: commit.trim() };
};

const fileOf = ({ from, to }) =>
  join(folder, `seeds-${String(from).padStart(6, '0')}-${String(to).padStart(6, '0')}.json`);

const keptParts = () =>
  readdirSync(folder)
    .filter((name) => name.startsWith('seeds-'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));

/** glibc keeps what SQLite's caches give back instead of asking the system for it again: 5 to 9 % less time a seed. */
const KEEPS_MEMORY = {
  MALLOC_TRIM_THRESHOLD_: '536870912',
  MALLOC_TOP_PAD_: '67108864',
  MALLOC_MMAP_THRESHOLD_: '1073741824',
};

/** Plays a part in a process of its own, which tells of failing seeds at once; false when it did not end well. */
const play = (part, { file, id, commit }) =>
  new Promise((resolve) => {
    const report = `${fileOf(part)}.new`;
    rmSync(report, { force: true });
    const count = part.to - part.from + 1;
    const told = ['--seeds', `${count}`, '--seed', `${part.from}`, '--quiet', '--report', report];
    // Most of what a seed makes is dropped at once: a larger nursery saves copying it.
    const child = spawn(process.execPath, ['--max-semi-space-size=64', file, ...told], {
      cwd: root,
      env: { ...process.env, ...KEEPS_MEMORY },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('exit', (code) => {
      if (!existsSync(report)) {
        console.log(`simulation: seeds ${part.from}..${part.to} were not played (${code})`);
        resolve(false);
        return;
      }
      const done = JSON.parse(readFileSync(report, 'utf8'));
      writeFileSync(fileOf(part), `${JSON.stringify({ ...part, ...done, commit, program: id })}\n`);
      rmSync(report);
      resolve(true);
    });
  });

const write = () => {
  const told = { name: 'simulation', ...summaryOf(keptParts()) };
  const text = `${JSON.stringify(told, null, 2)}\n`;
  writeFileSync(join(root, 'docs', 'proofs', 'simulation.json'), text);
  return told;
};

/** True when every seed that was asked for was played and holds. */
export const proveSimulation = async (args) => {
  const wanted = wishes(args);
  if (wanted === undefined) {
    console.log(USAGE);
    return false;
  }
  if (wanted.fresh) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const until = Date.now() + wanted.minutes * 60_000;
  const parts = partsOf(wanted.range, SEEDS_A_PART);
  const failed = new Set(keptParts().flatMap((part) => (part.failed.length > 0 ? part.from : [])));
  const isMissing = (part) => !existsSync(fileOf(part)) || (wanted.again && failed.has(part.from));
  const waiting = parts.filter(isMissing);
  const made = await program();
  let unplayed = 0;
  const work = async () => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      if (!(await play(part, made))) unplayed += 1;
      const { seeds, failures, cpuSecondsPerSeed } = write();
      console.log(`simulation: ${seeds} seeds, ${failures} failures, ${cpuSecondsPerSeed} s each`);
      if (Date.now() > until) return;
    }
  };
  await Promise.all(Array.from({ length: wanted.workers }, work));
  const { failures } = write();
  return waiting.length === 0 && unplayed === 0 && failures === 0;
};
