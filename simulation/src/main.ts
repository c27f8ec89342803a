import { parseArgs } from 'node:util';
import { MUTATIONS } from './mutations/index.ts';
import { FAITHFUL } from './mutations/mutation.ts';
import { runSeed, type SeedResult } from './run-seed.ts';

const USAGE = `npm run simulate -- --seeds N [--seed S] [--trace] [--mutation NAME]
  --seeds N   plays N seeds, one after another (1)
  --seed S    the first of them (1)
  --trace     tells what happened
  --mutation  plants the defect of that name (list: names them)`;

const number = (text: string | undefined, name: string, fallback: number): number => {
  const value = text === undefined ? fallback : Number(text);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  process.stderr.write(`--${name} takes a number, not ${text}.\n${USAGE}\n`);
  return process.exit(2);
};

const report = (result: SeedResult): void => {
  const { seed, commands, faults, virtualMs, digest, problems } = result;
  const told = Object.entries(faults)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
  const state = problems.length === 0 ? 'ok' : 'FAILED';
  process.stdout.write(
    `seed ${seed} ${state}: ${commands} commands in ${Math.round(virtualMs / 1000)} s of shop time, digest ${digest.slice(0, 16)}; ${told}\n`,
  );
  for (const problem of problems) process.stdout.write(`  ${problem}\n`);
  if (problems.length > 0) {
    process.stdout.write(`  replay: npm run simulate -- --seeds 1 --seed ${seed} --trace\n`);
  }
};

const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    seed: { type: 'string' },
    trace: { type: 'boolean' },
    mutation: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help === true) {
  process.stdout.write(`${USAGE}\n`);
} else if (values.mutation === 'list') {
  for (const { name } of MUTATIONS) process.stdout.write(`${name}\n`);
} else {
  const [count, first] = [number(values.seeds, 'seeds', 1), number(values.seed, 'seed', 1)];
  const mutation = MUTATIONS.find(({ name }) => name === values.mutation) ?? FAITHFUL;
  const failed: number[] = [];
  for (let seed = first; seed < first + count; seed++) {
    const result = await runSeed({ seed, mutation, brief: mutation !== FAITHFUL });
    if (values.trace === true) process.stdout.write(`${result.trace.join('\n')}\n`);
    report(result);
    if (result.problems.length > 0) failed.push(seed);
  }
  process.stdout.write(
    failed.length === 0
      ? `All ${count} seeds hold.\n`
      : `${failed.length} of ${count} seeds failed: ${failed.join(', ')}\n`,
  );
  if (failed.length > 0) process.exitCode = 1;
}
