/**
 * `npm test`: all tiers, each with what it needs, under 15 minutes on two cores. `npm test -- unit pg` runs
 * some. Counts of property tests are scaled by GALLEY_TEST_SCALE (default 1) and printed.
 */
import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { browserOrAdvice } from './browser.mjs';

const TIERS = ['unit', 'pg', 'simulation', 'e2e'];
const wanted = process.argv.slice(2).filter((arg) => TIERS.includes(arg));
const tiers = wanted.length > 0 ? wanted : TIERS;
const scale = process.env.GALLEY_TEST_SCALE ?? '1';
console.log(
  `Tiers: ${tiers.join(', ')}. Counts scaled by ${scale}; the full counts: npm run prove.`,
);

if (tiers.includes('e2e')) {
  const browser = browserOrAdvice();
  if (!browser.path) {
    console.error(browser.advice);
    process.exit(1);
  }
  process.env.GALLEY_CHROMIUM = browser.path;
}

const vitest = (tier, output) =>
  spawn('vitest', ['run', '--project', tier], {
    stdio: ['ignore', output, output],
    env: { ...process.env, GALLEY_TEST_SCALE: scale },
    shell: process.platform === 'win32',
  });

const ended = (child) =>
  new Promise((done) => {
    child.once('error', () => done(false));
    child.once('close', (status) => done(status === 0));
  });

const run = (tier) => ended(vitest(tier, 'inherit'));

/**
 * Takes what the browser tests leave of the processors: the simulation has its own clock, so that
 * it minds no waiting, and the lowest priority, so that nobody waits for it. Its output comes at its end.
 */
const runAside = async (tier) => {
  const child = vitest(tier, 'pipe');
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  const passed = await ended(child);
  process.stdout.write(Buffer.concat(said));
  return passed;
};

const began = Date.now();
const isAside = (tier) => tier === 'simulation' && tiers.includes('e2e');
const results = [];
for (const tier of tiers.filter((one) => !isAside(one) && one !== 'e2e'))
  results.push(await run(tier));
const aside = tiers.filter(isAside).map(runAside);
if (tiers.includes('e2e')) results.push(await run('e2e'));
results.push(...(await Promise.all(aside)));
const failed = results.includes(false);
console.log(`${failed ? 'FAILED' : 'Passed'} in ${Math.round((Date.now() - began) / 1000)} s`);
process.exitCode = failed ? 1 : 0;
