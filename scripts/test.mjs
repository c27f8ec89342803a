/**
 * `npm test`: all tiers, each with what it needs, under 15 minutes on two cores. `npm test -- unit pg` runs
 * some. Counts of property tests are scaled by GALLEY_TEST_SCALE (default 1) and printed.
 */
import { browserOrAdvice } from './browser.mjs';
import { ownShops, sharedShops } from './test/browser-files.mjs';
import { runTier } from './test/tier.mjs';
import { forgetTold, told } from './test/told.mjs';

const TIERS = ['unit', 'pg', 'simulation', 'e2e'];
/** More files than these are not looked at alone: what they have in common is looked for instead. */
const MOST_LOOKED_AT = 3;

const wanted = process.argv.slice(2).filter((arg) => TIERS.includes(arg));
const tiers = wanted.length > 0 ? wanted : TIERS;
process.env.GALLEY_TEST_SCALE ??= '1';
console.log(
  `Tiers: ${tiers.join(', ')}. Counts scaled by ${process.env.GALLEY_TEST_SCALE}; the full counts: npm run prove.`,
);
console.log(
  'Scaled to the time: seeds of the simulation, screens looked at (every sixth), defects planted in a shop (every third) and in a Friday (every second), minutes of chaos (half a minute of 10).',
);

if (tiers.includes('e2e')) {
  const browser = browserOrAdvice();
  if (!browser.path) {
    console.error(browser.advice);
    process.exit(1);
  }
  process.env.GALLEY_CHROMIUM = browser.path;
}

const isAside = (tier) => tier === 'simulation' && tiers.includes('e2e');

/**
 * The browser tests wait more than they reckon: those that open shops of their own run beside those of the
 * shared shops.
 */
const runBrowsers = () => [
  runTier('e2e', { files: ownShops() }),
  runTier('e2e', { files: sharedShops(), lane: 'shared' }),
];

/** What both leave of the processors the simulation takes. */
const runAll = async () => {
  const results = [];
  for (const tier of tiers.filter((one) => !isAside(one) && one !== 'e2e'))
    results.push(await runTier(tier));
  const browsers = tiers.includes('e2e') ? runBrowsers() : [];
  const aside = tiers.filter(isAside).map((tier) => runTier(tier, { aside: true }));
  return [...results, ...(await Promise.all([...browsers, ...aside]))];
};

/** Whether it fails alone too tells where to look; the run has failed either way (decision 0062). */
const lookCloser = async ({ tier, files, failures }) => {
  console.log(`\nFAILED in ${tier}: ${files.join(', ') || 'no file by name'}\n${failures}`);
  if (files.length === 0 || files.length > MOST_LOOKED_AT) return;
  console.log(`\nAlone, to see more: ${files.join(', ')}`);
  const again = await runTier(tier, { files });
  console.log(
    again.passed
      ? `Passes alone, so it is unstable or minds the others: ${files.join(', ')}`
      : `Fails alone too: ${files.join(', ')}`,
  );
};

const began = Date.now();
forgetTold();
const failed = (await runAll()).filter(({ passed }) => !passed);
for (const result of failed) await lookCloser(result);
const held = failed.length === 0;
if (!held) process.stdout.write(told());
console.log(`${held ? 'Passed' : 'FAILED'} in ${Math.round((Date.now() - began) / 1000)} s`);
process.exitCode = held ? 0 : 1;
