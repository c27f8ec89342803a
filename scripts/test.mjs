/**
 * `npm test`: all tiers, each with what it needs, under 15 minutes on two cores. `npm test -- unit pg` runs
 * some. Counts of property tests are scaled by GALLEY_TEST_SCALE (default 1) and printed.
 */
import { spawnSync } from 'node:child_process';
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

const began = Date.now();
let failed = false;
for (const tier of tiers) {
  const { status } = spawnSync('vitest', ['run', '--project', tier], {
    stdio: 'inherit',
    env: { ...process.env, GALLEY_TEST_SCALE: scale },
    shell: process.platform === 'win32',
  });
  failed ||= status !== 0;
}
console.log(`${failed ? 'FAILED' : 'Passed'} in ${Math.round((Date.now() - began) / 1000)} s`);
process.exitCode = failed ? 1 : 0;
