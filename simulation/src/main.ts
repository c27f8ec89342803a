import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BRIEF_EVENING, FULL_EVENING, SHORT_EVENING } from './friday/friday-plan.ts';
import { runFriday } from './friday/run-friday.ts';
import { MUTATIONS } from './mutations/index.ts';
import { FAITHFUL } from './mutations/mutation.ts';
import { SERVICE_DEFECTS } from './mutations/service-defects.ts';
import { runSeed, type SeedResult } from './run-seed.ts';
import { sizeProblems } from './seed-size.ts';
import type { Mutation } from './shop/world.ts';

const USAGE = `npm run simulate -- --seeds N [--seed S] [--trace] [--mutation NAME]
  --seeds N   plays N seeds, one after another (1)
  --seed S    the first of them (1)
  --friday    plays Friday evenings instead: full, short (in quick motion) or small (short, with two servers)
  --trace     tells what happened
  --report F  writes what was played to a file, as JSON
  --quiet     tells of seeds that fail only
  --mutation  plants the defect of that name (list: names them; all: seeks the first seed that catches each)`;

const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    seed: { type: 'string' },
    trace: { type: 'boolean' },
    report: { type: 'string' },
    mutation: { type: 'string' },
    quiet: { type: 'boolean' },
    friday: { type: 'string' },
    help: { type: 'boolean' },
  },
});

const number = (text: string | undefined, name: string, fallback: number): number => {
  const value = text === undefined ? fallback : Number(text);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  process.stderr.write(`--${name} takes a number, not ${text}.\n${USAGE}\n`);
  return process.exit(2);
};

const FRIDAYS = {
  full: { size: FULL_EVENING, small: false },
  short: { size: SHORT_EVENING, small: false },
  small: { size: BRIEF_EVENING, small: true },
} as const;

const isFriday = (text: string | undefined): text is keyof typeof FRIDAYS =>
  text !== undefined && Object.hasOwn(FRIDAYS, text);

/** One seed of what was asked for; one of the seeds must be as large as a seed has to be. */
const playSeed = async (seed: number, mutation: Mutation): Promise<SeedResult> => {
  const brief = mutation !== FAITHFUL;
  const { friday } = values;
  if (isFriday(friday)) return runFriday({ seed, mutation, brief, ...FRIDAYS[friday] });
  const played = await runSeed({ seed, mutation, brief });
  return { ...played, problems: [...played.problems, ...(brief ? [] : sizeProblems(played))] };
};

const report = (result: SeedResult, quiet: boolean): void => {
  const { seed, commands, faults, virtualMs, digest, problems } = result;
  const told = Object.entries(faults)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
  if (quiet && problems.length === 0) return;
  const state = problems.length === 0 ? 'ok' : 'FAILED';
  process.stdout.write(
    `seed ${seed} ${state}: ${commands} commands in ${Math.round(virtualMs / 1000)} s of shop time, digest ${digest.slice(0, 16)}; ${told}\n`,
  );
  for (const problem of problems) process.stdout.write(`  ${problem}\n`);
  if (problems.length > 0) {
    const friday = values.friday === undefined ? '' : ` --friday ${values.friday}`;
    process.stdout.write(
      `  replay: npm run simulate -- --seeds 1 --seed ${seed}${friday} --trace\n`,
    );
  }
};

const sumOf = (results: readonly SeedResult[]): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const { faults } of results) {
    for (const [name, count] of Object.entries(faults)) sums[name] = (sums[name] ?? 0) + count;
  }
  return sums;
};

type Telling = { readonly trace: boolean; readonly quiet: boolean };

const play = async (
  first: number,
  count: number,
  mutation: Mutation,
  { trace, quiet }: Telling,
) => {
  const results: SeedResult[] = [];
  for (let seed = first; seed < first + count; seed++) {
    const result = await playSeed(seed, mutation);
    if (trace) process.stdout.write(`${result.trace.join('\n')}\n`);
    report(result, quiet);
    results.push({ ...result, trace: [], history: [] });
  }
  return results;
};

/** Tells for each defect the seed that catches it first, and what that costs. */
const seekCatches = async (first: number, count: number): Promise<void> => {
  for (const mutation of MUTATIONS) {
    let found = 'not caught';
    for (let seed = first; seed < first + count && found === 'not caught'; seed++) {
      const began = performance.now();
      const { problems } = await runSeed({ seed, mutation, brief: true });
      const ms = Math.round(performance.now() - began);
      if (problems[0] !== undefined) found = `seed ${seed}, ${ms} ms: ${problems[0]}`;
    }
    process.stdout.write(`${mutation.name}: ${found.slice(0, 200)}\n`);
  }
};

const [count, first] = [number(values.seeds, 'seeds', 1), number(values.seed, 'seed', 1)];
if (values.help === true || (values.friday !== undefined && !isFriday(values.friday))) {
  process.stdout.write(`${USAGE}\n`);
} else if (values.mutation === 'list') {
  for (const { name } of [...MUTATIONS, ...SERVICE_DEFECTS]) process.stdout.write(`${name}\n`);
} else if (values.mutation === 'all') {
  await seekCatches(first, count);
} else {
  const known = [...MUTATIONS, ...SERVICE_DEFECTS];
  const mutation = known.find(({ name }) => name === values.mutation) ?? FAITHFUL;
  const quiet = values.quiet === true;
  const telling = { trace: values.trace === true, quiet };
  const results = await play(first, count, mutation, telling);
  const failed = results.filter(({ problems }) => problems.length > 0).map(({ seed }) => seed);
  if (values.report !== undefined) {
    const commands = results.reduce((sum, result) => sum + result.commands, 0);
    const { user, system } = process.cpuUsage();
    const cpuSeconds = Math.round((user + system) / 10_000) / 100;
    const told = { seeds: count, commands, faults: sumOf(results), failed, cpuSeconds };
    writeFileSync(values.report, `${JSON.stringify(told)}\n`);
  }
  const verdict =
    failed.length === 0
      ? `All ${count} seeds hold.`
      : `${failed.length} of ${count} seeds failed: ${failed.join(', ')}`;
  if (!quiet || failed.length > 0) process.stdout.write(`${verdict}\n`);
  if (failed.length > 0) process.exitCode = 1;
}
